/// An ICD-10-CM code. Equality does not see the dot: G89.4 and G894 are one code.
public struct DiagnosisCode: Hashable, Sendable, CustomStringConvertible {
    public let dotless: String

    /// Reads three to seven characters, with or without the dot: a letter, a digit, a letter or digit, and so on.
    public init?(_ text: some StringProtocol) {
        let code = text.uppercased().filter { $0 != "." }
        let bytes = Array(code.utf8)
        guard (3...7).contains(bytes.count), isUpper(bytes[0]), isDigit(bytes[1]),
            bytes.allSatisfy(isAlphanumeric)
        else { return nil }
        dotless = code
    }

    /// With the dot after the third character.
    public var description: String {
        dotless.count > 3 ? "\(dotless.prefix(3)).\(dotless.dropFirst(3))" : dotless
    }
}
