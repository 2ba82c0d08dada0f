/// What is known before an evaluation of what it will be given: names of FHIR types.
public struct PathTypes: Hashable, Sendable {
    /// Types that the focus may have; none where nothing is known of it.
    public var focus: [String]
    /// The same for variables of the host's.
    public var variables: [String: [String]]
    /// Variables that may hold several items.
    public var lists: Set<String> = []
    /// Whether it is worth a word that one item is compared with what may be several (FHIRPath N1, section 6.1.1: never
    /// equal, however many of them are), and the number of a quantity without its unit.
    public var comparesSingly = false
    /// Variables whose items are in no order that means anything: what came first says nothing.
    public var unordered: Set<String> = []
    /// Variables whose quantities are counted in one unit.
    public var countedVariables: Set<String> = []
    /// Whether it is a fault to rely on an order that there is not: `children().first()` (FHIRPath N1, section 5.3).
    public var requiresOrder = false

    public init(focus: [String] = [], variables: [String: [String]] = [:]) {
        self.focus = focus
        self.variables = variables
    }
}

extension PathExpression {
    /// What can be told from types alone, in the order of the text. Nothing found does not promise a value.
    public func findings(_ types: PathTypes) -> [PathFinding] {
        var checker = TypeChecker(types, host)
        _ = checker.shape(of: syntax, checker.focus)
        return checker.found.sorted { $0.fault.offset < $1.fault.offset }.map {
            PathFinding(
                error: PathError($0.fault, in: text), isWarning: $0.isWarning, hint: $0.hint)
        }
    }
}
