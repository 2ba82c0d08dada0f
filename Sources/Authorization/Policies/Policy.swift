public import Cases
public import Primitives

/// A medical policy: when a service is medically necessary, as criteria that evidence can meet.
///
/// A row of an authorization list names the policy. The codes and plans that the policy itself names are what it was
/// written for: a row that names it for others is an error of the book.
public struct Policy: Hashable, Sendable {
    public var id: String
    public var title: String
    public var version: String
    public var effective: DateRange
    /// NCD, LCD, guideline, plan provision: where the criteria come from.
    public var sources: [Citation]
    /// How many days an approval under this policy lasts; nil: as the plan says.
    public var grantDays: Int?
    /// The most units it grants; asked for more, a clinician decides. A machine never shortens.
    public var grantUnitsMax: Decimal?
    public var criteria: Criterion
    /// Codes that it was written for; none: any.
    public var codes: [CodeRange]
    /// Plans that it was written for; none: any.
    public var plans: Set<PlanID>

    public init(
        id: String, title: String, version: String, effective: DateRange, sources: [Citation],
        grantDays: Int? = nil, grantUnitsMax: Decimal? = nil, criteria: Criterion,
        codes: [CodeRange] = [], plans: Set<PlanID> = []
    ) {
        self.codes = codes
        self.plans = plans
        self.id = id
        self.title = title
        self.version = version
        self.effective = effective
        self.sources = sources
        self.grantDays = grantDays
        self.grantUnitsMax = grantUnitsMax
        self.criteria = criteria.recorded(as: Self.recordID(id))
    }

    /// What the record of a whole policy is called; those of its criteria begin so.
    var recordID: String { Self.recordID(id) }

    private static func recordID(_ id: String) -> String { "policy." + id }
}
