public import Cases

/// That the decision of a case changed, for whoever asked to be told. What changed, Delivery finds in the case.
public struct OutboxFact: Hashable, Sendable {
    public let caseID: CaseID
    /// The version of the case that gave rise to it.
    public let version: Int
    /// The submitter by name.
    public let recipient: String
    /// `subscription`. Older stores may hold facts of letters, which nobody takes.
    public let channel: String

    public init(caseID: CaseID, version: Int, recipient: String, channel: String) {
        self.caseID = caseID
        self.version = version
        self.recipient = recipient
        self.channel = channel
    }
}
