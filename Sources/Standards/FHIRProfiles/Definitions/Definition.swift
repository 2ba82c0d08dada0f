/// A type of FHIR R4, or a profile of one.
final class Definition: @unchecked Sendable {
    /// `Claim`, `pas:profile-claim`.
    let name: String
    let url: String
    /// The type that a profile is of; its own name where it is a type.
    let type: String
    /// Where it is a profile, the profile that it is built on.
    let base: Definition?
    let isResource: Bool
    /// Written once, by the loader, before anybody else has the table: types contain one another.
    fileprivate(set) var shape: Shape

    init(name: String, url: String, type: String, base: Definition?, isResource: Bool) {
        self.name = name
        self.url = url
        self.type = type
        self.base = base
        self.isResource = isResource
        shape = Shape.empty
    }

    /// Only for the loader.
    func complete(_ shape: Shape) { self.shape = shape }

    var isProfile: Bool { base != nil || name.contains(":") }

    /// Whether there are resources of this type, which is no profile and not only what others are built on.
    var isConcreteResource: Bool {
        isResource && name == type && name != "Resource" && name != "DomainResource"
    }

    /// Whether what conforms to this conforms to another: it is the other, or built on it.
    func isBuilt(on other: Definition) -> Bool {
        var current: Definition? = self
        while let one = current {
            if one === other { return true }
            current = one.base
        }
        return false
    }
}
