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

/// What a contract or schedule allows for one unit of a code.
public struct FeeRow: Hashable, Sendable {
    public var file: String
    public var row: Int
    /// The network whose contract this is; nil: the plan's schedule for everybody else.
    public var network: String?
    public var code: ProcedureCode
    public var modifier: Modifier?
    public var allowed: Money
    public var effective: DateRange

    public init(
        file: String, row: Int, network: String?, code: ProcedureCode, modifier: Modifier? = nil,
        allowed: Money, effective: DateRange
    ) {
        self.file = file
        self.row = row
        self.network = network
        self.code = code
        self.modifier = modifier
        self.allowed = allowed
        self.effective = effective
    }
}

/// The codes that exist, where the book brings a list: HCPCS Level II is public domain, CPT is the customer's own
/// licensed file. A system without a list is checked by shape only.
public struct CodeCatalog: Sendable {
    private let known: [ProcedureCodeSystem: [String: DateRange?]]
    public let edits: [ProcedureCode: Decimal]

    /// - Parameters:
    ///   - known: for each listed system its codes, with the dates they are valid on where the list gives them.
    ///   - edits: the most units of a code that are payable in a day (medically unlikely edits).
    public init(
        known: [ProcedureCodeSystem: [String: DateRange?]] = [:],
        edits: [ProcedureCode: Decimal] = [:]
    ) {
        self.known = known
        self.edits = edits
    }

    public enum Standing: Hashable, Sendable {
        case known, unknown, outOfDate(DateRange), notListed
    }

    /// What the list of its system says of a code, whatever the day; nil: the system has no list.
    public func entry(of code: ProcedureCode) -> Entry? {
        known[code.system].map { list in
            list[code.code].map { .listed($0) } ?? .missing
        }
    }

    public enum Entry: Hashable, Sendable {
        case missing, listed(DateRange?)
    }

    /// How a code stands on a date.
    public func standing(of code: ProcedureCode, on date: CivilDate?) -> Standing {
        guard let list = known[code.system] else { return .notListed }
        guard let entry = list[code.code] else { return .unknown }
        guard let range = entry, let date else { return .known }
        return range.contains(date) ? .known : .outOfDate(range)
    }
}
