import Cases
import Primitives

/// HSD: how much, how often, for how long. Read into a `Quantity` with its pattern, and written again as it was.
///
/// `HSD*VS*3*WK*1*34*2` is three visits a week for two months. The pattern keeps each part. The amount is what that comes
/// to, rounded up, because an approval is counted down by it: three would run out in the first week.
enum DeliverySegment {
    /// X12 unit (code list 355) against the FHIR unit of time.
    private static let periodUnits = ["HR": "h", "DA": "d", "WK": "wk", "MO": "mo", "YR": "a"]
    /// X12 time period (code list 615) against the FHIR unit of time.
    private static let durationUnits = ["6": "h", "7": "d", "35": "wk", "34": "mo", "21": "a"]

    /// - Parameters:
    ///   - elsewhere: the amount that SV1 or SV2 gives, for a pattern that gives none.
    ///   - doubts: what keeps the amount from being known, for people.
    static func read(
        _ row: Row, elsewhere: Quantity? = nil, doubts: inout [String], _ reading: inout Reading
    ) -> Quantity? {
        let unit = row[1].flatMap(Quantity.Unit.init(rawValue:)) ?? elsewhere?.unit ?? .units
        if let code = row[1], Quantity.Unit(rawValue: code) == nil {
            reading.note(
                "delivery-unit", "HSD01 '\(code)' is not read; '\(unit.rawValue)' is taken.",
                at: row.place(1))
            doubts.append("What a quantity in '\(code)' comes to is not known.")
        }
        for number in [2, 4, 6] {
            if let text = row[number], Decimal(x12: text).map({ $0 > Decimal(0) }) != true {
                reading.refuse(
                    "quantity", "'\(text)' is no number above zero.", at: row.place(number))
                return nil
            }
        }
        let sent = row[2].flatMap { Decimal(x12: $0) }
        let isRate = row[3] != nil || row[4] != nil
        var pattern = DeliveryPattern(
            frequency: isRate ? sent : nil,
            period: row[4].flatMap { Decimal(x12: $0) },
            periodUnit: row[3].map { periodUnits[$0] ?? $0 },
            duration: row[6].flatMap { Decimal(x12: $0) },
            durationUnit: row[5].map { durationUnits[$0] ?? $0 },
            calendarPattern: row[7], timePattern: row[8])
        if pattern == DeliveryPattern() {
            let told = sent.flatMap { Quantity($0, unit) }
            if let told, let elsewhere, told.amount != elsewhere.amount {
                doubts.append("The service asks for \(elsewhere) and for \(told).")
            }
            return told ?? elsewhere
        }
        // What is no rate is an amount over a span, and may be more than SV1 says.
        if isRate || elsewhere != nil,
            let doubt = Quantity.doubt(
                amount: elsewhere?.amount, total: isRate ? pattern.total : sent,
                hasEnd: isRate && row[5] != nil)
        {
            doubts.append(doubt)
        }
        let amount = elsewhere?.amount ?? pattern.total ?? sent ?? Decimal(1)
        if !isRate, let sent, amount != sent { pattern.frequency = sent }
        return Quantity(amount, unit, pattern: pattern)
    }

    /// The elements of HSD for a quantity, from HSD01.
    static func elements(_ quantity: Quantity) -> [String] {
        guard quantity.unit != .amount else { return [] }
        let pattern = quantity.pattern ?? DeliveryPattern()
        // How often, where it is a rate; an amount there would be read as one.
        let isRate = pattern.period != nil || pattern.periodUnit != nil
        let number = pattern.frequency ?? (isRate ? nil : quantity.amount)
        let span = pattern.durationUnit.map { code($0, in: durationUnits) } ?? ""
        let periods = pattern.duration?.wholeValue.map(String.init) ?? ""
        return [
            number == nil ? "" : quantity.unit.rawValue,
            number?.x12 ?? "",
            pattern.periodUnit.map { code($0, in: periodUnits) } ?? "",
            pattern.period?.x12 ?? "",
            span, span.isEmpty ? "" : periods,
            pattern.calendarPattern ?? "", pattern.timePattern ?? "",
        ]
    }

    /// A unit that neither table has is X12's own, in capitals or digits; minutes and seconds X12 does not know here.
    private static func code(_ unit: String, in table: [String: String]) -> String {
        let isX12 = unit.utf8.count <= 2 && unit.uppercased() == unit
        return table.first { $0.value == unit }?.key ?? (isX12 ? unit : "")
    }
}
