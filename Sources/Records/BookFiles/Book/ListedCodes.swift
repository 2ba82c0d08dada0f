import Cases
import CodeSets
import Plans
import Primitives

/// A row for a code that the book's own list of codes does not have, or not any more: a request for it goes back to the provider
/// before any row is looked at.
struct ListedCodes {
    private let parts: BookParts
    private let log: FindingLog

    init(_ parts: BookParts, _ log: FindingLog) {
        self.parts = parts
        self.log = log
    }

    func check() {
        for row in parts.rows {
            let codes = row.value.codes
            guard let list = parts.codes[codes.system] else { continue }
            let file = "codes/\(codes.system.fileName).csv"
            guard codes.first == codes.last else {
                let isListed = list.keys.contains { code in
                    codes.contains(ProcedureCode(system: codes.system, code: code))
                }
                if !isListed {
                    log.warning("book-unlisted-code", "\(file) has none of \(codes)", row.spot)
                }
                continue
            }
            guard let entry = list[codes.first] else {
                log.warning("book-unlisted-code", "\(file) does not have \(codes)", row.spot)
                continue
            }
            guard let end = entry?.end else { continue }
            if row.value.effective.end.map({ end < $0 }) ?? true {
                log.warning(
                    "book-unlisted-code",
                    "\(codes) ends with \(end) by \(file), and the row does not",
                    row.spot)
            }
        }
    }
}

extension ProcedureCodeSystem {
    /// The name of its file of codes.
    fileprivate var fileName: String {
        switch self {
        case .cpt: "cpt"
        case .hcpcs: "hcpcs"
        case .x12ServiceType: "service-type"
        case .revenue: "revenue"
        default: description
        }
    }
}
