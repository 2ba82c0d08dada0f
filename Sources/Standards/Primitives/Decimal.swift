/// An exact decimal number that keeps its written scale: 1.00 stays 1.00.
///
/// An Int64 mantissa and the number of digits behind the point. Equality and order go by value.
public struct Decimal: Sendable, CustomStringConvertible {
    public let mantissa: Int64
    public let scale: UInt8

    /// More digits behind the point than any unit of medicine or money needs.
    static let scaleMax: UInt8 = 18

    public init(_ whole: Int) {
        mantissa = Int64(whole)
        scale = 0
    }

    init(mantissa: Int64, scale: UInt8) {
        self.mantissa = mantissa
        self.scale = scale
    }

    /// Reads digits with an optional sign, point and exponent (`-1.50`, `1e3`); nil where they do not fit.
    public init?(_ text: some StringProtocol) {
        var mantissa: Int64 = 0
        var scale = 0
        var digits = 0
        var sawPoint = false
        var exponent = 0
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes = bytes.dropFirst() }
        while let byte = bytes.first {
            bytes = bytes.dropFirst()
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (times, over1) = mantissa.multipliedReportingOverflow(by: 10)
                let (sum, over2) = times.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
                guard !over1, !over2 else { return nil }
                mantissa = sum
                digits += 1
                if sawPoint { scale += 1 }
            case UInt8(ascii: ".") where !sawPoint && digits > 0 && isDigit(bytes.first):
                sawPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard digits > 0, let power = Int(String(decoding: bytes, as: UTF8.self)),
                    (-30...30).contains(power)
                else { return nil }
                exponent = power
                bytes = []
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        scale -= exponent
        while scale < 0 {
            let (times, over) = mantissa.multipliedReportingOverflow(by: 10)
            guard !over else { return nil }
            mantissa = times
            scale += 1
        }
        guard scale <= Int(Self.scaleMax) else { return nil }
        self.init(mantissa: isNegative ? -mantissa : mantissa, scale: UInt8(scale))
    }

    /// The value as an Int, where it has no digits behind the point but zeros.
    public var wholeValue: Int? {
        let normal = normalized
        return normal.scale == 0 ? Int(exactly: normal.mantissa) : nil
    }

    /// nil on overflow.
    public func adding(_ other: Decimal) -> Decimal? {
        guard let (one, two, scale) = aligned(with: other) else { return nil }
        let (sum, over) = one.addingReportingOverflow(two)
        return over ? nil : Decimal(mantissa: sum, scale: scale)
    }

    /// nil on overflow.
    public func subtracting(_ other: Decimal) -> Decimal? {
        guard let (one, two, scale) = aligned(with: other) else { return nil }
        let (difference, over) = one.subtractingReportingOverflow(two)
        return over ? nil : Decimal(mantissa: difference, scale: scale)
    }

    /// nil on overflow or too many digits.
    public func multiplied(by other: Decimal) -> Decimal? {
        let (product, over) = mantissa.multipliedReportingOverflow(by: other.mantissa)
        guard !over, scale + other.scale <= Self.scaleMax else { return nil }
        return Decimal(mantissa: product, scale: scale + other.scale)
    }

    /// The same value with the fewest digits behind the point.
    var normalized: Decimal {
        var mantissa = mantissa
        var scale = scale
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return Decimal(mantissa: mantissa, scale: scale)
    }

    private func aligned(with other: Decimal) -> (Int64, Int64, UInt8)? {
        let common = max(scale, other.scale)
        guard let one = raised(to: common), let two = other.raised(to: common) else { return nil }
        return (one, two, common)
    }

    private func raised(to target: UInt8) -> Int64? {
        var value = mantissa
        for _ in scale..<target {
            let (times, over) = value.multipliedReportingOverflow(by: 10)
            guard !over else { return nil }
            value = times
        }
        return value
    }

    public var description: String {
        guard scale > 0 else { return String(mantissa) }
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -Int(scale))
        return (mantissa < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}

extension Decimal: Hashable, Comparable {
    public static func == (one: Decimal, other: Decimal) -> Bool {
        let (one, other) = (one.normalized, other.normalized)
        return one.mantissa == other.mantissa && one.scale == other.scale
    }

    public func hash(into hasher: inout Hasher) {
        let normal = normalized
        hasher.combine(normal.mantissa)
        hasher.combine(normal.scale)
    }

    public static func < (one: Decimal, other: Decimal) -> Bool {
        one.atFullScale < other.atFullScale
    }

    /// In units of 10^-18: an Int64 times 10^18 fits in 128 bits.
    private var atFullScale: Int128 {
        (scale..<Self.scaleMax).reduce(Int128(mantissa)) { value, _ in value * 10 }
    }
}
