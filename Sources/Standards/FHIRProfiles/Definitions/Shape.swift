import FHIRPath

/// What an object may have: the elements of a type, or of an element with elements of its own.
final class Shape: Sendable {
    /// How the member of a name is to be read.
    struct Entry: Sendable {
        var name: UInt16
        var child: UInt16
        /// Of a choice the kind that the name stands for.
        var kind: UInt16
    }

    /// As FHIR names it: `Period`, `Claim.item`.
    let type: String
    let pathType: PathType?
    let children: [Element]
    /// Those that must be there, by their place among the children.
    let required: [Int]
    let rules: [ProfileRule]
    /// Whether it is a resource's: then it says its type itself.
    let isResource: Bool
    /// By which an entry of a Bundle is known.
    let isBundleEntry: Bool
    /// By name.
    private let entries: [Entry]

    init(type: String, children: [Element], rules: [ProfileRule], names: ElementNames) {
        self.type = type
        self.children = children
        self.rules = rules
        pathType = PathType(type)
        isResource = children.contains { $0.name == "implicitRules" }
        isBundleEntry = type == "Bundle.entry"
        required = children.indices.filter { children[$0].min > 0 }
        var entries: [Entry] = []
        for (index, child) in children.enumerated() {
            for (kind, name) in child.memberNames.enumerated() {
                guard let number = names.number(name) else { continue }
                entries.append(Entry(name: number, child: UInt16(index), kind: UInt16(kind)))
            }
        }
        self.entries = entries.sorted { $0.name < $1.name }
    }

    private init() {
        (type, children, required, rules, entries) = ("", [], [], [], [])
        pathType = nil
        (isResource, isBundleEntry) = (false, false)
    }

    static let empty = Shape()

    func entry(_ name: UInt16) -> Entry? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].name < name { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].name == name else { return nil }
        return entries[low]
    }

    /// The choice that a name looks like one of: `value[x]` of `valueString`.
    func choice(like name: String) -> Element? {
        children.first { child in
            child.isChoice && name.hasPrefix(child.shortName)
                && name.dropFirst(child.shortName.count).first?.isUppercase == true
        }
    }
}
