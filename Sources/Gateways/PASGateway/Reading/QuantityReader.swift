import Cases
import FHIR
import JSON
import Primitives

/// Reads how much is asked for, with frequency and duration from the requested service's Timing.
enum QuantityReader {
    static func read(_ item: JSONValue, _ reader: inout RequestReader) -> Quantity? {
        let order = reader.bundle.resolve(
            item.pasExtension("requestedService")?["valueReference"],
            from: reader.claim.fullUrl)
        let pattern = order.flatMap { timingPattern($0.resource) }
        guard let quantity = item["quantity"] ?? order?.resource["quantityQuantity"] else {
            return nil
        }
        guard let amount = quantity["value"]?.decimal else {
            reader.reading.refuse(
                "quantity-missing", "A quantity has no value, or one that is no number.",
                at: quantity)
            return nil
        }
        guard let read = Quantity(amount, unit(quantity), pattern: pattern) else {
            reader.reading.refuse("quantity", "A quantity is above zero.", at: quantity)
            return nil
        }
        return read
    }

    /// The X12 code (code list 673) where there is one, else the word.
    private static func unit(_ quantity: JSONValue) -> Quantity.Unit {
        if quantity["system"]?.string?.hasPrefix(FHIRSystems.x12) == true,
            let unit = quantity["code"]?.string.flatMap(Quantity.Unit.init(rawValue:))
        {
            return unit
        }
        switch (quantity["unit"]?.string ?? quantity["code"]?.string)?.lowercased() {
        case "visit", "visits", "vs": return .visits
        case "day", "days", "d", "dy": return .days
        case "hour", "hours", "h", "hs": return .hours
        case "month", "months", "mo", "mn": return .months
        default: return .units
        }
    }

    private static func timingPattern(_ order: JSONValue) -> DeliveryPattern? {
        guard let timing = order["occurrenceTiming"] ?? order["timing"],
            let every = timing["repeat"]
        else { return nil }
        func code(_ name: String) -> String? {
            timing.pasExtension(name)?["valueCodeableConcept"]?.firstCode
        }
        return DeliveryPattern(
            frequency: every["frequency"]?.decimal, frequencyMax: every["frequencyMax"]?.decimal,
            period: every["period"]?.decimal, periodUnit: every["periodUnit"]?.string,
            duration: every["duration"]?.decimal, durationUnit: every["durationUnit"]?.string,
            calendarPattern: code("timingcalendarpattern"),
            timePattern: code("timingdeliverypattern"))
    }
}
