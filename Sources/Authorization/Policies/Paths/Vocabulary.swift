public import FHIRPath

/// What the expressions of a policy may name: the request, what came with it, and what policies share.
public struct Vocabulary: Sendable {
    /// An expression with a name: `%adult`.
    public struct Definition: Sendable {
        public var name: String
        public var expression: PathExpression
    }

    public private(set) var valueSets: [String: ValueSet] = [:]
    /// In the order in which they were given; one may use those before it.
    public private(set) var definitions: [Definition] = []
    /// What becomes of `%name` where nothing came.
    private(set) var dependences = ["evidence": EvidenceDependence.evidence]
    private(set) var types: PathTypes = {
        var types = PathTypes(variables: variables)
        types.lists = ["evidence"]
        types.unordered = ["evidence"]
        types.countedVariables = ["request", "line"]
        types.comparesSingly = true
        return types
    }()

    /// What `%name` stands for in every policy, with its FHIR type.
    public static let variables: [String: [String]] = [
        "request": ["Claim"],
        "line": ["Claim.item"],
        "patient": ["Patient"],
        "evidence": ["DomainResource"],
        "age": ["integer"],
        "serviceDate": ["date"],
        "reference": ["date"],
    ]

    public init() {}

    public mutating func add(_ set: ValueSet) { valueSets[set.name] = set }

    /// - Throws: what is wrong with the expression.
    public mutating func define(_ name: String, _ text: String) throws(PathError) {
        let expression = try compile(text)
        definitions.append(Definition(name: name, expression: expression))
        dependences[name] = EvidenceDependence(expression, dependences)
        let isList = expression.resultIsList(types)
        let isUnordered = expression.resultIsUnordered(types)
        types.variables[name] = expression.resultTypes(types)
        if isList { types.lists.insert(name) }
        if isUnordered { types.unordered.insert(name) }
    }

    public func isTaken(_ name: String) -> Bool {
        types.variables[name] != nil || ["context", "resource", "rootResource"].contains(name)
            || PathExpression.isConstant(name)
    }

    /// An expression that may use what this names.
    public func compile(_ text: String) throws(PathError) -> PathExpression {
        try PathExpression(text, host: host)
    }

    /// Definitions that an expression stands on, those first on which others stand.
    func needed(by expression: PathExpression) -> [Definition] {
        var names = expression.variables
        var needed: [Definition] = []
        for definition in definitions.reversed() where names.contains(definition.name) {
            names.formUnion(definition.expression.variables)
            needed.append(definition)
        }
        return needed.reversed()
    }

    private var host: PathHost {
        var host = PathHost()
        host.variables = Set(types.variables.keys)
        let valueSets = valueSets
        host.memberOf = { codes, name in valueSets[name].map { $0.contains(codes) } }
        host.limits = Self.limits
        host.refusesTies = true
        return host
    }

    /// A criterion looks at some documents; one that looks at more than this does not end.
    private static let limits: PathLimits = {
        var limits = PathLimits.standard
        limits.maxSteps = 500_000
        limits.maxStringBytes = 1 << 20
        return limits
    }()
}
