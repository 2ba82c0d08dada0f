public import JSON
public import Primitives

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
