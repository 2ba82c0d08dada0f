public import Cases
public import Primitives

/// One plan: whose money it is, who decides, where its rules are.
public struct Plan: Hashable, Sendable {
    public var id: PlanID
    public var payer: PayerID
    public var name: String
    public var program: Program
    /// State whose law and licences apply; nil for a national program.
    public var state: String?
    /// Which clock row applies beside program and state: `item`, `dmepos`.
    public var productClass: String?
    public var administrator: Administrator
    public var zone: TimeZoneRules
    public var calendar: String
    /// Received after this time counts as the next day; nil: midnight.
    public var cutOff: CivilTime?
    public var networks: [String]
    public var outOfNetwork: OutOfNetworkRule
    /// Names of the authorization lists, tried in this order.
    public var authorizationLists: [String]
    /// What an unlisted service needs, and where that is written.
    public var unlisted: UnlistedRule
    public var retrospective: RetrospectiveRule
    public var policyDateBasis: PolicyDateBasis
    public var appeals: AppealRule
    public var reviewers: ReviewerRule
    /// How long an approval lasts where the policy does not say, in days.
    public var approvalDays: Int
    public var document: Citation
    public var costShareNotes: CostShareStanding
    /// A high-deductible health plan pays next to nothing before its deductible (26 USC 223(c)(2)).
    public var isHighDeductible: Bool
    /// What enrollment files (834) call the plan: HD04, a group or policy number, or `NUMBER/LINE` with HD03.
    public var enrollmentNames: [String]

    public init(
        id: PlanID, payer: PayerID, name: String, program: Program, state: String?,
        productClass: String?, administrator: Administrator, zone: TimeZoneRules,
        calendar: String, cutOff: CivilTime?, networks: [String], outOfNetwork: OutOfNetworkRule,
        authorizationLists: [String], unlisted: UnlistedRule, retrospective: RetrospectiveRule,
        policyDateBasis: PolicyDateBasis, appeals: AppealRule, reviewers: ReviewerRule,
        approvalDays: Int, document: Citation, costShareNotes: CostShareStanding = .ordinary,
        isHighDeductible: Bool = false, enrollmentNames: [String] = []
    ) {
        self.id = id
        self.payer = payer
        self.name = name
        self.program = program
        self.state = state
        self.productClass = productClass
        self.administrator = administrator
        self.zone = zone
        self.calendar = calendar
        self.cutOff = cutOff
        self.networks = networks
        self.outOfNetwork = outOfNetwork
        self.authorizationLists = authorizationLists
        self.unlisted = unlisted
        self.retrospective = retrospective
        self.policyDateBasis = policyDateBasis
        self.appeals = appeals
        self.reviewers = reviewers
        self.approvalDays = approvalDays
        self.document = document
        self.costShareNotes = costShareNotes
        self.isHighDeductible = isHighDeductible
        self.enrollmentNames = enrollmentNames
    }
}

/// Which date picks the version of a policy.
public enum PolicyDateBasis: String, Hashable, Sendable, CaseIterable {
    case service, receipt, decision
}

/// How members of the plan stand to their share of the cost.
public enum CostShareStanding: String, Hashable, Sendable, CaseIterable {
    case ordinary
    /// Medicaid: nominal amounts only.
    case nominal
}
