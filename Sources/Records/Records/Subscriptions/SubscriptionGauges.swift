import Cases

/// How many subscriptions there are and what waits for them. Nothing of anybody.
public struct SubscriptionGauges: Hashable, Sendable {
    public var byStatus: [SubscriptionState.Status: Int]
    public var waiting: Int
    public var dead: Int

    public init(byStatus: [SubscriptionState.Status: Int], waiting: Int, dead: Int) {
        self.byStatus = byStatus
        self.waiting = waiting
        self.dead = dead
    }
}
