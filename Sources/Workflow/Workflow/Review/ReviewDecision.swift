public import Cases
public import Primitives

/// What a reviewer decides of one subject.
public struct ReviewDecision: Sendable {
    public enum Outcome: Sendable {
        /// All that was asked.
        case approve
        /// Less than was asked, or another period: adverse.
        case grant(Quantity, period: DateRange?, reason: SpecificReason)
        case deny(reason: SpecificReason, rationale: String)
    }

    public var caseID: CaseID
    public var subject: Subject
    /// The version of the case that the reviewer has seen.
    public var seenVersion: Int
    public var outcome: Outcome

    public init(caseID: CaseID, subject: Subject, seenVersion: Int, outcome: Outcome) {
        self.caseID = caseID
        self.subject = subject
        self.seenVersion = seenVersion
        self.outcome = outcome
    }
}
