public import Cases
public import CodeSets
public import Primitives

/// What a plan pays for a class of services: covered or not, how much of it, and the member's share.
public struct Benefit: Hashable, Sendable {
    public var file: String
    public var row: Int
    public var id: String
    public var name: String
    public var plan: PlanID
    public var codes: [CodeRange]
    /// Service types (X12 code list 1365) that eligibility is asked for this benefit by, beside those among `codes`.
    public var serviceTypes: [String]
    /// Most units in a calendar year; nil: no limit.
    public var unitsPerYear: Decimal?
    public var inNetwork: CostShareRule
    public var outOfNetwork: CostShareRule?
    public var effective: DateRange
    public var source: Citation

    public init(
        file: String, row: Int, id: String, name: String, plan: PlanID, codes: [CodeRange],
        serviceTypes: [String] = [], unitsPerYear: Decimal? = nil, inNetwork: CostShareRule,
        outOfNetwork: CostShareRule? = nil,
        effective: DateRange, source: Citation
    ) {
        self.file = file
        self.row = row
        self.id = id
        self.name = name
        self.plan = plan
        self.codes = codes
        self.serviceTypes = serviceTypes
        self.unitsPerYear = unitsPerYear
        self.inNetwork = inNetwork
        self.outOfNetwork = outOfNetwork
        self.effective = effective
        self.source = source
    }

    public func covers(_ code: ProcedureCode) -> Bool { codes.contains { $0.contains(code) } }

    /// What says that nothing is paid for it outside the network; nil where something is, or where nothing is said.
    public var unpaidOutside: Citation? {
        guard let outOfNetwork, !outOfNetwork.isCovered else { return nil }
        return outOfNetwork.provision ?? source
    }
}
