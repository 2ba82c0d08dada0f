public import Primitives

/// What was found in a document, in the order of its text.
public struct ProfileReport: Sendable {
    public var findings: [ProfileFinding]
    /// Whether there was more than is told.
    public var isCut: Bool

    /// Whether a server refuses the document. `strict` refuses what is only warned of, too.
    public func isRefused(strict: Bool = false) -> Bool {
        findings.contains { $0.severity == .error || strict && $0.severity == .warning }
    }

    /// As problems among others, in the order of the text.
    public var problems: [Problem] {
        var problems = findings.map(\.problem)
        if isCut {
            problems.append(
                Problem(severity: .information, code: "fhir-informational", message: cutText))
        }
        return problems
    }

    private var cutText: String {
        "There are more problems than the \(findings.count) that are told."
    }
}
