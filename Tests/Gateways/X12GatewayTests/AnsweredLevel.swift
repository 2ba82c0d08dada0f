import Cases
import CodeSets
import Primitives
import X12

@testable import X12Gateway

/// What a partner reads at one level of a response: only from its segments.
struct AnsweredLevel: Hashable {
    var action: String?
    var number: String?
    var caseNumber: String?
    var issued: String?
    var expires: String?
    var effective: String?
    var loincs: [String] = []
    var papers = 0
    var message: String?

    init(_ level: Level) {
        let review = level.first("HCR")
        action = review?[1]
        number = review?[2]
        caseNumber = level.all("REF").first { $0[1] == "NT" }?[2]
        func date(_ qualifier: String) -> String? {
            level.all("DTP").first { $0[1] == qualifier }?[3]
        }
        issued = date("102")
        expires = date("036")
        effective = date("007")
        for row in level.all("HI") where row.segment.count > 0 {
            loincs += (1...row.segment.count).filter { row[$0, 1] == "LOI" }
                .compactMap { row[$0, 2] }
        }
        papers = level.all("PWK").filter { $0[5] == "AC" && $0[7] != nil }.count
        message = level.first("MSG").flatMap { $0[1] }
    }

    /// What must be there of a decision.
    init(_ determination: Determination, of subject: Subject, in authorization: Case) {
        action = determination.action.rawValue
        if let grant = determination.grant {
            number = grant.number.text
            issued = grant.issuedOn.d8
            expires = grant.period.end?.d8
            effective = grant.period.dtp[1]
        }
        if [.pended, .denied].contains(determination.action) {
            caseNumber = authorization.id.text
        }
        if case .pended(let pend) = determination {
            loincs = pend.asks.compactMap(\.loinc)
            papers = loincs.count
        }
        let text = SegmentWriter.cut(determination.notes.joined(separator: " "), to: 264)
        message = text.isEmpty ? nil : text
    }
}
