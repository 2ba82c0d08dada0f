import JSON

/// From an element to its children (FHIRPath N1, section 3; FHIR R4, sections 2.1.9.1.1 and 2.6.2.3).
extension PathNode {
    /// The object that its children stand in: of a primitive that with its id and extensions.
    private var container: JSONValue? {
        json.kind == .object ? json : extra
    }

    /// Hands over its children of a name, one by one: a list in between would be made for every step of every path.
    func children(
        _ member: Member, _ body: (PathNode) throws(Fault) -> Void
    ) throws(Fault) {
        guard let container else { return }
        if type.isOpen { return try untypedChildren(member, of: container, body) }
        guard let entry = member.entry(in: type) else { return }
        let hasExtras = container.documentHasExtras
        if !entry.isChoice {
            try Self.each(
                container[member.key],
                entry.isPrimitive && hasExtras ? container[member.extra] : nil, entry.type, body)
        } else if entry.byName.isEmpty {
            for choice in entry.choices {
                let extra = hasExtras ? container[choice.extra] : nil
                try Self.each(container[choice.key], extra, choice.type, body)
            }
        } else {
            for child in container.values {
                guard let choice = entry.byName[child.memberName ?? ""] else { continue }
                let value = container[choice.key]
                // `_valueString` beside `valueString` has been seen with it.
                if value != nil, value?.tapeIndex != child.tapeIndex { continue }
                try Self.each(value, container[choice.extra], choice.type, body)
            }
        }
    }

    /// A member of that name, or of that name and a type behind it: `value` finds `valueQuantity`.
    private func untypedChildren(
        _ member: Member, of container: JSONValue, _ body: (PathNode) throws(Fault) -> Void
    ) throws(Fault) {
        let value = container[member.key]
        let extra = container.documentHasExtras ? container[member.extra] : nil
        if value != nil || extra != nil {
            let isExtension = member.name == "extension" || member.name == "modifierExtension"
            return try Self.each(
                value, extra, isExtension ? Known.fhirExtension : .unknown, body)
        }
        for child in container.values {
            guard let name = child.memberName, name.hasPrefix(member.name),
                let type = TypeTable.shared.choiceSuffixes[
                    String(name.dropFirst(member.name.count))]
            else { continue }
            try Self.each(child, container["_" + name], type, body)
        }
    }

    /// A member's value, one item for each element of a list, each with what stands beside it.
    private static func each(
        _ value: JSONValue?, _ extra: JSONValue?, _ type: TypeID,
        _ body: (PathNode) throws(Fault) -> Void
    ) throws(Fault) {
        guard value?.kind == .array || (value == nil && extra?.kind == .array) else {
            return try one(value, extra, type, body)
        }
        var extras = extra?.elements
        if let value {
            for element in value.elements { try one(element, extras?.next(), type, body) }
        }
        while let next = extras?.next() { try one(nil, next, type, body) }
    }

    private static func one(
        _ value: JSONValue?, _ extra: JSONValue?, _ type: TypeID,
        _ body: (PathNode) throws(Fault) -> Void
    ) throws(Fault) {
        let extra = extra?.kind == .object ? extra : nil
        if let value, !value.isNull {
            let isGuessed = type == .unknown || type == Known.resource
            try body(PathNode(value, type: isGuessed ? self.type(of: value) : type, extra: extra))
        } else if let extra {
            try body(PathNode(extra, type: type, hasValue: false))
        }
    }

    /// All its children, in the order of the text.
    func allChildren(_ body: (PathNode) throws(Fault) -> Void) throws(Fault) {
        guard let container else { return }
        let info = TypeTable.shared.info(type)
        for child in container.values {
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
            try Self.each(value, extra, Self.elementType(name, info), body)
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
