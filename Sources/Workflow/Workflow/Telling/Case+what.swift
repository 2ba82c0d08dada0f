public import Cases
import Primitives

extension Case {
    /// What is asked for a subject in the current version of the request.
    public func what(_ subject: Subject, benefit: String? = nil) -> String {
        request.what(subject, benefit: benefit)
    }

    /// How much of it is asked for, and when; nil where the request says neither.
    func extentAsked(_ subject: Subject) -> String? {
        let line = subject.lineNumber.flatMap(request.line)
        let days = request.days(of: line).map { days in
            days.end.map { $0 == days.start ? "on \($0)" : "from \(days.start) to \($0)" }
                ?? "from \(days.start)"
        }
        let parts = [request.quantity(of: line)?.description, days].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
