import FHIR
import JSON

/// The values of an element.
extension ProfileRun {
    /// How many there are.
    func values(_ member: JSONValue, _ child: Element, _ kind: Int, of owner: JSONValue) -> Int {
        guard child.isList else {
            if member.isArray {
                say(.structure, "\(child.shortName) is one value, and this is an array.", member)
                return 1
            }
            value(member, child, child.kinds[kind])
            return 1
        }
        guard member.isArray else {
            say(
                .structure, "\(child.shortName) is a list, and this is \(member.kind.words).",
                member)
            return 1
        }
        if !child.slices.isEmpty { return sliced(member, child) }
        var count = 0
        for one in member.values {
            count += 1
            if one.isNull, owner["_" + (member.memberName ?? "")] != nil { continue }
            value(one, child, child.kinds[kind])
        }
        if count == 0 {
            say(.structure, "\(child.shortName) is empty: leave it out.", member, key: "ele-1")
        }
        return count
    }

    /// One value of an element, as one of its types.
    func value(_ value: JSONValue, _ child: Element, _ kind: Kind) {
        if value.isNull {
            say(.structure, "\(child.shortName) is null: leave it out.", value)
            return
        }
        if let primitive = kind.primitive {
            guard primitiveValue(value, primitive, child) else { return }
        } else if kind.isExtension {
            fhirExtension(value, child, kind)
        } else if kind.isResource {
            resource(value, oneOf: kind.traits.profiles, type: kind.type)
        } else {
            if let shape = kind.shape { object(value, shape) }
            if kind.isReference, value.kind == .object { reference(value, kind) }
        }
        guard child.hasConditions else { return }
        if let given = child.traits.given { hold(given, on: value, child) }
        if let list = child.traits.binding { bound(value, child, kind, list) }
        guard !child.traits.rules.isEmpty || !kind.traits.rules.isEmpty else { return }
        hold(child.traits.rules, on: value, type: kind.pathType)
        hold(kind.traits.rules, on: value, type: kind.pathType)
    }

    private func primitiveValue(
        _ value: JSONValue, _ primitive: PrimitiveType, _ child: Element
    ) -> Bool {
        guard primitive.accepts(value) else {
            let isKind = value.kind == primitive.jsonKind
            say(
                .value,
                isKind
                    ? "\(child.shortName) is not \(primitive.wanted)."
                    : "\(child.shortName) is \(value.kind.words); \(primitive.wanted) is expected.",
                value)
            return false
        }
        if child.traits.maxLength < Int.max, let text = value.string,
            text.unicodeScalars.count > child.traits.maxLength
        {
            say(
                .tooLong, "\(child.shortName) is longer than \(child.traits.maxLength) characters.",
                value)
        }
        return true
    }

    private func hold(_ given: Element.Given, on value: JSONValue, _ child: Element) {
        guard !given.matches(value) else { return }
        let wanted = String(decoding: given.value.sourceBytes, as: UTF8.self)
        say(.value, "\(child.shortName) is to be \(wanted) here.", value)
    }

    /// An extension that is in no slice: by its own definition, where it is known.
    func fhirExtension(_ value: JSONValue, _ child: Element, _ kind: Kind) {
        guard value.kind == .object else {
            say(.structure, "An extension is an object, and this is \(value.kind.words).", value)
            return
        }
        var shape = kind.shape
        if kind.traits.narrowed == nil, kind.traits.profiles.isEmpty,
            let url = value[.url]?.string
        {
            if let known = guide.definition(url: url), known.type == "Extension" {
                if holdsProfiles { shape = known.shape }
            } else if child.isModifierExtension {
                say(
                    .fhirExtension,
                    "The modifier extension \(url) is not known here, and may change what is said.",
                    value)
            }
        }
        guard let shape else { return }
        object(value, shape)
        let hasExtensions = value[.fhirExtension] != nil
        let hasValue = value.values.contains { member in
            member.keyNumber != Keys.urlNumber && member.keyNumber != Keys.idNumber
                && member.keyNumber != Keys.extensionNumber
        }
        if hasValue == hasExtensions {
            say(
                .structure,
                hasValue
                    ? "An extension has a value or extensions, and this has both."
                    : "An extension has a value or extensions, and this has neither.", value,
                key: "ext-1")
        }
    }
}
