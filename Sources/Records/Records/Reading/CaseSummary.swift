public import Cases
public import CodeSets
public import Primitives

/// What lists and queues show of a case. Written with the events, and built again from them by `reindex`.
public struct CaseSummary: Hashable, Sendable {
    public var caseID: CaseID
    public var payer: PayerID
    public var plan: PlanID
    public var program: Program
    public var member: MemberID
    /// The requester by every identifier that the request gives.
    public var requester: [String]
    /// All other providers of event and lines, likewise.
    public var providers: [String]
    public var action: ActionCode
    /// Who must act now.
    public var ball: Actor
    public var dueAt: Instant?
    public var isExpedited: Bool
    public var authorizationNumber: AuthorizationNumber?
    public var serviceDates: DateRange?
    public var receivedAt: Instant
    /// When the last event happened.
    public var updatedAt: Instant
    /// The number of events.
    public var version: Int
    /// The code of the first line, or nil where the request has none.
    public var firstCode: ProcedureCode?
    /// What else it asks for: other codes than the first, or on other days than the first day of all.
    public var furtherServices: [DatedService]
    public var grants: [LedgerGrant]
    /// What the machine's last decisions of its subjects could depend on, each once.
    public var rules: [RuleUse]
    /// Whether all of those decisions can be made again: the facts they were made from are kept.
    public var isReplayable: Bool

    public init(
        caseID: CaseID, payer: PayerID, plan: PlanID, program: Program, member: MemberID,
        requester: [String] = [], providers: [String] = [], action: ActionCode, ball: Actor,
        dueAt: Instant? = nil, isExpedited: Bool = false,
        authorizationNumber: AuthorizationNumber? = nil, serviceDates: DateRange? = nil,
        receivedAt: Instant, updatedAt: Instant, version: Int, firstCode: ProcedureCode? = nil,
        furtherServices: [DatedService] = [], grants: [LedgerGrant] = [], rules: [RuleUse] = [],
        isReplayable: Bool = false
    ) {
        self.caseID = caseID
        self.payer = payer
        self.plan = plan
        self.program = program
        self.member = member
        self.requester = requester
        self.providers = providers
        self.action = action
        self.ball = ball
        self.dueAt = dueAt
        self.isExpedited = isExpedited
        self.authorizationNumber = authorizationNumber
        self.serviceDates = serviceDates
        self.receivedAt = receivedAt
        self.updatedAt = updatedAt
        self.version = version
        self.firstCode = firstCode
        self.furtherServices = furtherServices
        self.grants = grants
        self.rules = rules
        self.isReplayable = isReplayable
    }

    /// True while something is still to be decided.
    public var isOpen: Bool { !action.isFinal }
}

extension CaseSummary {
    /// The one way from a case to its summary, for the writer and for `reindex` alike.
    public init(_ authorization: Case) {
        let request = authorization.request
        let requester = request.event.requester?.identifiers ?? []
        let named = (request.event.providers + request.lines.flatMap(\.providers))
            .filter { $0.role != .requester }
        let coverage = authorization.coverage
        let rules = authorization.machineRules
        let firstCode = request.lines.first?.code
        let first = firstCode.map {
            DatedService(code: $0.code, start: request.serviceDates?.start)
        }
        self.init(
            caseID: authorization.id, payer: coverage.payer, plan: coverage.plan,
            program: coverage.program, member: coverage.member, requester: requester,
            providers: named.flatMap(\.identifiers).uniqued,
            action: authorization.action, ball: authorization.ball,
            dueAt: authorization.deadline?.dueAt, isExpedited: authorization.isExpedited,
            authorizationNumber: authorization.authorizationNumber,
            serviceDates: request.serviceDates, receivedAt: authorization.receivedAt,
            updatedAt: authorization.events.last?.at ?? authorization.receivedAt,
            version: authorization.version, firstCode: firstCode,
            furtherServices: authorization.services(beside: first),
            grants: authorization.grants.map { granted in
                LedgerGrant(
                    plan: coverage.plan, code: granted.grant.code,
                    units: granted.grant.quantity.amount, unit: granted.grant.quantity.unit,
                    period: granted.grant.period, caseID: authorization.id)
            }, rules: rules.compactMap(\.self).uniqued,
            isReplayable: !rules.isEmpty && !rules.contains(nil))
    }
}
