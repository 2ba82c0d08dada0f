/// An exact decimal of up to 38 digits: FHIRPath asks for 28 (N1, section 4.1.4), which is more than a `Decimal` holds.
///
/// Keeps its written scale. Equality and order go by value. What does not fit gives nil, and so an empty collection.
public struct Number: Sendable, CustomStringConvertible {
    /// The mantissa in two halves: an Int128 would make every item of a collection wider.
    private let high: Int64
    private let low: UInt64
    /// Digits behind the point.
    public let scale: UInt8

    /// The most digits behind the point.
    static let scaleMax = 28
    /// Digits behind the point of a quotient that does not end.
    static let quotientScale = 16

    init(mantissa: Int128, scale: Int) {
        high = Int64(truncatingIfNeeded: mantissa >> 64)
        low = UInt64(truncatingIfNeeded: mantissa)
        self.scale = UInt8(scale)
    }

    public init(_ whole: Int) { self.init(mantissa: Int128(whole), scale: 0) }

    /// Reads digits with an optional sign, point and exponent (`-1.50`, `1e3`); nil where they do not fit.
    public init?(_ text: some StringProtocol) {
        var mantissa: Int128 = 0
        var scale = 0
        var count = 0
        var sawPoint = false
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard let next = Self.appending(byte - UInt8(ascii: "0"), to: mantissa) else {
                    return nil
                }
                mantissa = next
                count += 1
                scale += sawPoint ? 1 : 0
            case UInt8(ascii: ".") where !sawPoint && count > 0 && Lexer.isDigit(bytes.first):
                sawPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard count > 0, let power = Int(String(decoding: bytes, as: UTF8.self)),
                    (-60...60).contains(power)
                else { return nil }
                scale -= power
                bytes = []
            default: return nil
            }
        }
        guard count > 0 else { return nil }
        self.init(shifting: isNegative ? -mantissa : mantissa, scale: scale)
    }

    private static func appending(_ digit: UInt8, to mantissa: Int128) -> Int128? {
        let (times, over1) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, over2) = times.addingReportingOverflow(Int128(digit))
        return over1 || over2 ? nil : sum
    }

    /// Of any scale: a negative one becomes zeros, one that is too large is rounded.
    private init?(shifting mantissa: Int128, scale: Int) {
        if scale < 0 {
            guard -scale < Self.powers.count else { return nil }
            let (times, over) = mantissa.multipliedReportingOverflow(by: Self.powers[-scale])
            guard !over else { return nil }
            self.init(mantissa: times, scale: 0)
        } else if scale > Self.scaleMax {
            let drop = scale - Self.scaleMax
            self.init(
                mantissa: drop < Self.powers.count
                    ? Self.rounded(mantissa, by: Self.powers[drop]) : 0, scale: Self.scaleMax)
        } else {
            self.init(mantissa: mantissa, scale: scale)
        }
    }

    /// Ten to the power of 0 to 38.
    static let powers: [Int128] = {
        var powers: [Int128] = [1]
        while powers.count < 39 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    var mantissa: Int128 { Int128(high) << 64 | Int128(low) }

    var isZero: Bool { high == 0 && low == 0 }
    var isNegative: Bool { high < 0 }

    /// Halves away from zero.
    private static func rounded(_ mantissa: Int128, by divisor: Int128) -> Int128 {
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude >= (divisor.magnitude + 1) / 2 else { return quotient }
        return quotient + (mantissa < 0 ? -1 : 1)
    }

    /// The same value with the fewest digits behind the point.
    var normalized: Number {
        guard scale > 0 else { return self }
        var mantissa = mantissa
        var scale = Int(scale)
        while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
        return Number(mantissa: mantissa, scale: scale)
    }

    func raised(to target: Int) -> Int128? {
        guard target > Int(scale) else { return mantissa }
        let (times, over) = mantissa.multipliedReportingOverflow(
            by: Self.powers[target - Int(scale)])
        return over ? nil : times
    }

    private func aligned(with other: Number) -> (Int128, Int128, Int)? {
        let common = Int(max(scale, other.scale))
        if let one = raised(to: common), let two = other.raised(to: common) {
            return (one, two, common)
        }
        let (one, two) = (normalized, other.normalized)
        guard one.scale != scale || two.scale != other.scale else { return nil }
        return one.aligned(with: two)
    }

    public var description: String {
        guard scale > 0 else { return String(mantissa) }
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -Int(scale))
        return (isNegative ? "-" : "") + padded[..<point] + "." + padded[point...]
    }

    /// The value as an Int, where it is whole and fits.
    public var whole: Int? {
        let normal = normalized
        return normal.scale == 0 ? Int(exactly: normal.mantissa) : nil
    }
}

extension Number {
    func adding(_ other: Number) -> Number? {
        guard let (one, two, scale) = aligned(with: other) else { return nil }
        let (sum, over) = one.addingReportingOverflow(two)
        return over ? nil : Number(mantissa: sum, scale: scale)
    }

    var negated: Number { Number(mantissa: 0 &- mantissa, scale: Int(scale)) }

    func subtracting(_ other: Number) -> Number? { adding(other.negated) }

    var magnitude: Number { isNegative ? negated : self }

    func multiplied(by other: Number) -> Number? {
        let (product, over) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        if !over { return Number(shifting: product, scale: Int(scale) + Int(other.scale)) }
        let (one, two) = (normalized, other.normalized)
        guard one.scale != scale || two.scale != other.scale else { return nil }
        return one.multiplied(by: two)
    }

    /// Exact where it ends within sixteen digits behind the point, else rounded there; nil for division by zero.
    func divided(by other: Number) -> Number? {
        guard !other.isZero else { return nil }
        let (one, two) = (normalized, other.normalized)
        // The dividend gets so many zeros that the quotient has the digits asked for, if they fit.
        var more = Self.quotientScale + Int(two.scale) - Int(one.scale)
        while more > 0 {
            guard
                more >= Self.powers.count
                    || one.mantissa.multipliedReportingOverflow(by: Self.powers[more]).overflow
            else { break }
            more -= 1
        }
        let dividend = more > 0 ? one.mantissa * Self.powers[more] : one.mantissa
        let scale = Int(one.scale) + max(more, 0) - Int(two.scale)
        return Number(shifting: Self.rounded(dividend, by: two.mantissa), scale: scale)?.normalized
    }

    /// The quotient without its fraction, and what remains (FHIRPath N1, sections 6.6.5 and 6.6.6).
    func dividedWhole(by other: Number) -> (quotient: Number, remainder: Number)? {
        guard !other.isZero, let (one, two, scale) = aligned(with: other) else { return nil }
        let (quotient, remainder) = one.quotientAndRemainder(dividingBy: two)
        return (
            Number(mantissa: quotient, scale: 0),
            Number(mantissa: remainder, scale: scale).normalized
        )
    }

    /// Equal when rounded to the digits of the less precise one.
    func isEquivalent(to other: Number) -> Bool {
        let digits = Int(min(normalized.scale, other.normalized.scale))
        return rounded(to: digits) == other.rounded(to: digits)
    }

    /// Rounded to digits behind the point, halves away from zero.
    func rounded(to digits: Int) -> Number {
        guard digits < Int(scale) else { return self }
        return Number(
            mantissa: Self.rounded(mantissa, by: Self.powers[Int(scale) - digits]), scale: digits)
    }

    enum Direction { case down, up, toZero }

    /// Cut to digits behind the point; with fewer than asked for it gets zeros, and nil where they do not fit.
    func cut(to digits: Int, _ direction: Direction) -> Number? {
        guard digits >= 0, digits <= Self.scaleMax else { return nil }
        if digits >= Int(scale) {
            return raised(to: digits).map { Number(mantissa: $0, scale: digits) }
        }
        let divisor = Self.powers[Int(scale) - digits]
        let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
        var whole = quotient
        if direction == .down, remainder < 0 { whole -= 1 }
        if direction == .up, remainder > 0 { whole += 1 }
        return Number(mantissa: whole, scale: digits)
    }

    var double: Double { Double(description) ?? 0 }

    /// A result of floating-point arithmetic, to twelve digits behind the point.
    init?(_ double: Double) {
        guard double.isFinite, abs(double) < 1e24 else { return nil }
        let text = double.description
        guard let exact = Number(text) else { return nil }
        self = exact.rounded(to: 12).normalized
    }
}

extension Number: Hashable, Comparable {
    public static func == (one: Number, other: Number) -> Bool { one.compared(with: other) == 0 }

    public static func < (one: Number, other: Number) -> Bool { one.compared(with: other) < 0 }

    /// -1, 0 or 1.
    func compared(with other: Number) -> Int {
        if let (one, two, _) = aligned(with: other) { return one < two ? -1 : one == two ? 0 : 1 }
        // One can not be written with as many digits as the other: it is the larger one by far.
        let (one, two) = (normalized, other.normalized)
        if one.isNegative != two.isNegative { return one.isNegative ? -1 : 1 }
        let oneIsLarger = one.scale < two.scale
        return oneIsLarger == one.isNegative ? -1 : 1
    }

    public func hash(into hasher: inout Hasher) {
        let normal = normalized
        hasher.combine(normal.high)
        hasher.combine(normal.low)
        hasher.combine(normal.scale)
    }
}
