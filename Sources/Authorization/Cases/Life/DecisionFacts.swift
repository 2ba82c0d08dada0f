public import CodeSets
public import Primitives

/// What a machine knew of the world when it decided, as it was then. With it, the request and the instant, the same
/// decision is made again years later, under the same book or another (`assent policy replay`).
///
/// It holds what checks look at and no more: no name of a member, no address, no accumulator.
public struct DecisionFacts: Hashable, Sendable {
    public var birthDate: CivilDate
    /// Whether what was said of the patient made it doubtful that the patient is the member. The names themselves are not kept.
    public var nameDoubt: NameDoubt?
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
        birthDate: CivilDate, nameDoubt: NameDoubt? = nil, state: String?,
        coverages: [CoveragePeriod],
        providers: [KnownProvider], granted: [GrantedUnits], answeredAsks: [String],
        receivedAt: Instant, appealed: [AppealedSubject] = [], lines: [LineFacts] = [],
        evidence: [EvidenceReference]
    ) {
        self.birthDate = birthDate
        self.nameDoubt = nameDoubt
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

/// What of the patient is not as the member is on file.
public enum NameDoubt: String, Hashable, Sendable, Recordable, CaseIterable {
    case family
    /// And there is no birth date to tell the members of a family apart.
    case given
    case sex
    /// A dependent by the number of the subscriber, without a birth date.
    case dependent
    /// The request has another member's number, too, who is none of the family.
    case numbers
    /// A Coverage states a number that is nobody's here: another number of the patient leads to the member, such as a clinic's own.
    case card
    /// A number alone leads to the member, without a birth date or a family name.
    case unnamed
}

/// A plan that covered the member from a date to a date.
public struct CoveragePeriod: Hashable, Sendable {
    public var plan: PlanID
    public var active: DateRange

    public init(plan: PlanID, active: DateRange) {
        self.plan = plan
        self.active = active
    }
}

/// A provider as the registry knew it, and the identifiers of the request that led to it.
public struct KnownProvider: Hashable, Sendable {
    public var identifiers: [String]
    public var id: String
    public var name: String
    public var contracts: [Contract]

    public struct Contract: Hashable, Sendable {
        public var network: String
        public var dates: DateRange

        public init(network: String, dates: DateRange) {
            self.network = network
            self.dates = dates
        }
    }

    public init(identifiers: [String], id: String, name: String, contracts: [Contract]) {
        self.identifiers = identifiers
        self.id = id
        self.name = name
        self.contracts = contracts
    }
}

/// Units of a code granted to the member under a plan, from another case.
public struct GrantedUnits: Hashable, Sendable {
    public var plan: PlanID
    public var code: ProcedureCode
    public var units: Decimal
    public var start: CivilDate

    public init(plan: PlanID, code: ProcedureCode, units: Decimal, start: CivilDate) {
        self.plan = plan
        self.code = code
        self.units = units
        self.start = start
    }
}

extension GrantedUnits {
    /// Whether one sum holds both.
    fileprivate func isCounted(with other: GrantedUnits) -> Bool {
        plan == other.plan && code == other.code && start.year == other.start.year
    }
}

extension [GrantedUnits] {
    /// One entry for each plan, code and year: a limit counts by years, and a list of a hundred visits says no more.
    public var summed: [GrantedUnits] {
        var sums: [GrantedUnits] = []
        for grant in self { sums.add(grant) }
        return sums
    }

    /// Adds to the sum that a grant belongs to. What can not be counted together stands apart.
    public mutating func add(_ grant: GrantedUnits) {
        for index in indices where self[index].isCounted(with: grant) {
            if let sum = self[index].units.adding(grant.units) {
                self[index].units = sum
                return
            }
        }
        append(grant)
    }

    /// Takes back what was added before.
    public mutating func subtract(_ grant: GrantedUnits) {
        for index in indices where self[index].isCounted(with: grant) {
            guard self[index].units >= grant.units,
                let rest = self[index].units.subtracting(grant.units)
            else { continue }
            self[index].units = rest
            if rest == Decimal(0) { remove(at: index) }
            return
        }
    }
}

/// A subject whose denial was appealed.
public struct AppealedSubject: Hashable, Sendable {
    public var subject: Subject
    /// When what is appealed was decided.
    public var decidedAt: Instant?

    public init(subject: Subject, decidedAt: Instant?) {
        self.subject = subject
        self.decidedAt = decidedAt
    }
}

/// A document or resource that was looked at, by digest; its content lies beside the journal.
public struct EvidenceReference: Hashable, Sendable {
    public var digest: DocumentDigest
    /// Where a resource stood in the message that it came in: `$.entry[3].resource`. Looked at there, its references lead
    /// to its neighbours. nil: it was looked at alone.
    public var path: String?
    /// Of what was looked at alone, what was known beside its content.
    public var mediaType: String?
    public var kind: String?
    public var title: String?
    public var date: CivilDate?

    public init(
        digest: DocumentDigest, path: String? = nil, mediaType: String? = nil, kind: String? = nil,
        title: String? = nil, date: CivilDate? = nil
    ) {
        self.digest = digest
        self.path = path
        self.mediaType = mediaType
        self.kind = kind
        self.title = title
        self.date = date
    }
}

/// The rules that a decision could depend on, by digest: all that the book says of one service under one plan. Where a
/// book says the same of it, it decides the same.
public struct RuleUse: Hashable, Sendable {
    public var plan: PlanID
    /// nil where the request names no service.
    public var code: ProcedureCode?
    public var digest: String

    public init(plan: PlanID, code: ProcedureCode?, digest: String) {
        self.plan = plan
        self.code = code
        self.digest = digest
    }
}
