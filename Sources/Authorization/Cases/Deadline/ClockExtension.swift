public import Primitives

/// More time, taken with notice and for a reason that the rule accepts.
public struct ClockExtension: Hashable, Sendable {
    /// When the notice of it was given.
    public var at: Instant
    public var reason: String

    public init(at: Instant, reason: String) {
        self.at = at
        self.reason = reason
    }
}
