/// Real functions without a library: to the precision of a Double, give or take its last digit.
enum Reals {
    private static let ln2 = 0.693_147_180_559_945_309_4

    /// e to a power: reduced to a small one by halving, then the series.
    static func exp(_ value: Double) -> Double {
        guard value < 60 else { return .infinity }
        guard value > -90 else { return 0 }
        let twos = (value / ln2).rounded()
        let rest = value - twos * ln2
        var term = 1.0
        var sum = 1.0
        for place in 1...20 {
            term *= rest / Double(place)
            sum += term
        }
        return Double(sign: .plus, exponent: Int(twos), significand: sum)
    }

    /// The natural logarithm of a number above zero: of its significand by the series of atanh, and its exponent.
    static func ln(_ value: Double) -> Double {
        var significand = value.significand
        var exponent = Double(value.exponent)
        if significand > 1.414_213_562_373_095 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var power = ratio
        var sum = 0.0
        for place in 0..<24 {
            sum += power / Double(2 * place + 1)
            power *= square
        }
        return 2 * sum + exponent * ln2
    }
}
