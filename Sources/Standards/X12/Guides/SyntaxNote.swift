/// A rule between elements of one segment or components of one composite: the letter and the numbers of the standard.
struct SyntaxNote: Sendable, Hashable {
    enum Kind: Character, BitwiseCopyable, Sendable {
        /// All or none.
        case paired = "P"
        /// At least one.
        case oneRequired = "R"
        /// At most one.
        case exclusive = "E"
        /// If the first, then all others.
        case conditional = "C"
        /// If the first, then at least one of the others.
        case listConditional = "L"
    }

    let kind: Kind
    let numbers: [Int]

    /// Reads `P0304`.
    init?(_ text: Substring) {
        guard let letter = text.first, let kind = Kind(rawValue: letter) else { return nil }
        self.kind = kind
        let digits = Array(text.dropFirst())
        guard digits.count >= 4, digits.count % 2 == 0 else { return nil }
        numbers = stride(from: 0, to: digits.count, by: 2).compactMap {
            Int(String(digits[$0...($0 + 1)]))
        }
    }

    /// The note in bits: number n is bit n. A sound segment is told with two operations.
    struct Mask: BitwiseCopyable, Sendable {
        let kind: Kind
        let first: UInt64
        let all: UInt64

        /// Whether it holds of what is present.
        @inline(__always)
        func holds(_ present: UInt64) -> Bool {
            let found = present & all
            return switch kind {
            case .paired: found == 0 || found == all
            case .oneRequired: found != 0
            case .exclusive: found & (found &- 1) == 0
            case .conditional: found & first == 0 || found == all
            case .listConditional: found != first
            }
        }
    }

    /// No segment or composite of the standard has more than 63 parts.
    var mask: Mask {
        precondition(numbers.allSatisfy { $0 < 64 })
        return Mask(
            kind: kind, first: 1 << UInt64(numbers[0]),
            all: numbers.reduce(0) { $0 | 1 << UInt64($1) })
    }
}
