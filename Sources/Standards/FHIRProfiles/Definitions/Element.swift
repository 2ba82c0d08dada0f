import JSON

/// One element of a type or profile.
final class Element: Sendable {
    /// A value that is given: the same, or with at least what the pattern has.
    enum Given: Sendable {
        case fixed(JSONValue)
        case pattern(JSONValue)

        var value: JSONValue {
            switch self {
            case .fixed(let value), .pattern(let value): value
            }
        }
    }

    struct Traits: Sendable {
        /// `item`, `value[x]`.
        var name: String
        var min = 0
        var max = 1
        /// Whether JSON writes it as an array, however few a profile allows.
        var isList = false
        var kinds: [Kind] = []
        var given: Given?
        var binding: CodeList?
        var maxLength = Int.max
        var rules: [ProfileRule] = []
        var slices: [Slice] = []
        /// Whether what is in no slice is refused.
        var isClosed = false
    }

    let traits: Traits
    /// The name without `[x]`.
    let shortName: String
    /// By its place among the kinds.
    let memberNames: [String]

    init(_ traits: Traits) {
        self.traits = traits
        shortName = traits.name.hasSuffix("[x]") ? String(traits.name.dropLast(3)) : traits.name
        let short = shortName
        memberNames =
            traits.name.hasSuffix("[x]")
            ? traits.kinds.map { short + $0.type.prefix(1).uppercased() + $0.type.dropFirst() }
            : [short]
    }

    var name: String { traits.name }
    var min: Int { traits.min }
    var max: Int { traits.max }
    var isChoice: Bool { traits.name.hasSuffix("[x]") }
    var isModifierExtension: Bool { traits.name == "modifierExtension" }
}
