/// Loop 2300: HD with its dates and numbers, and other insurance (2320).
struct EnrolledCoverage {
    let header: Row
    private(set) var rows: [Row] = []
    private(set) var others: [(header: Row, rows: [Row])] = []
    private var part = Part.own

    private enum Part { case own, provider, other }

    init(header: Row) { self.header = header }

    mutating func take(_ row: Row) {
        switch row.id {
        case "LX": part = .provider
        case "COB":
            part = .other
            return others.append((row, []))
        default: break
        }
        switch part {
        case .own: rows.append(row)
        case .provider: break
        case .other: others[others.count - 1].rows.append(row)
        }
    }

    /// HD01.
    var maintenance: String { header[1] ?? "" }

    func date(_ qualifier: String) -> Row? {
        rows.first { $0.id == "DTP" && $0[1] == qualifier }
    }

    func reference(_ qualifier: String) -> Row? {
        rows.first { $0.id == "REF" && $0[1] == qualifier }
    }

    /// Another insurance that pays first (COB01 P), by name.
    var primaryPayer: String? {
        guard let first = others.first(where: { $0.header[1] == "P" }) else { return nil }
        return first.rows.first { $0.id == "NM1" }?[3] ?? "another insurance"
    }
}
