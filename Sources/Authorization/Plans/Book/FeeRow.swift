import Cases
public import CodeSets
public import Primitives

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
