public import Primitives
public import Workflow

/// What came of a file of claims.
public struct ClaimFileAnswer: Sendable {
    /// In the order of the file. What they say is durable.
    public var outcomes: [ClaimOutcome] = []
    /// Claims that were not taken in.
    public var refused: [RefusedClaim] = []
    /// What is wrong with envelopes and sets, as a 999 or TA1 would say it, and with the answer: nothing of a rejected set
    /// is used.
    public var problems: [Problem] = []
    /// Interchanges of 835; empty where there is nothing to answer.
    public var remittance: [UInt8] = []

    /// Everything was taken in, and every line is covered.
    public var isCovered: Bool {
        refused.isEmpty && problems.isEmpty && outcomes.allSatisfy(\.isCovered)
    }
}
