public import Adjudication
public import Cases
public import CodeSets
public import Primitives

/// One claim as its gateway read it: who wants to be paid for what, done when, to whom (837P, 837I; loop 2300).
public struct Claim: Hashable, Sendable {
    public var payer: PayerID
    /// CLM01.
    public var patientControlNumber: String
    /// CLM05-1: place of service of a professional claim, first digits of the bill type of an institutional one.
    public var facility: String?
    /// CLM05-3 (code list 235): 7 replaces an earlier claim, 8 voids it, all else is a claim of its own.
    public var frequency: String
    /// REF F8: the payer's control number of the claim that is replaced or voided.
    public var originalNumber: String?
    /// SBR01: false where another payer comes first, whose payment is not reckoned here.
    public var isPrimary: Bool
    public var member: RequestedMember
    /// Identifiers of the billing provider (2010AA), an NPI first.
    public var billing: [String]
    /// Of the rendering provider of the claim (2310B, 2310D).
    public var rendering: [String]
    public var diagnoses: [DiagnosisCode]
    /// For a stay in hospital, the service that is authorized for it: days are decided under it, and what was done during
    /// the stay goes with them. nil for all other claims.
    public var stay: ProcedureCode?
    public var lines: [Line]
    /// SHA-256 over what the claim says.
    public var contentDigest: DocumentDigest

    public init(
        payer: PayerID, patientControlNumber: String, facility: String? = nil,
        frequency: String = "1", originalNumber: String? = nil, isPrimary: Bool = true,
        member: RequestedMember,
        billing: [String], rendering: [String] = [], diagnoses: [DiagnosisCode] = [],
        stay: ProcedureCode? = nil, lines: [Line], contentDigest: DocumentDigest
    ) {
        self.payer = payer
        self.patientControlNumber = patientControlNumber
        self.facility = facility
        self.frequency = frequency
        self.originalNumber = originalNumber
        self.isPrimary = isPrimary
        self.member = member
        self.billing = billing
        self.rendering = rendering
        self.diagnoses = diagnoses
        self.stay = stay
        self.lines = lines
        self.contentDigest = contentDigest
    }

    /// Who sends it: nobody else can replace or void it.
    public var submitter: String { billing.first ?? "" }

    public var isReplacement: Bool { frequency == "7" }
    public var isVoid: Bool { frequency == "8" }

    /// One service line (2400).
    public struct Line: Hashable, Sendable {
        /// LX01.
        public var number: Int
        /// REF 6R.
        public var control: String?
        /// REF G1 of the line, else of the claim.
        public var authorization: String?
        /// The procedure; the revenue code where there is none.
        public var code: ProcedureCode
        public var modifiers: [Modifier]
        /// Of an institutional line.
        public var revenueCode: String?
        public var charge: Money
        public var units: Decimal
        public var basis: ClaimLine.Basis
        public var dates: DateRange
        public var placeOfService: PlaceOfService?
        /// Of the line's own rendering provider, where it names one (2420A).
        public var rendering: [String]
        /// SV109.
        public var isEmergency: Bool

        public init(
            number: Int, control: String? = nil, authorization: String? = nil,
            code: ProcedureCode, modifiers: [Modifier] = [], revenueCode: String? = nil,
            charge: Money, units: Decimal, basis: ClaimLine.Basis = .units, dates: DateRange,
            placeOfService: PlaceOfService? = nil, rendering: [String] = [],
            isEmergency: Bool = false
        ) {
            self.number = number
            self.control = control
            self.authorization = authorization
            self.code = code
            self.modifiers = modifiers
            self.revenueCode = revenueCode
            self.charge = charge
            self.units = units
            self.basis = basis
            self.dates = dates
            self.placeOfService = placeOfService
            self.rendering = rendering
            self.isEmergency = isEmergency
        }
    }

    /// The first and the last day that any line is of.
    var dates: (first: CivilDate?, last: CivilDate?) {
        (lines.map(\.dates.start).min(), lines.map { $0.dates.end ?? $0.dates.start }.max())
    }
}
