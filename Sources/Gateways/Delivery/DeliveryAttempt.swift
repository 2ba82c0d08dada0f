public import Primitives
public import Records

public struct DeliveryAttempt: Sendable {
    public var subscription: Subscription
    public var kind: SubscriptionState.Kind
    public var event: SubscriptionEvent?
    public var at: Instant
    /// nil where it arrived.
    public var failure: SendFailure?
    /// It is not tried again.
    public var isGivenUp: Bool
}
