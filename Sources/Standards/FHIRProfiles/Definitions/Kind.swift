import FHIRPath

/// One type that an element may be of.
final class Kind: Sendable {
    /// What a reference may lead to.
    struct Target: Sendable {
        var type: String
        var profile: Definition?
    }

    struct Traits: Sendable {
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
        /// What holds in this place for values of this type only: of a choice that is sliced by type.
        var rules: [ProfileRule] = []
        var given: Element.Given?
        var binding: CodeList?

        /// Whether more is asked of a value than its type.
        var hasConditions: Bool { given != nil || binding != nil || !rules.isEmpty }
    }

    let traits: Traits
    let type: String
    let primitive: PrimitiveType?
    let isExtension: Bool
    let isReference: Bool
    let isResource: Bool
    /// Of a primitive as FHIRPath knows it.
    private let primitivePathType: PathType?

    init(_ traits: Traits) {
        self.traits = traits
        type = traits.type
        primitive = traits.primitive
        isExtension = type == "Extension"
        isReference = type == "Reference"
        isResource = type == "Resource" || traits.definition?.isResource == true
        primitivePathType = primitive == nil ? nil : PathType(type)
    }

    func with(_ change: (inout Traits) -> Void) -> Kind {
        var traits = traits
        change(&traits)
        return Kind(traits)
    }

    /// Of an object what it may have; nil of a primitive, and of a resource that may be of any type.
    var shape: Shape? {
        if let narrowed = traits.narrowed { return narrowed }
        if traits.profiles.count == 1 { return traits.profiles[0].shape }
        return traits.definition?.shape
    }

    var pathType: PathType? { primitive == nil ? shape?.pathType : primitivePathType }
}
