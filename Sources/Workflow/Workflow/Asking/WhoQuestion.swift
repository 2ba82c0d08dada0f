public import Cases
public import CodeSets
public import Primitives

/// "Is authorization needed, and who says so?" Inputs that are absent are absent, never guessed.
public struct WhoQuestion: Hashable, Sendable {
    public var code: ProcedureCode
    /// Any identifier of the member.
    public var member: String
    public var payer: PayerID?
    public var provider: String?
    public var facility: String?
    public var diagnoses: [DiagnosisCode]
    public var units: Decimal?
    public var placeOfService: PlaceOfService?
    /// nil: today, in the plan's time zone.
    public var on: CivilDate?

    public init(
        code: ProcedureCode, member: String, payer: PayerID? = nil, provider: String? = nil,
        facility: String? = nil, diagnoses: [DiagnosisCode] = [], units: Decimal? = nil,
        placeOfService: PlaceOfService? = nil, on date: CivilDate? = nil
    ) {
        self.code = code
        self.member = member
        self.payer = payer
        self.provider = provider
        self.facility = facility
        self.diagnoses = diagnoses
        self.units = units
        self.placeOfService = placeOfService
        on = date
    }
}
