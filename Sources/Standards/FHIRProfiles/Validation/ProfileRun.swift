import FHIR
import FHIRPath
import JSON
import Primitives

/// One validation: the document, where it is, and what was found so far. It is used from one place at a time, so that its
/// members need no check of exclusive access, of which there would be some thousands.
final class ProfileRun {
    struct Found {
        var severity: Problem.Severity
        var type: OperationOutcome.IssueType
        var text: String
        /// Of the value on the tape that it is about.
        var index: Int
        /// What is missing there.
        var member: String?
        var source: String
    }

    let root: JSONValue
    /// The document again, as it is walked through: values are known by their index on the tape.
    let walk: JSONWalk
    let guide: ProfileGuide
    let tables: FlatTables
    let keys = Keys.known
    let limits: ProfileLimits
    let tellsWarnings: Bool
    let holdsProfiles: Bool
    let now: Instant
    @exclusivity(unchecked) private(set) var found: [Found] = []
    @exclusivity(unchecked) private var isCut = false
    /// Above zero while it is only tried whether something fits.
    @exclusivity(unchecked) var trials = 0
    @exclusivity(unchecked) var trialErrors = 0
    /// Whether what is wrong is only told.
    @exclusivity(unchecked) var isAdvice = false
    /// How often each slice of the lists that are open came: a stack.
    @exclusivity(unchecked) var counts: [Int32] = []
    /// The Bundle around, and where the fullUrl of the entry of it stands; -1 where it has none.
    @exclusivity(unchecked) var scope: BundleScope?
    @exclusivity(unchecked) var fullUrl = -1
    /// The resource that `#id` leads into.
    @exclusivity(unchecked) var container: Int
    /// The resource of `%resource`, and the document around it.
    @exclusivity(unchecked) var documents: [Int] {
        didSet { input = nil }
    }
    /// What expressions are evaluated on, made when the first is.
    @exclusivity(unchecked) private var input: PathInput?
    /// The definition that is held against, for messages.
    @exclusivity(unchecked) var definition: Definition?

    init(_ root: JSONValue, _ walk: JSONWalk, _ validator: ProfileValidator, now: Instant) {
        self.root = root
        self.walk = walk
        guide = validator.guide
        tables = validator.guide.tables
        limits = validator.limits
        tellsWarnings = validator.tellsWarnings
        holdsProfiles = validator.holdsProfiles
        self.now = now
        container = root.tapeIndex
        documents = [root.tapeIndex]
    }

    func validate(_ profile: Definition?) {
        guard root.kind == .object, root.resourceType != nil else {
            say(
                .structure, "This is no FHIR resource: an object with a resourceType is expected.",
                at: root.tapeIndex)
            return
        }
        resource(root.tapeIndex, oneOf: profile.map { [$0] } ?? [])
    }

    /// A value of the document, for what is seldom asked.
    func value(at index: Int) -> JSONValue { root.onTape(index) }

    /// What an expression is evaluated on.
    func pathInput(_ focus: PathItem) -> PathInput {
        var made: PathInput
        if let input {
            made = input
        } else {
            made = PathInput(PathDocument(value(at: documents[0])), now: now)
            made.documents = documents.map { index in
                if let scope, scope.bundle == index { return scope.document }
                return PathDocument(value(at: index))
            }
            input = made
        }
        made.focus = [focus]
        return made
    }

    // MARK: Findings

    func say(
        _ type: OperationOutcome.IssueType, _ text: @autoclosure () -> String, at index: Int,
        missing member: String? = nil, key: String? = nil,
        severity: Problem.Severity = .error
    ) {
        guard trials == 0 else {
            if severity == .error { trialErrors += 1 }
            return
        }
        let severity = isAdvice && severity == .error ? .warning : severity
        guard tellsWarnings || severity == .error else { return }
        guard found.count < limits.maxFindings else {
            isCut = true
            return
        }
        let name = definition?.name ?? ""
        let short = name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
        let source = [key, short.isEmpty ? nil : short, guide.name].compactMap(\.self)
        found.append(
            Found(
                severity: severity, type: type, text: text(), index: index,
                member: member, source: source.joined(separator: ", ")))
    }

    /// In the order of the text; what two definitions say alike is said once.
    var report: ProfileReport {
        if found.isEmpty { return ProfileReport(findings: [], isCut: isCut) }
        var seen: Set<String> = []
        var findings: [ProfileFinding] = []
        let sorted = found.enumerated().sorted {
            ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
        }
        for (_, one) in sorted {
            let value = root.onTape(one.index)
            let base = value.path(from: root.resourceType ?? "$")
            let expression = one.member.map { "\(base).\($0)" } ?? base
            guard seen.insert("\(expression)\u{0}\(one.text)").inserted else { continue }
            let (line, column) = value.position
            findings.append(
                ProfileFinding(
                    severity: one.severity, type: one.type, text: one.text,
                    expression: expression, line: line, column: column, source: one.source))
        }
        return ProfileReport(findings: findings, isCut: isCut)
    }
}
