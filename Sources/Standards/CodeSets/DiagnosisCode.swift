/// An ICD-10-CM code. Equality does not see the dot: G89.4 and G894 are one code.
public struct DiagnosisCode: Hashable, Sendable, CustomStringConvertible {
    public let dotless: String

    /// Reads three to seven characters, with or without the dot: a letter, a digit, a letter or digit, and so on.
    /// The dot, where there is one, stands after the third.
    public init?(_ text: some StringProtocol) {
        var bytes = text.utf8.map(upper)
        if bytes.count > 4, bytes[3] == UInt8(ascii: ".") { bytes.remove(at: 3) }
        guard (3...7).contains(bytes.count), isUpper(bytes[0]), isDigit(bytes[1]),
            bytes.allSatisfy(isAlphanumeric)
        else { return nil }
        dotless = String(decoding: bytes, as: UTF8.self)
    }

    /// With the dot after the third character.
    public var description: String {
        dotless.count > 3 ? "\(dotless.prefix(3)).\(dotless.dropFirst(3))" : dotless
    }
}
