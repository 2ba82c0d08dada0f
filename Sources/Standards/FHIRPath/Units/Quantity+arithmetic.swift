/// Arithmetic and comparison of quantities over units (FHIRPath N1, sections 6.1.1, 6.2 and 6.6).
extension Quantity {
    /// A plain number as a quantity.
    init(_ value: Number) { self.init(value: value, unit: "1") }

    /// The value of another quantity in this one's unit; nil where they do not measure the same.
    func value(of other: Quantity) -> Number? {
        if unit == other.unit, isCalendar == other.isCalendar { return other.value }
        if mixesCalendar(with: other) { return nil }
        if case .calendar(.year) = kind, other.calendarUnit == .month {
            return other.value.divided(by: Number(12))
        }
        if case .calendar(.month) = kind, other.calendarUnit == .year {
            return other.value.multiplied(by: Number(12))
        }
        guard let own = measure, let others = other.measure else { return nil }
        return others.convert(other.value, to: own)
    }

    /// -1, 0 or 1; nil where they can not be compared.
    func compared(with other: Quantity) -> Int? {
        if let converted = value(of: other) {
            // What was divided is rounded: it is compared with as many digits the other way round.
            let order = value.compared(with: converted)
            if order != 0, let back = other.value(of: self), back == other.value { return 0 }
            return order
        }
        return nil
    }

    /// Equal when rounded to the digits of the less precise one.
    func isEquivalent(to other: Quantity) -> Bool {
        let converted =
            value(of: other)
            ?? measure.flatMap { own in other.measure?.convert(other.value, to: own) }
        guard let converted else { return false }
        return value.isEquivalent(to: converted)
    }

    func adding(_ other: Quantity, isMinus: Bool) -> Quantity? {
        guard let converted = value(of: other) else { return nil }
        let sum = isMinus ? value.subtracting(converted) : value.adding(converted)
        return sum.map(with)
    }

    func multiplied(by other: Quantity) -> Quantity? {
        guard let product = value.multiplied(by: other.value) else { return nil }
        return Self.combined(product, self, "", other)
    }

    func divided(by other: Quantity) -> Quantity? {
        guard let quotient = value.divided(by: other.value) else { return nil }
        return Self.combined(quotient, self, "/", other)
    }

    private static func combined(
        _ value: Number, _ one: Quantity, _ sign: String, _ other: Quantity
    ) -> Quantity? {
        if other.code == "1" { return one.with(value) }
        if one.code == "1", sign.isEmpty { return other.with(value) }
        let right = other.code.contains { $0 == "." || $0 == "/" } ? "(\(other.code))" : other.code
        let left = one.code == "1" ? "" : one.code
        let code = sign.isEmpty ? "\(left).\(right)" : "\(left)/\(right)"
        guard let unit = Unit.parse(code) else { return nil }
        if unit.dimensions.isEmpty {
            return unit.convert(value, to: .one).map { Quantity($0) }
        }
        return Quantity(value: value, unit: code)
    }

    /// The code of UCUM for its unit.
    private var code: String {
        if case .calendar(let unit) = kind { unit.ucum } else { unit }
    }
}
