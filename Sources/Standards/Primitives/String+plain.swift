extension String {
    /// False for what shows nothing, or nothing but signs: blanks, dashes, full stops.
    public var saysSomething: Bool { contains { $0.isLetter || $0.isNumber } }

    /// Without the characters that turn round, or set apart, what is shown after them.
    public var withoutTurns: String {
        // All of them begin with this byte in UTF-8; nearly no text has it.
        guard utf8.contains(0xE2), unicodeScalars.contains(where: \.turnsText) else { return self }
        var plain = ""
        plain.unicodeScalars.append(contentsOf: unicodeScalars.filter { !$0.turnsText })
        return plain
    }
}

extension Unicode.Scalar {
    /// An embedding, an override or an isolate of the bidirectional algorithm (UAX #9, section 2): left open in a text of
    /// somebody's, it reverses the words that a page or a letter has behind that text. The marks U+200E, U+200F and U+061C turn
    /// nothing, and who writes from right to left needs them.
    public var turnsText: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
