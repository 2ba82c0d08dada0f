public import CodeSets
public import Primitives

/// What is authorized: a number, how much, from when to when.
public struct Grant: Hashable, Sendable {
    public var number: AuthorizationNumber
    public var code: ProcedureCode
    public var quantity: Quantity
    /// The approved period, which is not the requested dates. Its end may be a circumstance instead.
    public var period: DateRange
    /// Where the period has no end date: the circumstance that ends it (42 CFR 422.122(b)).
    public var endingCircumstance: String?
    public var issuedOn: CivilDate

    public init(
        number: AuthorizationNumber, code: ProcedureCode, quantity: Quantity, period: DateRange,
        endingCircumstance: String? = nil, issuedOn: CivilDate
    ) {
        self.number = number
        self.code = code
        self.quantity = quantity
        self.period = period
        self.endingCircumstance = endingCircumstance
        self.issuedOn = issuedOn
    }

    /// The end as an answer must state it: a date, or a circumstance.
    public var endText: String {
        period.end.map(\.description) ?? endingCircumstance ?? "as long as medically necessary"
    }
}
