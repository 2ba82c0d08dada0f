public import JSON
public import Primitives

/// What went wrong, in FHIR's own form. An error answer is exactly one of these.
public struct OperationOutcome: Hashable, Sendable {
    /// Codes of the issue-type value set that are used here.
    public enum IssueType: String, Hashable, Sendable {
        case invalid, structure, required, value, notFound = "not-found", login
        case forbidden, processing, notSupported = "not-supported", tooLong = "too-long"
        case transient, businessRule = "business-rule", exception, codeInvalid = "code-invalid"
        case informational, suppressed, invariant, conflict, fhirExtension = "extension", throttled
    }

    public struct Issue: Hashable, Sendable {
        public var severity: Problem.Severity
        public var type: IssueType
        public var text: String
        public var diagnostics: String?
        /// Where the element stands, as FHIRPath has it: `Bundle.entry[0].resource.item[1].serviced`.
        public var expression: String?

        public init(
            severity: Problem.Severity = .error, type: IssueType, text: String,
            diagnostics: String? = nil, expression: String? = nil
        ) {
            self.severity = severity
            self.type = type
            self.text = text
            self.diagnostics = diagnostics
            self.expression = expression
        }
    }

    public var issues: [Issue]

    public init(_ issues: [Issue]) { self.issues = issues }

    public init(_ type: IssueType, _ text: String) {
        issues = [Issue(type: type, text: text)]
    }

    /// One issue a problem, errors first.
    ///
    /// - Parameter resource: the type of the resource that they are about, with which an expression begins.
    public init(_ problems: [Problem], of resource: String = "Bundle") {
        let sorted =
            problems.filter { $0.severity == .error } + problems.filter { $0.severity != .error }
        issues = sorted.map { problem in
            Issue(
                severity: problem.severity, type: Self.type(of: problem), text: problem.message,
                diagnostics: problem.place.map { "\(problem.code) at \($0)" } ?? problem.code,
                expression: problem.place.flatMap { Self.expression($0, of: problem, in: resource) }
            )
        }
    }

    /// Of what is no JSON it is not known what the whole is.
    private static func expression(
        _ place: Place, of problem: Problem, in resource: String
    ) -> String? {
        if case .json("$", _, _) = place { return isNoJSON(problem) ? nil : resource }
        return ElementPath.fhirPath(of: place, in: resource)
    }

    private static func isNoJSON(_ problem: Problem) -> Bool { problem.code.hasPrefix("json-") }

    private static func type(of problem: Problem) -> IssueType {
        if problem.code.hasPrefix("fhir-") {
            return IssueType(rawValue: String(problem.code.dropFirst(5))) ?? .invalid
        }
        if problem.code.hasPrefix("json-tooLarge") { return .tooLong }
        if isNoJSON(problem) { return .invalid }
        if problem.code.hasSuffix("-missing") { return .required }
        if problem.code.hasSuffix("-dangling") { return .notFound }
        if problem.code.hasSuffix("-code") { return .codeInvalid }
        return problem.code.hasPrefix("pas-") ? .value : .processing
    }

    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { write(members: &$0) }
        return writer.bytes
    }

    /// The members of the resource, for a place inside another.
    public func write(members writer: inout JSONWriter) {
        writer.member("resourceType", "OperationOutcome")
        writer.array("issue") { writer in
            for issue in issues { Self.write(issue, &writer) }
        }
    }

    private static func write(_ issue: Issue, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("severity", issue.severity.rawValue)
            writer.member("code", issue.type.rawValue)
            writer.object("details") { $0.member("text", issue.text) }
            writer.member("diagnostics", issue.diagnostics)
            if let expression = issue.expression {
                writer.array("expression") { $0.string(expression) }
            }
        }
    }
}
