public import Primitives

/// What a decision was made from, so that it can be explained and made again years later.
public struct DecisionInputs: Hashable, Sendable {
    /// Digest of the plan book in force.
    public var book: DocumentDigest
    /// Policies that were applied, each in its version.
    public var policies: [PolicyReference]
    public var coverage: CoverageSnapshot
    public var engine: String

    public init(
        book: DocumentDigest, policies: [PolicyReference], coverage: CoverageSnapshot,
        engine: String
    ) {
        self.book = book
        self.policies = policies
        self.coverage = coverage
        self.engine = engine
    }
}

/// A policy in the version that was applied.
public struct PolicyReference: Hashable, Sendable {
    public var id: String
    public var version: String
    public var title: String?
    /// Why this version; nil in records from before this was kept.
    public var choice: Choice?

    /// A day picks a version: the one that was in force on it.
    public struct Choice: Hashable, Sendable {
        /// What the day is, as the plan sets it: `service`, `receipt`, `decision`.
        public var basis: String
        public var on: CivilDate
        /// When the version was in force, as the book had it then.
        public var effective: DateRange

        public init(basis: String, on: CivilDate, effective: DateRange) {
            self.basis = basis
            self.on = on
            self.effective = effective
        }
    }

    public init(id: String, version: String, title: String? = nil, choice: Choice? = nil) {
        self.id = id
        self.version = version
        self.title = title
        self.choice = choice
    }
}

/// Eligibility as it was known when a decision was made.
public struct CoverageSnapshot: Hashable, Sendable {
    public var payer: PayerID
    public var plan: PlanID
    public var program: Program
    public var member: MemberID
    public var active: DateRange
    public var asOf: Instant

    public init(
        payer: PayerID, plan: PlanID, program: Program, member: MemberID, active: DateRange,
        asOf: Instant
    ) {
        self.payer = payer
        self.plan = plan
        self.program = program
        self.member = member
        self.active = active
        self.asOf = asOf
    }
}
