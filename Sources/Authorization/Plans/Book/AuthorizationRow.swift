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
