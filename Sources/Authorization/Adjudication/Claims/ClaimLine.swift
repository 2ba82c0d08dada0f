public import Cases
public import CodeSets
public import Primitives

/// One claim line that wants to know whether it is authorized.
public struct ClaimLine: Hashable, Sendable {
    /// What the units of a line count (X12 SV103, SV204).
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// Whatever one unit of the service is: a visit, a piece, a month of rental, a day at a daily rate.
        case units = "UN"
        case days = "DA"
        case minutes = "MJ"
    }

    /// The key of this line of the claim; the same key uses units once.
    public var claim: String
    public var number: String?
    public var member: MemberID
    public var code: ProcedureCode
    /// A second code of the same line: the revenue code beside a procedure.
    public var otherCode: ProcedureCode?
    public var modifiers: [Modifier]
    public var units: Decimal
    /// nil: counted as the authorization counts.
    public var basis: Basis?
    /// Identifiers of the billing or rendering provider, all of those the registry knows.
    public var provider: [String]
    public var serviceDate: CivilDate
    /// The last day of service, where it is not the first.
    public var lastDate: CivilDate?
    /// A day or more of a stay, which an authorization grants under its service type and not under a procedure.
    public var isStay: Bool
    public var placeOfService: PlaceOfService?
    /// Of the claim; empty where none is told.
    public var diagnoses: [DiagnosisCode]

    public init(
        claim: String, number: String?, member: MemberID, code: ProcedureCode,
        otherCode: ProcedureCode? = nil, modifiers: [Modifier] = [], units: Decimal,
        basis: Basis? = nil, provider: [String], serviceDate: CivilDate,
        lastDate: CivilDate? = nil, isStay: Bool = false, placeOfService: PlaceOfService? = nil,
        diagnoses: [DiagnosisCode] = []
    ) {
        self.claim = claim
        self.number = number
        self.member = member
        self.code = code
        self.otherCode = otherCode
        self.modifiers = modifiers
        self.units = units
        self.basis = basis
        self.provider = provider
        self.serviceDate = serviceDate
        self.lastDate = lastDate
        self.isStay = isStay
        self.placeOfService = placeOfService
        self.diagnoses = diagnoses
    }

    /// The units in the measure of a grant; nil where the two can not be compared.
    ///
    /// Sixty minutes are an hour: a part of a hundredth of an hour counts as a whole one, so that nothing is used
    /// uncounted. Days are days and nothing else, and what else a minute is worth is a payer's rule that no book here
    /// states. An amount of money is never counted in units.
    public func units(measuredAs unit: Quantity.Unit) -> Decimal? {
        switch (basis, unit) {
        case (nil, _): units
        case (_, .amount): nil
        case (.units, _): units
        case (.days, .days): units
        case (.minutes, .hours): hours
        case (.days, _), (.minutes, _): nil
        }
    }

    private var hours: Decimal? {
        guard let minutes = units.wholeValue, (0...1_000_000).contains(minutes) else { return nil }
        return Decimal("\((minutes * 100 + 59) / 60)e-2")
    }
}
