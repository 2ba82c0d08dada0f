public import Cases
public import Primitives

/// That the decision of a case changed, as one subscription counts it.
public struct SubscriptionEvent: Hashable, Sendable {
    /// From 1, without gaps.
    public var number: Int
    public var caseID: CaseID
    public var caseVersion: Int
    public var at: Instant

    public init(number: Int, caseID: CaseID, caseVersion: Int, at: Instant) {
        self.number = number
        self.caseID = caseID
        self.caseVersion = caseVersion
        self.at = at
    }
}

/// A fact of the outbox, and who is to be told.
public struct SubscriptionNews: Hashable, Sendable {
    /// Of the fact.
    public var position: Int64
    public var caseID: CaseID
    public var caseVersion: Int
    public var at: Instant
    /// Ids of subscriptions; none where the fact is for nobody.
    public var subscriptions: [String]

    public init(
        position: Int64, caseID: CaseID, caseVersion: Int, at: Instant, subscriptions: [String]
    ) {
        self.position = position
        self.caseID = caseID
        self.caseVersion = caseVersion
        self.at = at
        self.subscriptions = subscriptions
    }
}

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
