public import Primitives

/// What a machine knew of the world when it decided, as it was then. With it, the request and the instant, the same
/// decision is made again years later, under the same book or another (`assent policy replay`).
///
/// It holds what checks look at and no more: no name of a member, no address, no accumulator.
public struct DecisionFacts: Hashable, Sendable {
    public var birthDate: CivilDate
    /// Whether what was said of the patient made it doubtful that the patient is the member. The names themselves are not kept.
    public var nameDoubt: NameDoubt?
    /// As the registry has it: `F`, `M`, `U`.
    public var sex: String?
    /// Two-letter state of residence.
    public var state: String?
    /// The member's plans, in the order in which they are looked through.
    public var coverages: [CoveragePeriod]
    public var providers: [KnownProvider]
    /// What other cases of the member had been granted.
    public var granted: [GrantedUnits]
    /// Asks that were answered before, by subject and id.
    public var answeredAsks: [String]
    /// The date that "retrospective" was measured against.
    public var receivedAt: Instant
    /// Subjects that were appealed, with the instant of the decision that was.
    public var appealed: [AppealedSubject]
    /// What was known of single lines beside the request. Most requests have none.
    public var lines: [LineFacts]
    /// What lay before the machine, in its order.
    public var evidence: [EvidenceReference]

    public init(
        birthDate: CivilDate, nameDoubt: NameDoubt? = nil, sex: String? = nil, state: String?,
        coverages: [CoveragePeriod],
        providers: [KnownProvider], granted: [GrantedUnits], answeredAsks: [String],
        receivedAt: Instant, appealed: [AppealedSubject] = [], lines: [LineFacts] = [],
        evidence: [EvidenceReference]
    ) {
        self.birthDate = birthDate
        self.nameDoubt = nameDoubt
        self.sex = sex
        self.state = state
        self.coverages = coverages
        self.providers = providers
        self.granted = granted
        self.answeredAsks = answeredAsks
        self.receivedAt = receivedAt
        self.appealed = appealed
        self.lines = lines
        self.evidence = evidence
    }
}
