import JSON

/// From an element to its children (FHIRPath N1, section 3; FHIR R4, sections 2.1.9.1.1 and 2.6.2.3).
extension PathNode {
    /// The object that its children stand in: of a primitive that with its id and extensions.
    private var container: JSONValue? {
        json.kind == .object ? json : extra
    }

    /// Its children of a name.
    func append(_ member: Member, to items: inout Items) {
        guard let container else { return }
        if type.isOpen {
            return appendUntyped(member, of: container, to: &items)
        }
        guard let entry = member.entry(in: type) else { return }
        if entry.choices.isEmpty {
            Self.append(
                container[member.key], entry.isPrimitive ? container[member.extra] : nil,
                entry.type, to: &items)
        } else if entry.byName.isEmpty {
            for choice in entry.choices {
                Self.append(container[choice.key], container[choice.extra], choice.type, to: &items)
            }
        } else {
            for child in JSONMembers(container) {
                guard let choice = entry.byName[child.memberName ?? ""] else { continue }
                let value = container[choice.key]
                // `_valueString` beside `valueString` has been seen with it.
                if value != nil, value?.tapeIndex != child.tapeIndex { continue }
                Self.append(value, container[choice.extra], choice.type, to: &items)
            }
        }
    }

    /// A member of that name, or of that name and a type behind it: `value` finds `valueQuantity`.
    private func appendUntyped(_ member: Member, of container: JSONValue, to items: inout Items) {
        let value = container[member.key]
        let extra = container[member.extra]
        if value != nil || extra != nil {
            let isExtension = member.name == "extension" || member.name == "modifierExtension"
            return Self.append(
                value, extra, isExtension ? Known.fhirExtension : .unknown, to: &items)
        }
        for child in JSONMembers(container) {
            guard let name = child.memberName, name.hasPrefix(member.name),
                let type = TypeTable.shared.choiceSuffixes[
                    String(name.dropFirst(member.name.count))]
            else { continue }
            Self.append(child, container["_" + name], type, to: &items)
        }
    }

    /// A member's value, one item for each element of a list, each with what stands beside it.
    private static func append(
        _ value: JSONValue?, _ extra: JSONValue?, _ type: TypeID, to items: inout Items
    ) {
        guard value?.kind == .array || (value == nil && extra?.kind == .array) else {
            return appendOne(value, extra, type, to: &items)
        }
        var extras = extra?.elements
        if let value {
            for element in value.elements {
                appendOne(element, extras?.next(), type, to: &items)
            }
        }
        while let next = extras?.next() { appendOne(nil, next, type, to: &items) }
    }

    private static func appendOne(
        _ value: JSONValue?, _ extra: JSONValue?, _ type: TypeID, to items: inout Items
    ) {
        let extra = extra?.kind == .object ? extra : nil
        if let value, !value.isNull {
            let isGuessed = type == .unknown || type == Known.resource
            items.append(
                .node(PathNode(value, type: isGuessed ? self.type(of: value) : type, extra: extra)))
        } else if let extra {
            items.append(.node(PathNode(extra, type: type, hasValue: false)))
        }
    }

    /// All its children, in the order of the text.
    func appendChildren(to items: inout Items) {
        guard let container else { return }
        let info = TypeTable.shared.info(type)
        for child in JSONMembers(container) {
            guard var name = child.memberName,
                name != "resourceType" || !type.isResource && type != .unknown
            else { continue }
            var value: JSONValue? = child
            var extra: JSONValue?
            if name.hasPrefix("_") {
                name = String(name.dropFirst())
                // With its value it has been seen already.
                guard container[name] == nil else { continue }
                (value, extra) = (nil, child)
            } else {
                extra = container["_" + name]
            }
            Self.append(value, extra, Self.elementType(name, info), to: &items)
        }
    }

    private static func elementType(_ name: String, _ info: TypeTable.TypeInfo) -> TypeID {
        if let element = info.elements[name] { return element.types.first ?? .unknown }
        for (base, element) in info.elements where element.isChoice && name.hasPrefix(base) {
            if let type = TypeTable.shared.choiceSuffixes[String(name.dropFirst(base.count))] {
                return type
            }
        }
        return name == "extension" ? Known.fhirExtension : .unknown
    }
}

/// The members of an object without their names.
struct JSONMembers: Sequence, IteratorProtocol {
    private let object: JSONValue
    private var index: Int
    private let end: Int

    init(_ object: JSONValue) {
        self.object = object
        index = object.tapeIndex + 1
        end = object.kind == .object ? object.tapeEnd : 0
    }

    mutating func next() -> JSONValue? {
        guard index < end else { return nil }
        let value = object.onTape(index)
        index = value.tapeEnd
        return value
    }
}
