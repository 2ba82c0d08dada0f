public import JSON
public import Primitives

/// What a host gives to expressions: names that they may use, and answers that only it has.
public struct PathHost: Sendable {
    /// Names of variables that every evaluation brings: an expression that names another is refused.
    public var variables: Set<String> = []
    /// Functions by name. They may not have the name of one of FHIRPath's.
    public var functions: [String: PathFunction] = [:]
    /// Whether one of the codes is in a value set; nil where it is not known.
    public var memberOf: (@Sendable ([PathCode], String) -> Bool?)?
    /// The resource of a reference that is in no document of the evaluation.
    public var resolve: (@Sendable (String) -> JSONValue?)?
    /// Whether a resource conforms to a profile; nil where the profile is not known.
    public var conformsTo: (@Sendable (JSONValue, String) -> Bool?)?
    /// Hears what `trace()` says.
    public var trace: (@Sendable (String, [PathItem]) -> Void)?
    public var limits = PathLimits.standard

    public init() {}

    public static let plain = PathHost()
}

/// A code with its system, where it has one.
public struct PathCode: Hashable, Sendable {
    public var system: String?
    public var code: String

    public init(system: String?, code: String) {
        self.system = system
        self.code = code
    }
}

/// A function of the host's.
public struct PathFunction: Sendable {
    public var argumentCount: ClosedRange<Int>
    /// The input and the arguments to the result. What it says as an error is the fault's message.
    public var body: @Sendable ([PathItem], [[PathItem]]) -> Result<[PathItem], PathFunctionError>

    public init(
        _ argumentCount: ClosedRange<Int>,
        body:
            @escaping @Sendable ([PathItem], [[PathItem]]) -> Result<[PathItem], PathFunctionError>
    ) {
        self.argumentCount = argumentCount
        self.body = body
    }
}

public struct PathFunctionError: Error, Hashable, Sendable {
    public var message: String

    public init(_ message: String) { self.message = message }
}

/// What an expression is evaluated on.
public struct PathInput: Sendable {
    /// What the path begins at, `%context`.
    public var focus: [PathItem]
    /// The document of the focus, `%resource`, and others that references may lead to.
    public var documents: [PathDocument]
    /// Whether a reference may lead to a resource of these documents; nil: to any. For a host that holds some of it back.
    public var isSeen: (@Sendable (JSONValue) -> Bool)?
    /// The value of each variable of the host's.
    public var variables: PathVariables = [:]
    public var now: Instant
    /// Minutes ahead of UTC of the clock that `now()` and `today()` are read from.
    public var utcOffsetMinutes: Int16 = 0

    public init(_ document: PathDocument, now: Instant) {
        focus = [PathItem(document.root)]
        documents = [document]
        self.now = now
    }

    /// Of no document: for expressions over variables only.
    public init(now: Instant) {
        focus = []
        documents = []
        self.now = now
    }
}
