public import Primitives

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
