import JSON

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
