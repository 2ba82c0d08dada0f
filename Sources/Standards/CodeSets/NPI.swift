/// A National Provider Identifier: ten digits with a check digit (45 CFR 162.406: Luhn over 80840 and the number).
public struct NPI: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard Self.isValid(text.utf8) else { return nil }
        self.text = text
    }

    /// Whether bytes are one: nothing is made, for those who check many.
    @inlinable
    public static func isValid(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard bytes.count == 10 else { return false }
        // The prefix 80840 adds 24 to the sum.
        var sum = 24
        var isDoubled = false
        for byte in bytes.reversed() {
            let digit = Int(byte) - 0x30
            guard digit >= 0, digit <= 9 else { return false }
            let weighted = isDoubled ? digit * 2 : digit
            sum += weighted > 9 ? weighted - 9 : weighted
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }

    public var description: String { text }
}
