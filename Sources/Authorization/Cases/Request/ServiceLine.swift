public import CodeSets
public import Primitives

/// One service asked for (X12 2000F; Claim.item).
public struct ServiceLine: Hashable, Sendable {
    public enum Change: String, Hashable, Sendable, Recordable { case added, changed }

    /// The submitter's line number, echoed in every answer (Claim.item.sequence).
    public var sequence: Int
    public var code: ProcedureCode
    /// The end of a code range, where one is asked for.
    public var codeEnd: ProcedureCode?
    public var modifiers: [Modifier]
    /// The submitter's own words for the service. Never a licensed descriptor of ours.
    public var text: String?
    /// X12 service type of the line (UM03, Claim.item.category).
    public var serviceType: String?
    public var category: RequestCategory?
    public var certificationType: CertificationType
    public var quantity: Quantity?
    public var dates: DateRange?
    public var placeOfService: PlaceOfService?
    public var diagnosisPointers: [Int]
    public var providers: [RequestedProvider]
    public var unitPrice: Money?
    public var revenueCode: String?
    public var traceNumbers: [TraceNumber]
    public var previousNumbers: [String]
    /// What an update says of the line against the version before it.
    public var change: Change?
    public var isCancelled: Bool
    /// What no rule of ours reads, as sent: teeth, announced papers, a line's own message.
    public var kept: [KeptSegment]
    /// What speaks against taking the line at its word, for people: a unit that is not known, an order that was revoked. No
    /// machine decides such a line.
    public var doubts: [String]

    public init(
        sequence: Int, code: ProcedureCode, codeEnd: ProcedureCode? = nil,
        modifiers: [Modifier] = [], text: String? = nil, serviceType: String? = nil,
        category: RequestCategory? = nil, certificationType: CertificationType = .initial,
        quantity: Quantity? = nil, dates: DateRange? = nil, placeOfService: PlaceOfService? = nil,
        diagnosisPointers: [Int] = [], providers: [RequestedProvider] = [],
        unitPrice: Money? = nil, revenueCode: String? = nil, traceNumbers: [TraceNumber] = [],
        previousNumbers: [String] = [], change: Change? = nil, isCancelled: Bool = false,
        kept: [KeptSegment] = [], doubts: [String] = []
    ) {
        self.sequence = sequence
        self.code = code
        self.codeEnd = codeEnd
        self.modifiers = modifiers
        self.text = text
        self.serviceType = serviceType
        self.category = category
        self.certificationType = certificationType
        self.quantity = quantity
        self.dates = dates
        self.placeOfService = placeOfService
        self.diagnosisPointers = diagnosisPointers
        self.providers = providers
        self.unitPrice = unitPrice
        self.revenueCode = revenueCode
        self.traceNumbers = traceNumbers
        self.previousNumbers = previousNumbers
        self.change = change
        self.isCancelled = isCancelled
        self.kept = kept
        self.doubts = doubts
    }

    /// Units asked for; a line without a quantity asks for one.
    public var units: Decimal { quantity?.amount ?? Decimal(1) }
}
