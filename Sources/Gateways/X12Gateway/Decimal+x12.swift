import Primitives

/// Numbers of type R as X12 has them: a zero before the point is left out, and who writes it is understood
/// (B.1.1.3.1.2 of each guide: `.5`, `-.5`).
extension Decimal {
    init?(x12 text: some StringProtocol) {
        let (sign, digits) = text.hasPrefix("-") ? ("-", text.dropFirst()) : ("", text[...])
        self.init(digits.hasPrefix(".") ? "\(sign)0\(digits)" : "\(sign)\(digits)")
    }

    var x12: String {
        let text = description
        if text.hasPrefix("0.") { return String(text.dropFirst()) }
        return text.hasPrefix("-0.") ? "-\(text.dropFirst(2))" : text
    }
}
