import JSON

/// One element of a type or profile.
final class Element: Sendable {
    /// A value that is given: the same, or with at least what the pattern has.
    enum Given: Sendable {
        case fixed(WantedValue)
        case pattern(WantedValue)

        /// As it is written, for messages.
        var value: JSONValue {
            switch self {
            case .fixed(let wanted), .pattern(let wanted): wanted.value
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
    let min: Int
    let max: Int
    let isList: Bool
    let kinds: [Kind]
    let slices: [Slice]
    let isID: Bool
    let isChoice: Bool
    let isModifierExtension: Bool
    /// Whether more is asked of a value than its type.
    let hasConditions: Bool
    /// The name without `[x]`.
    let shortName: String
    /// By its place among the kinds.
    let memberNames: [String]

    init(_ traits: Traits) {
        self.traits = traits
        (min, max, isList) = (traits.min, traits.max, traits.isList)
        (kinds, slices) = (traits.kinds, traits.slices)
        isID = traits.name == "id"
        isChoice = traits.name.hasSuffix("[x]")
        isModifierExtension = traits.name == "modifierExtension"
        hasConditions =
            traits.given != nil || traits.binding != nil || !traits.rules.isEmpty
            || traits.kinds.contains { $0.traits.hasConditions }
        shortName = traits.name.hasSuffix("[x]") ? String(traits.name.dropLast(3)) : traits.name
        let short = shortName
        memberNames =
            traits.name.hasSuffix("[x]")
            ? traits.kinds.map { short + $0.type.prefix(1).uppercased() + $0.type.dropFirst() }
            : [short]
    }

    var name: String { traits.name }
}
