import FHIRPath

/// What an object may have: the elements of a type, or of an element with elements of its own.
final class Shape: Sendable {
    /// A child that must be there: its place among the children, and how many there must be.
    struct Required: Sendable {
        var child: Int
        var min: Int
    }

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
    /// Those that must be there.
    let required: [Required]
    let rules: [ProfileRule]
    /// Whether it is a resource's: then it says its type itself.
    let isResource: Bool
    /// By which an entry of a Bundle is known.
    let isBundleEntry: Bool
    /// By name: open addressing, where the name 0 is empty.
    private let entries: [Entry]

    init(type: String, children: [Element], rules: [ProfileRule], names: ElementNames) {
        self.type = type
        self.children = children
        self.rules = rules
        pathType = PathType(type)
        isResource = children.contains { $0.name == "implicitRules" }
        isBundleEntry = type == "Bundle.entry"
        required = children.enumerated().filter { $0.element.min > 0 }.map {
            Required(child: $0.offset, min: $0.element.min)
        }
        var entries: [Entry] = []
        for (index, child) in children.enumerated() {
            for (kind, name) in child.memberNames.enumerated() {
                guard let number = names.number(name) else { continue }
                entries.append(Entry(name: number, child: UInt16(index), kind: UInt16(kind)))
            }
        }
        var size = 4
        while size < entries.count * 2 { size *= 2 }
        var table = [Entry](repeating: Entry(name: 0, child: 0, kind: 0), count: size)
        for entry in entries {
            var slot = Self.slot(entry.name) & (size - 1)
            while table[slot].name != 0 { slot = (slot + 1) & (size - 1) }
            table[slot] = entry
        }
        self.entries = table
    }

    private init() {
        (type, children, required, rules) = ("", [], [], [])
        entries = [Entry(name: 0, child: 0, kind: 0)]
        pathType = nil
        (isResource, isBundleEntry) = (false, false)
    }

    static let empty = Shape()

    func entry(_ name: UInt16) -> Entry? {
        var slot = Self.slot(name) & (entries.count - 1)
        while true {
            let entry = entries[slot]
            if entry.name == name { return entry }
            if entry.name == 0 { return nil }
            slot = (slot + 1) & (entries.count - 1)
        }
    }

    @inline(__always)
    private static func slot(_ name: UInt16) -> Int { Int(name &* 40_503) >> 3 }

    /// The choice that a name looks like one of: `value[x]` of `valueString`.
    func choice(like name: String) -> Element? {
        children.first { child in
            child.isChoice && name.hasPrefix(child.shortName)
                && name.dropFirst(child.shortName.count).first?.isUppercase == true
        }
    }
}
