import JSON

/// Which type of FHIR R4: a place in the table, and what is asked of it for every item, so that the table is not.
struct TypeID: Hashable, Sendable, Comparable {
    let raw: UInt16
    /// How its value is to be read, where it is a primitive.
    let form: TypeTable.PrimitiveForm
    private let traits: UInt8

    init(
        raw: UInt16, form: TypeTable.PrimitiveForm = .none, isPrimitive: Bool = false,
        isResource: Bool = false, isOpen: Bool = false
    ) {
        self.raw = raw
        self.form = form
        traits = (isPrimitive ? 1 : 0) | (isResource ? 2 : 0) | (isOpen ? 4 : 0)
    }

    var isPrimitive: Bool { traits & 1 != 0 }
    var isResource: Bool { traits & 2 != 0 }
    /// Its elements are not listed: any member may be one.
    var isOpen: Bool { traits & 4 != 0 }

    /// A value of which nothing is known but its JSON.
    static let unknown = TypeID(raw: 0, isOpen: true)

    static func == (one: TypeID, other: TypeID) -> Bool { one.raw == other.raw }
    static func < (one: TypeID, other: TypeID) -> Bool { one.raw < other.raw }
    func hash(into hasher: inout Hasher) { hasher.combine(raw) }
}
