import FHIRPath

/// What an object may have: the elements of a type, or of an element with elements of its own.
final class Shape: Sendable {
    /// A child that must be there: its place among the children, and how many there must be.
    struct Required: Sendable {
        var child: Int
        var min: Int
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

    init(type: String, children: [Element], rules: [ProfileRule]) {
        self.type = type
        self.children = children
        self.rules = rules
        pathType = PathType(type)
        isResource = children.contains { $0.name == "implicitRules" }
        isBundleEntry = type == "Bundle.entry"
        required = children.enumerated().filter { $0.element.min > 0 }.map {
            Required(child: $0.offset, min: $0.element.min)
        }
    }

    private init() {
        (type, children, required, rules) = ("", [], [], [])
        pathType = nil
        (isResource, isBundleEntry) = (false, false)
    }

    static let empty = Shape()

    /// The choice that a name looks like one of: `value[x]` of `valueString`.
    func choice(like name: String) -> Element? {
        children.first { child in
            child.isChoice && name.hasPrefix(child.shortName)
                && name.dropFirst(child.shortName.count).first?.isUppercase == true
        }
    }
}
