/// Length and characters of one value by its type (X12.6).
enum ValueCheck {
    typealias Bytes = UnsafeBufferPointer<UInt8>
    typealias Rule = X12Guide.ElementRule

    @inline(__always)
    static func fault(_ bytes: Bytes, _ rule: Rule) -> X12ElementFault? {
        switch rule.kind {
        case .text, .code: length(bytes.count, rule) ?? characters(bytes)
        case .integer: integer(bytes, rule)
        case .decimal: decimal(bytes, rule)
        case .date:
            length(bytes.count, rule)
                ?? (X12Dates.isDate(bytes, digits: rule.max == 6 ? 6 : 8) ? nil : .invalidDate)
        case .time: length(bytes.count, rule) ?? (X12Dates.isTime(bytes) ? nil : .invalidTime)
        case .binary, .composite: nil
        }
    }

    /// A fault in words.
    static func note(_ fault: X12ElementFault, _ rule: Rule) -> String {
        switch fault {
        case .tooShort: "shorter than \(rule.min)"
        case .tooLong: "longer than \(rule.max)"
        case .invalidDate: "no such date"
        case .invalidTime: "no such time"
        default: "characters that this type has not"
        }
    }

    /// Printable ASCII, and not spaces only.
    @inline(__always)
    private static func characters(_ bytes: Bytes) -> X12ElementFault? {
        var hasMore = false
        for byte in bytes {
            guard byte >= 0x20, byte < 0x7F else { return .invalidCharacter }
            if byte != 0x20 { hasMore = true }
        }
        return hasMore ? nil : .invalidCharacter
    }

    /// An optional sign, which does not count, and digits.
    private static func integer(_ bytes: Bytes, _ rule: Rule) -> X12ElementFault? {
        let sign = bytes.first == 0x2D ? 1 : 0
        guard bytes.count > sign, bytes.dropFirst(sign).allSatisfy(isDigit) else {
            return .invalidCharacter
        }
        return length(bytes.count - sign, rule)
    }

    /// An optional sign, digits, at most one point; sign and point do not count.
    private static func decimal(_ bytes: Bytes, _ rule: Rule) -> X12ElementFault? {
        var digits = 0
        var points = 0
        for (index, byte) in bytes.enumerated() {
            if isDigit(byte) {
                digits += 1
            } else if byte == 0x2E {
                points += 1
            } else if byte != 0x2D || index != 0 {
                return .invalidCharacter
            }
        }
        guard digits > 0, points <= 1 else { return .invalidCharacter }
        return length(digits, rule)
    }

    @inline(__always)
    private static func length(_ count: Int, _ rule: Rule) -> X12ElementFault? {
        count < Int(rule.min) ? .tooShort : count > Int(rule.max) ? .tooLong : nil
    }
}
