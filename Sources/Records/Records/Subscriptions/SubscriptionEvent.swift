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
