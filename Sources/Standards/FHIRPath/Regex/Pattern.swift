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
