/// How much is told of one document.
public struct ProfileLimits: Hashable, Sendable {
    /// Findings; more are not looked for.
    public var maxFindings = 100

    public init() {}

    public static let standard = ProfileLimits()
}
