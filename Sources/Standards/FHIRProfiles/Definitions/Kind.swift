import FHIRPath

/// One type that an element may be of.
struct Kind: Sendable {
    /// What a reference may lead to.
    struct Target: Sendable {
        var type: String
        var profile: Definition?
    }

    /// As FHIR names it: `string`, `Period`, `Reference`.
    var type: String
    /// nil where it is no primitive.
    var primitive: PrimitiveType?
    var definition: Definition?
    /// Of profiles one has to fit.
    var profiles: [Definition] = []
    var targets: [Target] = []
    /// Elements that this place narrows.
    var narrowed: Shape?
    /// Rules of this type in this place only.
    var rules: [ProfileRule] = []

    /// Of an object what it may have; nil of a primitive, and of a resource that may be of any type.
    var shape: Shape? {
        if let narrowed { return narrowed }
        if profiles.count == 1 { return profiles[0].shape }
        return definition?.shape
    }

    /// Of a primitive as FHIRPath knows it.
    var pathType: PathType? { PathType(type) }

    var isResource: Bool { type == "Resource" || definition?.isResource == true }
}
