import Cases
import FHIR
import JSON
import Primitives

/// How often an order is to be carried out, and what that comes to (R4, Timing.repeat).
struct OrderTiming {
    /// Each part as sent.
    let pattern: DeliveryPattern
    /// nil where the order does not say until when, or not in a way that can be reckoned.
    let total: Decimal?
    /// Whether it says until when, in whatever way.
    let hasEnd: Bool

    /// nil where an order has no Timing.
    init?(_ order: JSONValue) {
        guard let timing = order["occurrenceTiming"] ?? order["timing"],
            let every = timing["repeat"]
        else { return nil }
        func code(_ name: String, _ list: String) -> String? {
            timing.pasExtension(name)?["valueCodeableConcept"]?.code(of: .x12(list))
        }
        pattern = DeliveryPattern(
            frequency: every["frequency"]?.decimal, frequencyMax: every["frequencyMax"]?.decimal,
            period: every["period"]?.decimal, periodUnit: every["periodUnit"]?.string,
            duration: every["duration"]?.decimal, durationUnit: every["durationUnit"]?.string,
            calendarPattern: code("timingcalendarpattern", "678"),
            timePattern: code("timingdeliverypattern", "679"))
        let count = (every["countMax"] ?? every["count"])?.decimal
        total = count ?? Self.total(pattern, every)
        hasEnd = count != nil || Self.isBounded(every) || Self.isSpan(pattern)
    }

    /// Whether it says how often.
    var isRate: Bool { pattern.isRate || pattern.frequency != nil }

    /// At most, over the bounds that it has. PAS says the span of X12's HSD05 and HSD06 by `duration`; in R4 that is how long
    /// each time lasts, and so it is read where it is shorter than a period.
    private static func total(_ pattern: DeliveryPattern, _ every: JSONValue) -> Decimal? {
        var rate = pattern
        rate.frequency = pattern.frequencyMax ?? pattern.frequency ?? Decimal(1)
        if let bounds = bounds(every) {
            (rate.duration, rate.durationUnit) = bounds
            return rate.total
        }
        return isSpan(pattern) ? rate.total : nil
    }

    /// Whether `duration` is no shorter than a period, and so the whole span.
    private static func isSpan(_ pattern: DeliveryPattern) -> Bool {
        guard let unit = pattern.durationUnit, let period = pattern.periodUnit,
            let one = order.firstIndex(of: unit), let other = order.firstIndex(of: period)
        else { return false }
        return one >= other
    }

    private static func isBounded(_ every: JSONValue) -> Bool {
        every["boundsDuration"] != nil || every["boundsRange"] != nil
            || every["boundsPeriod"]?["end"] != nil
    }

    private static let order = ["h", "d", "wk", "mo", "a"]

    private static func bounds(_ every: JSONValue) -> (Decimal, String)? {
        if let length = every["boundsDuration"] ?? every["boundsRange"]?["high"] {
            guard let value = length["value"]?.decimal,
                let unit = (length["code"] ?? length["unit"])?.string
            else { return nil }
            return (value, unit)
        }
        guard let period = every["boundsPeriod"], let start = period["start"]?.fhirDate,
            let end = period["end"]?.fhirLastDay, start <= end
        else { return nil }
        return (Decimal(start.days(until: end) + 1), "d")
    }
}
