public import Cases
public import CodeSets
public import Primitives

/// One row of an authorization list: what these codes need under these conditions, since when, says who.
public struct AuthorizationRow: Hashable, Sendable {
    public enum Requirement: String, Hashable, Sendable, CaseIterable {
        case required, notRequired, excluded
    }

    public enum NetworkCondition: String, Hashable, Sendable, CaseIterable {
        case any, inNetwork, outOfNetwork
    }

    /// The list's name: its file without the ending.
    public var list: String
    /// The line of the file.
    public var row: Int
    public var codes: CodeRange
    public var requirement: Requirement
    /// Conditions; an empty or absent one holds always.
    public var placesOfService: Set<PlaceOfService>
    /// Dotless prefixes of ICD-10-CM codes, one of which must be given.
    public var diagnosisPrefixes: [String]
    public var ageMin: Int?
    public var ageMax: Int?
    /// The row holds for more than so many units.
    public var unitsOver: Decimal?
    public var network: NetworkCondition
    /// The policy that decides medical necessity; nil: a clinician.
    public var policy: String?
    /// For an exclusion: true where applying it takes medical judgement, so that it refers.
    public var needsJudgement: Bool
    public var effective: DateRange
    public var source: Citation

    public init(
        list: String, row: Int, codes: CodeRange, requirement: Requirement,
        placesOfService: Set<PlaceOfService> = [], diagnosisPrefixes: [String] = [],
        ageMin: Int? = nil, ageMax: Int? = nil, unitsOver: Decimal? = nil,
        network: NetworkCondition = .any, policy: String? = nil, needsJudgement: Bool = false,
        effective: DateRange, source: Citation
    ) {
        self.list = list
        self.row = row
        self.codes = codes
        self.requirement = requirement
        self.placesOfService = placesOfService
        self.diagnosisPrefixes = diagnosisPrefixes
        self.ageMin = ageMin
        self.ageMax = ageMax
        self.unitsOver = unitsOver
        self.network = network
        self.policy = policy
        self.needsJudgement = needsJudgement
        self.effective = effective
        self.source = source
    }
}

/// Somebody else decides these codes for these plans.
public struct Delegation: Hashable, Sendable {
    public var file: String
    public var row: Int
    public var vendor: String
    public var phone: String?
    public var link: String?
    /// Plans it holds for; empty: all.
    public var plans: Set<PlanID>
    public var codes: CodeRange
    /// Member's states it holds for; empty: all.
    public var states: Set<String>
    public var memberPrefix: String?
    public var appealsTo: String
    public var whoMayDeny: String
    public var effective: DateRange
    public var source: Citation

    public init(
        file: String, row: Int, vendor: String, phone: String? = nil, link: String? = nil,
        plans: Set<PlanID>, codes: CodeRange, states: Set<String> = [],
        memberPrefix: String? = nil, appealsTo: String, whoMayDeny: String,
        effective: DateRange, source: Citation
    ) {
        self.file = file
        self.row = row
        self.vendor = vendor
        self.phone = phone
        self.link = link
        self.plans = plans
        self.codes = codes
        self.states = states
        self.memberPrefix = memberPrefix
        self.appealsTo = appealsTo
        self.whoMayDeny = whoMayDeny
        self.effective = effective
        self.source = source
    }
}

/// A provider needs no review of these codes while this lasts ("gold card"). No row: nobody is exempt.
public struct Exemption: Hashable, Sendable {
    public var file: String
    public var row: Int
    /// Identifier of the provider, as the registry knows it.
    public var provider: String
    public var plans: Set<PlanID>
    public var codes: CodeRange
    public var effective: DateRange
    public var source: Citation

    public init(
        file: String, row: Int, provider: String, plans: Set<PlanID>, codes: CodeRange,
        effective: DateRange, source: Citation
    ) {
        self.file = file
        self.row = row
        self.provider = provider
        self.plans = plans
        self.codes = codes
        self.effective = effective
        self.source = source
    }
}
