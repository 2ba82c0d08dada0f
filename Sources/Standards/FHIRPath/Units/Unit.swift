import Synchronization

/// A unit of UCUM as a factor over base units. Those that medicine uses are known: see `UnitTable`.
struct Unit: Hashable, Sendable {
    /// Units with a zero of their own. Only alone; within a product they stand for a difference.
    enum Scale: Hashable, Sendable { case proportional, celsius, fahrenheit }

    /// The factor, kept as a fraction so that nothing is rounded: an hour a kilometre, a month.
    var numerator: Number
    var denominator: Number
    /// Exponents of base units, and of arbitrary units like `[iU]`, which are base units of their own. No zeros.
    var dimensions: [String: Int]
    var scale = Scale.proportional

    static let one = Unit(numerator: Number(1), denominator: Number(1), dimensions: [:])

    /// nil where it is no unit that is known.
    static func parse(_ code: String) -> Unit? {
        if let known = cache.withLock({ $0[code] }) { return known }
        guard code.utf8.count <= 128 else { return nil }
        var parser = UnitParser(code)
        let unit = parser.parse()
        cache.withLock { cache in
            // A document may bring any number of invented units.
            if cache.count >= 1_000 { cache.removeAll() }
            cache.updateValue(unit, forKey: code)
        }
        return unit
    }

    private static let cache = Mutex<[String: Unit?]>([:])

    func multiplied(by other: Unit, _ exponent: Int = 1) -> Unit? {
        var result = self
        result.scale = .proportional
        for _ in 0..<abs(exponent) {
            let (up, down) =
                exponent > 0
                ? (other.numerator, other.denominator) : (other.denominator, other.numerator)
            guard let numerator = result.numerator.multiplied(by: up),
                let denominator = result.denominator.multiplied(by: down)
            else { return nil }
            (result.numerator, result.denominator) = (numerator, denominator)
        }
        for (base, power) in other.dimensions {
            let sum = (result.dimensions[base] ?? 0) + power * exponent
            result.dimensions[base] = sum == 0 ? nil : sum
        }
        return result
    }

    /// A value of this unit as one of another; nil where they do not measure the same.
    func convert(_ value: Number, to other: Unit) -> Number? {
        guard dimensions == other.dimensions else { return nil }
        if scale != .proportional || other.scale != .proportional {
            return kelvin(value).flatMap(other.fromKelvin)
        }
        if self == other { return value }
        guard let up = value.multiplied(by: numerator)?.multiplied(by: other.denominator),
            let down = denominator.multiplied(by: other.numerator)
        else { return nil }
        return up.divided(by: down)
    }

    private func kelvin(_ value: Number) -> Number? {
        switch scale {
        case .proportional: value.multiplied(by: numerator)?.divided(by: denominator)
        case .celsius: value.adding(Self.zeroCelsius)
        case .fahrenheit:
            value.adding(Self.zeroFahrenheit)?.multiplied(by: Number(5))?.divided(by: Number(9))
        }
    }

    private func fromKelvin(_ value: Number) -> Number? {
        switch scale {
        case .proportional: value.multiplied(by: denominator)?.divided(by: numerator)
        case .celsius: value.subtracting(Self.zeroCelsius)
        case .fahrenheit:
            value.multiplied(by: Number(9))?.divided(by: Number(5))?
                .subtracting(Self.zeroFahrenheit)?.rounded(to: 10)
        }
    }

    private static let zeroCelsius = Number(mantissa: 273_15, scale: 2)
    /// What is to be added to degrees Fahrenheit to have them from absolute zero.
    private static let zeroFahrenheit = Number(mantissa: 459_67, scale: 2)
}
