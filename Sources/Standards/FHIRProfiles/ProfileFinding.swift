public import FHIR
public import Primitives

/// Something in a document that is not as a definition says, and where.
public struct ProfileFinding: Hashable, Sendable {
    /// Errors refuse. Warnings refuse only where somebody asks for it: codes of lists that are published elsewhere,
    /// which clients get wrong; references that lead nowhere; rules that could not be evaluated.
    public var severity: Problem.Severity
    public var type: OperationOutcome.IssueType
    /// What is wrong and what was expected, in a sentence.
    public var text: String
    /// In the names of JSON, `Bundle.entry[0].resource.item[1].servicedDate`; what is missing is named where it should stand.
    public var expression: String
    public var line: Int
    public var column: Int
    /// Which definition says so: `profile-claim, PAS 2.2.1`, with the key of an invariant before it.
    public var source: String

    public var issue: OperationOutcome.Issue {
        OperationOutcome.Issue(
            severity: severity, type: type, text: text,
            diagnostics: "\(source); line \(line), column \(column)",
            expression: ElementPath.fhirPath(ofJSON: expression))
    }

    /// The same as a problem among others: its code is the issue type (`fhir-required`), its place a path from `$`.
    public var problem: Problem {
        let steps = expression.drop { $0 != "." && $0 != "[" }
        return Problem(
            severity: severity, code: "fhir-\(type.rawValue)", message: "\(text) (\(source))",
            place: .json(path: "$\(steps)", line: line, column: column))
    }
}
