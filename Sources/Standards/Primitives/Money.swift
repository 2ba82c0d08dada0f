/// An amount of US dollars in whole cents.
public struct Money: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let cents: Int64

    public static let zero = Money(cents: 0)

    public init(cents: Int64) { self.cents = cents }

    /// Reads `12`, `12.5` or `12.50`; nil where there are more than two digits behind the point.
    public init?(_ text: some StringProtocol) {
        guard let decimal = Decimal(text), let money = Money(decimal) else { return nil }
        self = money
    }

    public init?(_ amount: Decimal) {
        guard let cents = amount.multiplied(by: Decimal(100))?.wholeValue else { return nil }
        self.cents = Int64(cents)
    }

    public static func < (one: Money, other: Money) -> Bool { one.cents < other.cents }
    public static func + (one: Money, other: Money) -> Money {
        Money(cents: one.cents + other.cents)
    }
    public static func - (one: Money, other: Money) -> Money {
        Money(cents: one.cents - other.cents)
    }
    public static func += (one: inout Money, other: Money) { one = one + other }

    public func times(_ count: Int) -> Money { Money(cents: cents * Int64(count)) }

    /// A share in hundredths of a percent (2000 is 20%), half a cent rounded up.
    public func percent(basisPoints: Int) -> Money {
        let sum = Int128(cents) * Int128(basisPoints) + 5_000
        let floor = sum >= 0 ? sum / 10_000 : (sum - 9_999) / 10_000
        return Money(cents: Int64(clamping: floor))
    }

    /// The amount as a decimal number with two digits behind the point.
    public var decimal: Decimal { Decimal(mantissa: cents, scale: 2) }

    public var description: String {
        let whole = String(cents.magnitude / 100)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        let rest = cents.magnitude % 100
        return (cents < 0 ? "-$" : "$") + grouped + (rest < 10 ? ".0" : ".") + String(rest)
    }
}
