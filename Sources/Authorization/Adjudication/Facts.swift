public import Cases
public import CodeSets
public import Plans
public import Primitives

/// Everything a decision needs to know of the world, gathered before it and passed in.
public struct Facts: Sendable {
    public var member: Member
    /// Providers of the registry by each identifier that the request uses.
    public var providers: [String: Provider]
    /// What other cases of this member have been granted.
    public var granted: [GrantedUnits]
    /// Asks that went to the provider before, by subject and ask id, and were followed by an answer.
    public var answeredAsks: Set<String>
    /// When the request was taken in: the date that "retrospective" is measured against.
    public var receivedAt: Instant

    public init(
        member: Member, providers: [String: Provider], granted: [GrantedUnits] = [],
        answeredAsks: Set<String> = [], receivedAt: Instant
    ) {
        self.member = member
        self.providers = providers
        self.granted = granted
        self.answeredAsks = answeredAsks
        self.receivedAt = receivedAt
    }

    /// The key of an ask in `answeredAsks`.
    public static func askKey(_ subject: Subject, _ ask: InformationAsk) -> String {
        "\(subject)/\(ask.id)"
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
