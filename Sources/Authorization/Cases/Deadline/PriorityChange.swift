public import Primitives

/// A request to expedite, or its refusal or withdrawal.
public struct PriorityChange: Hashable, Sendable {
    public var at: Instant
    public var isExpedited: Bool

    public init(at: Instant, isExpedited: Bool) {
        self.at = at
        self.isExpedited = isExpedited
    }
}
