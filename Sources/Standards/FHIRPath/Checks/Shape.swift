/// What is known of a collection before there is one.
struct Shape: Hashable, Sendable {
    enum ItemType: Hashable, Sendable {
        case fhir(TypeID)
        case system(String)
    }

    /// How items behave in comparisons and arithmetic.
    enum Category: Hashable, Sendable {
        case boolean, string, number, date, time, quantity
        /// With elements, or of a type that says nothing.
        case complex
    }

    /// nil where nothing is known.
    var types: [ItemType]?
    var isUnordered = false
    /// Whether it may hold several items. What is not known is taken for one.
    var isList = false

    /// Whether it comes of a variable whose items are in no order that means anything.
    var isFromUnordered = false
    /// Whether it is the number of a quantity, whose unit is left out.
    var isBareNumber = false

    static let unknown = Shape(types: nil)

    static func system(_ name: String) -> Shape { Shape(types: [.system(name)]) }

    static func fhir(_ name: String) -> Shape {
        Shape(types: TypeTable.shared.id(name).map { [.fhir($0)] })
    }

    /// Either.
    func joined(_ other: Shape) -> Shape {
        let isUnordered = isUnordered || other.isUnordered
        let isList = isList || other.isList
        var joined = Shape(types: nil, isUnordered: isUnordered, isList: isList)
        joined.isFromUnordered = isFromUnordered || other.isFromUnordered
        guard let one = types, let two = other.types else { return joined }
        var all = one
        for type in two where !all.contains(type) { all.append(type) }
        joined.types = all
        return joined
    }

    /// The same, several of it.
    var listed: Shape {
        var shape = self
        shape.isList = true
        return shape
    }

    /// One of it.
    var single: Shape {
        var shape = self
        (shape.isList, shape.isFromUnordered) = (false, false)
        return shape
    }

    /// The same of other types.
    func retyped(_ types: [ItemType]) -> Shape {
        var shape = self
        (shape.types, shape.isBareNumber) = (types, false)
        return shape
    }

    /// nil where it may be anything.
    var categories: Set<Category>? {
        guard let types, !types.isEmpty else { return nil }
        var found: Set<Category> = []
        for type in types {
            guard let category = Self.category(type) else { return nil }
            found.insert(category)
        }
        return found
    }

    private static func category(_ type: ItemType) -> Category? {
        switch type {
        case .system("Boolean"): return .boolean
        case .system("String"): return .string
        case .system("Integer"), .system("Decimal"): return .number
        case .system("Date"), .system("DateTime"): return .date
        case .system("Time"): return .time
        case .system("Quantity"): return .quantity
        case .system: return .complex
        case .fhir(let id): return category(id)
        }
    }

    private static func category(_ id: TypeID) -> Category? {
        let table = TypeTable.shared
        let info = table.info(id)
        switch id.form {
        case .boolean: return .boolean
        case .integer, .decimal: return .number
        case .string: return .string
        case .date, .dateTime: return .date
        case .time: return .time
        case .none: break
        }
        if id.isOpen || ["Element", "Resource", "DomainResource"].contains(info.name) {
            return nil
        }
        return table.isA(id, PathNode.Known.quantity) ? .quantity : .complex
    }

    /// In words, for messages.
    var description: String {
        let names = (types ?? []).map { type in
            switch type {
            case .fhir(let id): TypeTable.shared.name(id)
            case .system(let name): name
            }
        }
        return names.count > 4
            ? names.prefix(4).joined(separator: ", ") + " and others"
            : names.joined(separator: " or ")
    }
}
