/// An ICD-10-CM code. Equality does not see the dot: G89.4 and G894 are one code.
public struct DiagnosisCode: Hashable, Sendable, CustomStringConvertible {
    public let dotless: String

    /// Reads three to seven characters, with or without the dot: a letter, a digit, a letter or digit, and so on.
    /// The dot, where there is one, stands after the third.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard Self.hasShape(text.utf8) else { return nil }
        let bytes = text.utf8.filter { $0 != UInt8(ascii: ".") }.map(upper)
        dotless = String(decoding: bytes, as: UTF8.self)
    }

    /// Whether bytes have the shape of one, with or without the dot, in capitals or not.
    @inlinable
    public static func hasShape(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        var count = 0
        var hasDot = false
        for byte in bytes {
            if byte == UInt8(ascii: "."), count == 3, !hasDot {
                hasDot = true
                continue
            }
            let isDigit = byte &- 0x30 < 10
            let isLetter = (byte | 0x20) &- 0x61 < 26
            guard count == 0 ? isLetter : count == 1 ? isDigit : isDigit || isLetter
            else { return false }
            count += 1
        }
        return (3...7).contains(count) && (!hasDot || count > 3)
    }

    /// With the dot after the third character.
    public var description: String {
        dotless.count > 3 ? "\(dotless.prefix(3)).\(dotless.dropFirst(3))" : dotless
    }
}
