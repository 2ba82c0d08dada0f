public import Cases
public import CodeSets
public import Primitives

/// What one service would cost the member.
public struct EstimateQuestion: Hashable, Sendable {
    public var code: ProcedureCode
    public var member: String
    public var payer: PayerID?
    public var provider: String?
    public var units: Int
    /// What the provider charges a unit, where it is known.
    public var billed: Money?
    public var isEmergency: Bool
    public var on: CivilDate?

    public init(
        code: ProcedureCode, member: String, payer: PayerID? = nil, provider: String? = nil,
        units: Int = 1, billed: Money? = nil, isEmergency: Bool = false, on date: CivilDate? = nil
    ) {
        self.code = code
        self.member = member
        self.payer = payer
        self.provider = provider
        self.units = units
        self.billed = billed
        self.isEmergency = isEmergency
        on = date
    }
}
