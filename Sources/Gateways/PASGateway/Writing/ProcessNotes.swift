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
            for text in authorization.notes(of: subject) {
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
