import Primitives
import Records
import Synchronization

/// A store that can be made to keep nothing of what becomes of its subscriptions, as on a full disk.
final class StuckStore: SubscriptionStore {
    private let base: any SubscriptionStore
    private let state = Mutex((isStuck: false, refusals: 0))

    init(_ base: any SubscriptionStore) { self.base = base }

    /// How often it has refused.
    var refusals: Int { state.withLock { $0.refusals } }

    func stick(_ isStuck: Bool = true) { state.withLock { $0.isStuck = isStuck } }

    func change<Outcome: Sendable>(
        _ id: String, _ body: @escaping @Sendable (inout Subscription) -> Outcome
    ) async throws(RecordsError) -> Outcome? {
        let refuses = state.withLock { state in
            if state.isStuck { state.refusals += 1 }
            return state.isStuck
        }
        if refuses { throw .unavailable("disk full") }
        return try await base.change(id, body)
    }

    func subscription(_ id: String) async throws(RecordsError) -> Subscription? {
        try await base.subscription(id)
    }

    func subscriptions(owner: String?, limit: Int) async throws(RecordsError) -> [Subscription] {
        try await base.subscriptions(owner: owner, limit: limit)
    }

    func subscriptions(
        toOrganizations identifiers: [String]
    ) async throws(RecordsError) -> [Subscription] {
        try await base.subscriptions(toOrganizations: identifiers)
    }

    func add(_ subscription: Subscription, ownerMax: Int) async throws(RecordsError) -> Bool {
        try await base.add(subscription, ownerMax: ownerMax)
    }

    func remove(
        subscription id: String, if condition: @escaping @Sendable (Subscription) -> Bool
    ) async throws(RecordsError) -> Bool? {
        try await base.remove(subscription: id, if: condition)
    }

    func changedCases(limit: Int) async throws(RecordsError) -> [OutboxEntry] {
        try await base.changedCases(limit: limit)
    }

    func addEvents(of news: [SubscriptionNews]) async throws(RecordsError) {
        try await base.addEvents(of: news)
    }

    func events(
        of subscription: String, numbers: ClosedRange<Int>, limit: Int
    ) async throws(RecordsError) -> [SubscriptionEvent] {
        try await base.events(of: subscription, numbers: numbers, limit: limit)
    }

    func dueSubscriptions(now: Instant, limit: Int) async throws(RecordsError) -> [Subscription] {
        try await base.dueSubscriptions(now: now, limit: limit)
    }

    func endedSubscriptions(
        now: Instant, limit: Int
    ) async throws(RecordsError) -> [Subscription] {
        try await base.endedSubscriptions(now: now, limit: limit)
    }

    func subscriptionGauges() async throws(RecordsError) -> SubscriptionGauges {
        try await base.subscriptionGauges()
    }
}
