public import Cases
public import CodeSets
public import Primitives

/// A claim line as a biller asks about it.
public struct ClaimQuestion: Hashable, Sendable {
    /// The key of this line of the claim: asking again with the same key uses units once.
    public var claim: String
    public var payer: PayerID?
    public var number: String?
    public var member: String
    public var code: ProcedureCode
    public var modifiers: [Modifier]
    public var units: Decimal
    public var provider: String
    public var on: CivilDate

    public init(
        claim: String, payer: PayerID? = nil, number: String?, member: String,
        code: ProcedureCode, modifiers: [Modifier] = [], units: Decimal, provider: String,
        on date: CivilDate
    ) {
        self.claim = claim
        self.payer = payer
        self.number = number
        self.member = member
        self.code = code
        self.modifiers = modifiers
        self.units = units
        self.provider = provider
        on = date
    }
}
