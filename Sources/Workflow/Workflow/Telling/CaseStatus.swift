public import Cases
public import Primitives

/// A case in plain words, for the patient: what was asked, who has the ball, until when, what was decided and why,
/// and how to appeal.
public struct CaseStatus: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public var subject: Subject
        /// What was asked, in the submitter's words or by its code.
        public var what: String
        /// How much of it, and when.
        public var asked: String?
        public var action: ActionCode
        /// What was decided, as one sentence.
        public var decision: String
        /// Why, as one sentence, with where to read it.
        public var reason: String?
        public var citation: Citation?
        /// Who decided: a clinician, the rules of the plan, or the law.
        public var decidedBy: String?
        /// What is still missing.
        public var asks: [InformationAsk]
        /// Until when that may come, by the plan's wall clock.
        public var answerBy: String?
        public var grant: Grant?
        /// The service that the grant is for, where that is not the one that is asked for now.
        public var grantedFor: String?
        public var unitsLeft: Decimal?
        /// How to appeal, or what comes after an appeal; empty where nothing was denied.
        public var appeal: [String]
        /// The last day to do that.
        public var appealBy: CivilDate?
        /// Whether that day is over.
        public var isAppealLate = false
        /// Who hears it, and by what rule.
        public var appealTo: String?
        public var appealRule: Citation?
        /// Whether the plan answered all the appeals that it hears, so that `appeal` is about who comes next.
        public var isAppealedOut = false
    }

    public struct Moment: Hashable, Sendable {
        public var at: Instant
        /// The same by the plan's wall clock.
        public var when: String
        public var text: String
    }

    public var caseID: CaseID
    public var member: String
    public var plan: String
    /// One sentence over all.
    public var headline: String
    public var ball: String
    public var deadline: Deadline?
    /// The due instant as the plan's wall clock has it.
    public var due: String?
    /// The zone of that clock.
    public var zone: String
    public var isOverdue: Bool
    public var lines: [Line]
    public var timeline: [Moment]
}
