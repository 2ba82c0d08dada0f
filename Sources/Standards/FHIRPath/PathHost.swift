public import JSON
public import Primitives

/// What a host gives to expressions: names that they may use, and answers that only it has.
public struct PathHost: Sendable {
    /// Names of variables that every evaluation brings: an expression that names another is refused.
    public var variables: Set<String> = []
    /// Whether one of the codes is in a value set; nil where it is not known.
    public var memberOf: (@Sendable ([PathCode], String) -> Bool?)?
    /// Hears what `trace()` says.
    public var trace: (@Sendable (String, [PathItem]) -> Void)?
    public var limits = PathLimits.standard
    /// Whether `sort()` fails where its keys do not tell which item comes first. What follows it would pick one by the order
    /// in which they came.
    public var refusesTies = false

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
    /// `now()`, and in UTC `today()` and `timeOfDay()`.
    public var now: Instant

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
