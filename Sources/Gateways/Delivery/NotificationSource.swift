public import Primitives
public import Records

/// What there is to tell, written. Delivery knows no format.
public protocol NotificationSource: Sendable {
    /// - Parameters:
    ///   - event: what happened; nil for a handshake or a heartbeat.
    /// - Returns: nil where there is nothing to tell any more: the event is forgotten, or the owner may not see its case.
    func notification(
        _ kind: SubscriptionState.Kind, event: SubscriptionEvent?, to subscription: Subscription,
        now: Instant
    ) async throws -> [UInt8]?
}

/// Is told what became of each attempt.
public protocol DeliveryObserver: Sendable {
    func attempted(_ attempt: DeliveryAttempt) async
}
