public import Primitives

/// What lasts of subscriptions. Beside `RecordStore`, so that who needs cases gets no endpoints with them; an engine keeps
/// both in one store, since a change of a case is told exactly as often as it is counted.
public protocol SubscriptionStore: Sendable {
    func subscription(_ id: String) async throws(RecordsError) -> Subscription?

    /// Those of one client, or all, in the order in which they were made; at most `limit`.
    func subscriptions(
        owner: String?, limit: Int
    ) async throws(RecordsError) -> [Subscription]

    /// Those that name one of these organizations and are not off.
    func subscriptions(
        toOrganizations identifiers: [String]
    ) async throws(RecordsError) -> [Subscription]

    /// Keeps a new one, durably when this returns.
    ///
    /// - Returns: false where its owner has `ownerMax` already.
    func add(
        _ subscription: Subscription, ownerMax: Int
    ) async throws(RecordsError) -> Bool

    /// Reads one, changes it, and keeps it, all in one transaction.
    ///
    /// - Returns: what the body returns; nil where there is no such subscription.
    func change<Outcome: Sendable>(
        _ id: String, _ body: @escaping @Sendable (inout Subscription) -> Outcome
    ) async throws(RecordsError) -> Outcome?

    /// Removes one with its events, where a condition holds of it in the same transaction.
    ///
    /// - Returns: whether it held; nil where there is no such subscription.
    func remove(
        subscription id: String, if condition: @escaping @Sendable (Subscription) -> Bool
    ) async throws(RecordsError) -> Bool?

    // MARK: Events

    /// Facts of the outbox that a decision changed, the oldest first.
    func changedCases(limit: Int) async throws(RecordsError) -> [OutboxEntry]

    /// Adds an event to each subscription that is told, and takes the facts out of the outbox, all in one transaction, so that
    /// no fact is counted twice and none is lost.
    func addEvents(of news: [SubscriptionNews]) async throws(RecordsError)

    /// The events of a subscription with these numbers, in order, at most `limit`. Old ones are forgotten.
    func events(
        of subscription: String, numbers: ClosedRange<Int>, limit: Int
    ) async throws(RecordsError) -> [SubscriptionEvent]

    // MARK: Delivery

    /// Those that have something to send by now, the longest due first.
    func dueSubscriptions(
        now: Instant, limit: Int
    ) async throws(RecordsError) -> [Subscription]

    /// Those whose end has come and that are not off, the longest past first.
    func endedSubscriptions(
        now: Instant, limit: Int
    ) async throws(RecordsError) -> [Subscription]

    func subscriptionGauges() async throws(RecordsError) -> SubscriptionGauges
}

/// Limits that every engine keeps.
public enum SubscriptionLimits {
    /// Events that are remembered for one subscription, the last ones.
    public static let eventsMax = 10_000
}
