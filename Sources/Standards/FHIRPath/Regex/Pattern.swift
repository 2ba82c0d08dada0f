/// A regular expression of the subset that is matched in linear time: no back references, nothing looked ahead or back
/// at. Compiled to a program for a machine that keeps all its possibilities at once, so nothing is ever tried twice.
///
/// The dialect is that of PCRE in single-line mode, as FHIRPath has it (N1, section 5.6.10): `.` is any character.
struct Pattern: Sendable {
    enum Instruction: Sendable {
        case match
        case character(CharacterSet)
        /// The first is preferred.
        case split(Int, Int)
        case jump(Int)
        case save(Int)
        case start, end
        case wordBoundary(isNegated: Bool)
    }

    let program: [Instruction]
    /// For each instruction that takes a character, which of ASCII it takes: a bit each.
    let ascii: [ASCIISet]
    let groupCount: Int
    let groupNames: [String: Int]

    static let sizeMax = 4_000

    /// - Throws: why it is refused; the offset is in the pattern, in characters.
    init(_ text: String) throws(PatternError) {
        var parser = PatternParser(text)
        let tree = try parser.parse()
        groupCount = parser.groupCount
        groupNames = parser.groupNames
        var builder = PatternBuilder()
        try builder.append(.group(tree, 0))
        try builder.emit(.match)
        program = builder.program
        ascii = builder.program.map { instruction in
            guard case .character(let set) = instruction else { return ASCIISet() }
            return ASCIISet(set)
        }
    }

    /// A bit for each character of ASCII.
    struct ASCIISet: Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        init() {}

        init(_ set: CharacterSet) {
            for value in UInt8(0)..<128 where set.contains(Unicode.Scalar(value)) {
                if value < 64 { low |= 1 << value } else { high |= 1 << (value - 64) }
            }
        }

        /// - Parameter value: below 128.
        func contains(_ value: UInt32) -> Bool {
            (value < 64 ? low >> value : high >> (value - 64)) & 1 == 1
        }
    }
}

struct PatternError: Error, Sendable {
    var message: String
    var offset: Int
}

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
