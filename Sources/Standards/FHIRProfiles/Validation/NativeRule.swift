import JSON

/// Invariants that are told without evaluating their expression: they stand on many elements.
enum NativeRule: Sendable {
    /// A date is written to the day.
    case fullDate
    /// An NPI has ten digits; its last is right.
    case tenDigits
    case npiCheckDigit

    init?(_ text: String) {
        switch text {
        case "$this.toString().length() = 10": self = .fullDate
        case "value.matches('^[0-9]{10}$')": self = .tenDigits
        default:
            guard text.hasPrefix("(((select(value.substring(0,1).toInteger())"),
                text.hasSuffix("+(value.substring(9,1).toInteger()) + 24)mod 10=0)")
            else { return nil }
            self = .npiCheckDigit
        }
    }

    func holds(on value: JSONValue) -> Bool {
        switch self {
        case .fullDate: return value.sourceBytes.count == 12 || value.kind != .string
        case .tenDigits:
            guard let text = value["value"]?.string else { return true }
            return text.utf8.count == 10 && text.utf8.allSatisfy(\.isDigit)
        case .npiCheckDigit:
            guard let text = value["value"]?.string, text.utf8.count == 10,
                text.utf8.allSatisfy(\.isDigit)
            else { return true }
            return Self.hasRightDigit(Array(text.utf8))
        }
    }

    /// Luhn over the nine digits with the prefix 80840, which adds 24.
    private static func hasRightDigit(_ digits: [UInt8]) -> Bool {
        var sum = 24
        for (index, digit) in digits.enumerated() {
            let value = Int(digit - UInt8(ascii: "0"))
            sum += index.isMultiple(of: 2) ? (value < 5 ? value * 2 : value * 2 - 9) : value
        }
        return sum % 10 == 0
    }
}
