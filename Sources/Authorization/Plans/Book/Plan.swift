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

/// Who decides for a plan unless a delegation says otherwise.
public struct Administrator: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case plan, thirdPartyAdministrator, medicareContractor, stateMedicaidAgency
        case managedCareOrganization
    }

    public var kind: Kind
    public var name: String
    /// True where the decision is made in this system.
    public var decidesHere: Bool
    public var phone: String?
    public var link: String?

    public init(
        kind: Kind, name: String, decidesHere: Bool, phone: String? = nil, link: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.decidesHere = decidesHere
        self.phone = phone
        self.link = link
    }

    public var decider: Authority.Decider {
        switch kind {
        case .plan: .plan(name)
        case .thirdPartyAdministrator: .thirdPartyAdministrator(name)
        case .medicareContractor: .medicareContractor(name)
        case .stateMedicaidAgency: .stateMedicaidAgency(name)
        case .managedCareOrganization: .managedCareOrganization(name)
        }
    }
}

/// What the plan does for care outside its networks. Emergencies are always covered.
public enum OutOfNetworkRule: Hashable, Sendable {
    /// Paid by the out-of-network benefit.
    case covered
    /// Nothing is paid: an administrative denial with this provision.
    case notCovered(Citation)
    /// The plan has no network: any provider of the program will do.
    case anyProvider
}

/// What a service that is on no list needs.
public struct UnlistedRule: Hashable, Sendable {
    public enum Requirement: String, Hashable, Sendable { case notRequired, required }

    public var requirement: Requirement
    public var citation: Citation

    public init(_ requirement: Requirement, citation: Citation) {
        self.requirement = requirement
        self.citation = citation
    }
}

/// Whether a request may come after the service: each payer says so itself.
public enum RetrospectiveRule: Hashable, Sendable {
    /// Taken up to so many days after the service.
    case within(days: Int, Citation)
    /// Taken whenever it comes.
    case always(Citation)
    /// The plan does not say: a person decides.
    case unknown
}

/// Which date picks the version of a policy.
public enum PolicyDateBasis: String, Hashable, Sendable, CaseIterable {
    case service, receipt, decision
}

/// Who hears appeals, until when, and what a denial notice says of it.
public struct AppealRule: Hashable, Sendable {
    public var hears: String
    /// Calendar days to file, counted from the notice.
    public var fileWithinDays: Int
    /// How to appeal, one imperative sentence a step.
    public var steps: [String]
    public var expedited: String
    public var citation: Citation
    /// How many appeals the plan hears of one decision, one after the other; nil: the book does not say.
    public var levels: Int?
    /// What comes after them; nil: what the law of the program has.
    public var next: NextReview?
    /// Under Medicaid managed care: calendar days to ask that care goes on, where the plan gives more than the law does.
    public var keepCareWithinDays: Int?

    public init(
        hears: String, fileWithinDays: Int, steps: [String], expedited: String, citation: Citation,
        levels: Int? = nil, next: NextReview? = nil, keepCareWithinDays: Int? = nil
    ) {
        self.hears = hears
        self.fileWithinDays = fileWithinDays
        self.steps = steps
        self.expedited = expedited
        self.citation = citation
        self.levels = levels
        self.next = next
        self.keepCareWithinDays = keepCareWithinDays
    }
}

/// How members of the plan stand to their share of the cost.
public enum CostShareStanding: String, Hashable, Sendable, CaseIterable {
    case ordinary
    /// Medicaid: nominal amounts only.
    case nominal
}
