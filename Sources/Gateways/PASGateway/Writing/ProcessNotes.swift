import Cases
import JSON
import Primitives

/// The numbered notes of an answer: for every line that is not simply approved the specific reason, and for every
/// deviation that was answered all the same what it was.
struct ProcessNotes {
    private var texts: [String] = []
    private var bySubject: [Subject: [Int]] = [:]

    init(_ authorization: Case) {
        for subject in authorization.subjects {
            guard let determination = authorization.determination(subject) else { continue }
            let standing = authorization.standingGrants[subject].map(Self.standing)
            for text in Self.texts(of: determination) + [standing].compactMap({ $0 }) {
                texts.append(text)
                bySubject[subject, default: []].append(texts.count)
            }
        }
        for deviation in authorization.request.deviations {
            let place = deviation.place.map { " (\($0))" } ?? ""
            texts.append("Noted: \(deviation.message)\(place)")
        }
    }

    func numbers(of subject: Subject) -> [Int] { bySubject[subject] ?? [] }

    private static func standing(_ grant: Grant) -> String {
        "The earlier approval stands: \(grant.quantity), \(grant.period.start) to \(grant.endText), number \(grant.number)."
    }

    private static func texts(of determination: Determination) -> [String] {
        switch determination {
        case .approved(let approval):
            approval.grant.period.end == nil
                ? ["Approved \(approval.grant.endText)."] : []
        case .modified(let change): [reason(change.reason)]
        case .denied(let denial): [reason(denial.reason)]
        case .pended(let pend):
            [pend.reason] + pend.asks.map { "Missing: \($0.question)" }
        case .notRequired(let reason, let citation): ["\(reason) [\(citation.text)]"]
        case .contactAnotherEntity(let contact):
            [
                "\(contact.name) decides this service: ask there\(contact.phone.map { ", \($0)" } ?? "")."
                    + " [\(contact.citation.text)]"
            ]
        case .cancelled(let reason): [reason]
        }
    }

    private static func reason(_ reason: SpecificReason) -> String {
        "\(reason.text) [\(reason.citation)]"
    }

    func write(to writer: inout JSONWriter) {
        writer.list("processNote") { writer in
            for (index, text) in texts.enumerated() {
                writer.object { writer in
                    writer.member("number", index + 1)
                    writer.member("type", "display")
                    writer.member("text", text)
                }
            }
        }
    }
}
