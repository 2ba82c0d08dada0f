/// A set of characters by ranges and classes.
struct CharacterSet: Sendable {
    enum Class: Sendable {
        case digit, word, space, letter, upper, lower, number, punctuation, symbol, mark
    }

    var ranges: [ClosedRange<UInt32>] = []
    var classes: [(kind: Class, isNegated: Bool)] = []
    var isNegated = false

    static let any = CharacterSet(ranges: [0...0x10FFFF])

    static func one(_ scalar: Unicode.Scalar) -> CharacterSet {
        CharacterSet(ranges: [scalar.value...scalar.value])
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        for range in ranges where range.contains(scalar.value) { return !isNegated }
        for item in classes where Self.isIn(item.kind, scalar) != item.isNegated {
            return !isNegated
        }
        return isNegated
    }

    static func isIn(_ kind: Class, _ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        switch kind {
        case .digit: return (0x30...0x39).contains(value)
        case .word:
            return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value)
                || (0x61...0x7A).contains(value) || value == 0x5F
        case .space: return (0x09...0x0D).contains(value) || value == 0x20
        default: break
        }
        switch (kind, scalar.properties.generalCategory) {
        case (.letter, .uppercaseLetter), (.letter, .lowercaseLetter), (.letter, .titlecaseLetter),
            (.letter, .modifierLetter), (.letter, .otherLetter), (.upper, .uppercaseLetter),
            (.lower, .lowercaseLetter), (.number, .decimalNumber), (.number, .letterNumber),
            (.number, .otherNumber), (.punctuation, .connectorPunctuation),
            (.punctuation, .dashPunctuation), (.punctuation, .openPunctuation),
            (.punctuation, .closePunctuation), (.punctuation, .initialPunctuation),
            (.punctuation, .finalPunctuation), (.punctuation, .otherPunctuation),
            (.symbol, .mathSymbol), (.symbol, .currencySymbol), (.symbol, .modifierSymbol),
            (.symbol, .otherSymbol), (.mark, .nonspacingMark), (.mark, .spacingMark),
            (.mark, .enclosingMark):
            return true
        default: return false
        }
    }
}
