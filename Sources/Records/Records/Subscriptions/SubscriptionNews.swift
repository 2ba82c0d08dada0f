public import Cases
public import Primitives

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
