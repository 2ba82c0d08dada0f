/// A National Provider Identifier: ten digits with a check digit (45 CFR 162.406: Luhn over 80840 and the number).
public struct NPI: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init?(_ text: some StringProtocol) {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 10, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        // The prefix 80840 adds 24 to the sum.
        var sum = 24
        for (index, digit) in digits.reversed().enumerated() {
            let weighted = index % 2 == 1 ? digit * 2 : digit
            sum += weighted > 9 ? weighted - 9 : weighted
        }
        guard sum % 10 == 0 else { return nil }
        self.text = String(text)
    }

    public var description: String { text }
}
