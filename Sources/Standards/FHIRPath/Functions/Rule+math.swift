/// FHIRPath N1, section 5.7.
extension Rule {
    static let math: [Rule] = [
        number("abs") { value in
            switch value {
            case .integer(let whole): .integer(abs(whole))
            case .decimal(let number): .decimal(number.magnitude)
            case .quantity(let quantity): .quantity(quantity.with(quantity.value.magnitude))
            default: nil
            }
        },
        whole("ceiling", .up),
        whole("floor", .down),
        whole("truncate", .toZero),
        number("exp") { $0.real.flatMap { decimal(Reals.exp($0)) } },
        number("ln") { $0.real.flatMap { $0 > 0 ? decimal(Reals.ln($0)) : nil } },
        number("sqrt") { $0.real.flatMap { $0 >= 0 ? decimal($0.squareRoot()) : nil } },
        values("log", 1...1) { (items, arguments, place) throws(Fault) in
            guard let value = try items.number(place)?.real,
                let base = try arguments[0].number(place)?.real, value > 0, base > 0, base != 1
            else { return .none }
            return Items(decimal(Reals.ln(value) / Reals.ln(base)))
        },
        values("power", 1...1) { (items, arguments, place) throws(Fault) in
            guard let base = try items.number(place), let exponent = try arguments[0].number(place)
            else { return .none }
            return Items(power(base, exponent))
        },
        values("round", 0...1) { (items, arguments, place) throws(Fault) in
            let digits = try arguments.first?.integer(place) ?? 0
            guard digits >= 0 else { throw place.fault("round() takes no fewer than 0 digits") }
            switch try items.number(place) {
            case .integer(let value)?: return .integer(value)
            case .decimal(let value)?: return .one(.decimal(value.rounded(to: digits)))
            case .quantity(let value)?:
                return .one(.quantity(value.with(value.value.rounded(to: digits))))
            default: return .none
            }
        },
    ]

    private static func number(
        _ name: String, _ body: @escaping @Sendable (PathItem) -> PathItem?
    ) -> Rule {
        plain(name) { (items, place) throws(Fault) in
            Items(try items.number(place).flatMap(body))
        }
    }

    private static func whole(_ name: String, _ direction: Number.Direction) -> Rule {
        number(name) { value in
            switch value {
            case .integer: value
            case .decimal(let number):
                number.cut(to: 0, direction)?.whole.flatMap { Int32(exactly: $0) }
                    .map { .integer(Int($0)) }
            case .quantity(let quantity):
                quantity.value.cut(to: 0, direction).map { .quantity(quantity.with($0)) }
            default: nil
            }
        }
    }

    private static func decimal(_ value: Double) -> PathItem? { Number(value).map { .decimal($0) } }

    /// Whole exponents exactly, by multiplication; others as real numbers (section 5.7.7).
    private static func power(_ base: PathItem, _ exponent: PathItem) -> PathItem? {
        if case .integer(let count) = exponent, (0...1_000).contains(count),
            let number = base.number
        {
            var product: Number? = Number(1)
            for _ in 0..<count { product = product?.multiplied(by: number) }
            guard let product else { return nil }
            guard case .integer = base else { return .decimal(product.normalized) }
            return product.whole.flatMap { Int32(exactly: $0) }.map { .integer(Int($0)) }
        }
        guard let base = base.real, let exponent = exponent.real else { return nil }
        let isWhole = exponent.rounded() == exponent
        guard base != 0 else { return exponent > 0 ? decimal(0) : nil }
        guard base > 0 || isWhole else { return nil }
        let size = Reals.exp(exponent * Reals.ln(abs(base)))
        let isOdd = isWhole && abs(exponent.truncatingRemainder(dividingBy: 2)) == 1
        return decimal(base < 0 && isOdd ? -size : size)
    }
}

extension PathItem {
    /// A number for real arithmetic; none for a quantity.
    var real: Double? { number?.double }
}
