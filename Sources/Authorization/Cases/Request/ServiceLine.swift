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

/// How much is asked for or granted: days, visits, units, hours or an amount.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
    /// X12 HSD01 (code list 673): what is counted.
    public enum Unit: String, Hashable, Sendable, Recordable, CaseIterable {
        case days = "DY"
        case visits = "VS"
        case units = "FL"
        case hours = "HS"
        case months = "MN"
        case amount = "$"
    }

    /// Above zero.
    public let amount: Decimal
    public let unit: Unit
    /// Frequency and duration, kept as asked, never flattened.
    public let pattern: DeliveryPattern?

    public init?(_ amount: Decimal, _ unit: Unit, pattern: DeliveryPattern? = nil) {
        guard amount > Decimal(0) else { return nil }
        self.amount = amount
        self.unit = unit
        self.pattern = pattern
    }

    public var description: String { "\(amount) \(unit.name(plural: amount != Decimal(1)))" }
}

extension Quantity.Unit {
    public func name(plural: Bool) -> String {
        switch self {
        case .days: plural ? "days" : "day"
        case .visits: plural ? "visits" : "visit"
        case .units: plural ? "units" : "unit"
        case .hours: plural ? "hours" : "hour"
        case .months: plural ? "months" : "month"
        case .amount: plural ? "dollars" : "dollar"
        }
    }
}

/// Frequency and duration of a service (X12 HSD02 to HSD08, FHIR Timing.repeat), each part as sent.
public struct DeliveryPattern: Hashable, Sendable {
    /// How often within one period: 3 in "3 visits every 2 weeks for 5 months".
    public var frequency: Decimal?
    public var frequencyMax: Decimal?
    /// 2 in "every 2 weeks".
    public var period: Decimal?
    /// FHIR unit of time: s, min, h, d, wk, mo, a.
    public var periodUnit: String?
    /// 5 in "for 5 months".
    public var duration: Decimal?
    public var durationUnit: String?
    /// X12 ship, delivery or calendar pattern (code list 678).
    public var calendarPattern: String?
    /// X12 pattern time (code list 679).
    public var timePattern: String?

    public init(
        frequency: Decimal? = nil, frequencyMax: Decimal? = nil, period: Decimal? = nil,
        periodUnit: String? = nil, duration: Decimal? = nil, durationUnit: String? = nil,
        calendarPattern: String? = nil, timePattern: String? = nil
    ) {
        self.frequency = frequency
        self.frequencyMax = frequencyMax
        self.period = period
        self.periodUnit = periodUnit
        self.duration = duration
        self.durationUnit = durationUnit
        self.calendarPattern = calendarPattern
        self.timePattern = timePattern
    }
}
