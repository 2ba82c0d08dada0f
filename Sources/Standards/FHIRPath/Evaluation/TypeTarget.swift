import JSON

/// A type that an expression names, resolved (FHIRPath N1, section 6.3; FHIR R4, section 2.1.9.1.1).
enum TypeTarget: Hashable, Sendable {
    case system(String)
    case fhir(TypeID)
    /// `Quantity` without a namespace: FHIR's or FHIRPath's own.
    case quantity(TypeID)

    static let systemNames: Set<String> = [
        "Any", "Boolean", "String", "Integer", "Long", "Decimal", "Date", "DateTime", "Time",
        "Quantity",
    ]

    init(_ name: TypeName, at offset: Int) throws(Fault) {
        let fhir = TypeTable.shared.id(name.name).flatMap { name.name.isEmpty ? nil : $0 }
        switch name.space {
        case "System"? where Self.systemNames.contains(name.name): self = .system(name.name)
        // A type of FHIR is no type of System: nothing is one.
        case "System"? where fhir != nil: self = .system(name.name)
        case "FHIR"?:
            guard let fhir else { fallthrough }
            self = .fhir(fhir)
        case nil:
            if name.name == "Quantity", let fhir {
                self = .quantity(fhir)
            } else if let fhir {
                self = .fhir(fhir)
            } else if Self.systemNames.contains(name.name) {
                self = .system(name.name)
            } else {
                fallthrough
            }
        default: throw Fault(.semantic, "there is no type '\(name)'", at: offset)
        }
    }

    /// As an argument of `is()`, `as()` or `ofType()`.
    init(argument: Syntax) throws(Fault) {
        switch argument.kind {
        case .name(let name): try self.init(TypeName(space: nil, name: name), at: argument.offset)
        case .path(let first, let links):
            guard case .name(let space) = first.kind, links.count == 1,
                case .name(let name) = links[0].kind
            else { fallthrough }
            try self.init(TypeName(space: space, name: name), at: argument.offset)
        default: throw Fault(.semantic, "a type's name is expected here", at: argument.offset)
        }
    }

    /// Whether an item is of the type or one derived from it.
    func includes(_ item: PathItem) -> Bool {
        switch (self, item) {
        case (_, .node(let node)): includes(node.type)
        case (.quantity, .quantity): true
        case (.fhir, _), (.quantity, _): false
        case (.system(let name), _): name == "Any" || name == item.typeName.name
        }
    }

    /// The same for an element of a type.
    private func includes(_ other: TypeID) -> Bool {
        switch self {
        case .fhir(let type), .quantity(let type): TypeTable.shared.isA(other, type)
        case .system: false
        }
    }

    /// The same for `as` and `ofType()`, for which a code is no string: a primitive's type is the one it was given
    /// with, so that choices of a code and a string are told apart (conformance suite, testFHIRPathAsFunction16).
    func selects(_ item: PathItem) -> Bool {
        if case .node(let node) = item { selects(node.type) } else { includes(item) }
    }

    /// The same for an element of a type.
    func selects(_ other: TypeID) -> Bool {
        if case .fhir(let type) = self, type.isPrimitive { return other == type }
        return includes(other)
    }
}
