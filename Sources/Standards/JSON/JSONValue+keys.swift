/// For readers that know the names of members by numbers of their own.
extension JSONValue {
    /// The number of the name under which this stands: of a known name the same in every document, from 1 to
    /// `knownKeyCount`; 0 where it stands in no object.
    package var keyNumber: Int { Int(node.key) }

    package static var knownKeyCount: Int { Int(KnownKeys.count) }

    /// nil where it is none of the known names.
    package static func knownKeyNumber(_ name: String) -> Int? {
        KnownKeys.id(of: name).map(Int.init)
    }

    /// The values of an array, or of the members of an object, in their order; none of anything else.
    package var values: JSONElements {
        JSONElements(of: self, if: kind == .object ? .object : .array)
    }

    package var isArray: Bool { kind == .array }
}
