import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// Reads how much is asked for, with frequency and duration from the requested service's Timing.
enum QuantityReader {
    /// - Parameters:
    ///   - order: what the item's requestedService leads to.
    ///   - modifiers: the item's: some say that a thing is rented.
    ///   - doubts: what keeps the amount from being known, for people.
    static func read(
        _ item: JSONValue, order: JSONValue?, modifiers: [Modifier],
        _ reader: inout RequestReader, doubts: inout [String]
    ) -> Quantity? {
        let timing = order.flatMap { OrderTiming($0) }
        guard let quantity = item["quantity"] ?? order?["quantityQuantity"] else {
            return timing.flatMap { quantity(of: $0, &doubts) }
        }
        guard let amount = quantity["value"]?.decimal else {
            reader.reading.refuse(
                "quantity-missing", "A quantity has no value, or one that is no number.",
                at: quantity)
            return nil
        }
        guard let read = Quantity(amount, unit(quantity, &doubts), pattern: timing?.pattern) else {
            reader.reading.refuse("quantity", "A quantity is above zero.", at: quantity)
            return nil
        }
        if let comparator = quantity["comparator"]?.string {
            doubts.append("The quantity is '\(comparator) \(amount)', and so no certain one.")
        }
        let (isBought, isRented) = (modifiers.areOfPurchase, modifiers.areOfRental)
        if isBought, isRented {
            doubts.append("The item's modifiers say that it is bought and that it is rented.")
        }
        let isForLong = read.unit == .months || isRented && !isBought
        if let doubt = doubt(about: read, order, timing, isRented: isForLong) {
            doubts.append(doubt)
        }
        return read
    }

    /// Whether the order is for as much as the item. Of what is rented one thing is ordered, and several months are asked for. A month is
    /// one however often a thing is used in it; what else is counted is
    /// counted by the order's rate, too. An order may say how much each time, and how often: the larger of the two is meant at least.
    private static func doubt(
        about asked: Quantity, _ order: JSONValue?, _ timing: OrderTiming?, isRented: Bool
    ) -> String? {
        let isCounted = [.units, .visits, .days].contains(asked.unit)
        let total = isCounted ? timing?.total : nil
        let ordered = [order?["quantityQuantity"]?["value"]?.decimal, total].compactMap { $0 }
        if let most = ordered.max(), most > asked.amount || most < asked.amount && !isRented {
            return "The order is for \(most); the item asks for \(asked.amount)."
        }
        guard isCounted, let timing, timing.isRate else { return nil }
        return Quantity.doubt(amount: asked.amount, total: timing.total, hasEnd: timing.hasEnd)
    }

    /// Where the item names no amount: what the order's rate comes to. Of a rate without an end that can not be told.
    private static func quantity(of timing: OrderTiming, _ doubts: inout [String]) -> Quantity? {
        if let total = timing.total { return Quantity(total, .units, pattern: timing.pattern) }
        guard timing.isRate else { return nil }
        if let doubt = Quantity.doubt(amount: nil, total: nil, hasEnd: timing.hasEnd) {
            doubts.append(doubt)
        }
        return Quantity(timing.pattern.frequency ?? Decimal(1), .units, pattern: timing.pattern)
    }

    /// The code before the word: that of X12 (code list 673), then that of UCUM.
    private static func unit(_ quantity: JSONValue, _ doubts: inout [String]) -> Quantity.Unit {
        let code = quantity["code"]?.string
        let word = quantity["unit"]?.string
        let system = quantity["system"]?.string ?? ""
        let found: Quantity.Unit?
        switch (code, word) {
        case (let code?, _) where FHIRSystems.x12List(system) != nil:
            found = Quantity.Unit(rawValue: code) ?? words[code.lowercased()]
        case (let code?, _) where system == FHIRSystems.ucum: found = ucum(code)
        case (_, let word?): found = words[word.lowercased()]
        case (let code?, nil): found = words[code.lowercased()]
        case (nil, nil): found = .units
        }
        if found == nil {
            doubts.append("What a quantity in '\(word ?? code ?? "")' comes to is not known.")
        }
        return found ?? .units
    }

    /// A number, what stands in braces, or a unit of time. Case counts.
    private static func ucum(_ code: String) -> Quantity.Unit? {
        switch code {
        case "1": .units
        case "d": .days
        case "h": .hours
        case "mo": .months
        default:
            code.hasPrefix("{") && code.hasSuffix("}")
                ? words[code.dropFirst().dropLast().lowercased()] : nil
        }
    }

    private static let words: [String: Quantity.Unit] = [
        "visit": .visits, "visits": .visits, "vs": .visits,
        "day": .days, "days": .days, "d": .days, "dy": .days, "da": .days,
        "hour": .hours, "hours": .hours, "h": .hours, "hs": .hours,
        "month": .months, "months": .months, "mo": .months, "mn": .months,
        "unit": .units, "units": .units, "un": .units, "fl": .units, "1": .units,
        "each": .units, "ea": .units, "count": .units, "item": .units, "items": .units,
        "piece": .units, "pieces": .units, "device": .units, "devices": .units,
        "service": .units, "services": .units, "procedure": .units, "procedures": .units,
        "session": .units, "sessions": .units, "treatment": .units, "treatments": .units,
        "test": .units, "tests": .units, "time": .units, "times": .units,
    ]
}
