import FHIR
import JSON

/// Objects: which elements they have, and how many.
extension ProfileRun {
    /// - Parameter mayBeBare: whether an id alone is enough: beside a value it is.
    func object(_ value: JSONValue, _ shape: Shape, mayBeBare: Bool = false) {
        guard value.kind == .object else {
            say(
                .structure,
                "An object (\(shape.type)) is expected here, and this is \(value.kind.words).",
                value)
            return
        }
        let base = counts.count
        counts.append(contentsOf: repeatElement(0, count: shape.children.count))
        defer { counts.removeLast(shape.children.count) }
        var (isEmpty, isOver) = (true, false)
        for member in value.values {
            guard let name = guide.names.find(member), let entry = shape.entry(name.number) else {
                unknown(member, shape)
                isEmpty = false
                continue
            }
            let child = shape.children[Int(entry.child)]
            if mayBeBare || !child.isID { isEmpty = false }
            let count: Int
            if name.isBeside {
                count = beside(member, child, Int(entry.kind), of: value)
            } else if shape.isBundleEntry, child.name == "resource", let scope {
                count = 1
                scope.meet(member, child.kinds[0].traits.profiles)
            } else {
                count = values(member, child, Int(entry.kind), of: value)
            }
            let all = counts[base + Int(entry.child)] + count
            counts[base + Int(entry.child)] = all
            if all > child.max { isOver = true }
        }
        // ele-1. A resource may have nothing but its type.
        if isEmpty, !shape.isResource {
            say(
                .structure, "\(shape.type) is empty: leave it out, or give it a value.", value,
                key: "ele-1")
        }
        for one in shape.required where counts[base + one.child] < one.min {
            tooFew(counts[base + one.child], shape.children[one.child], shape, value)
        }
        if isOver {
            for (index, child) in shape.children.enumerated() where counts[base + index] > child.max
            {
                tooMany(counts[base + index], child, shape, value)
            }
        }
        if !shape.rules.isEmpty { hold(shape.rules, on: value, type: shape.pathType) }
    }

    private func unknown(_ member: JSONValue, _ shape: Shape) {
        let name = member.memberName ?? ""
        if name == "resourceType", shape.isResource { return }
        guard let choice = shape.choice(like: name) else {
            say(.structure, "\(shape.type) has no element '\(name)'.", member)
            return
        }
        let allowed = choice.memberNames.prefix(8).joined(separator: ", ")
        say(
            .structure,
            "\(shape.type).\(choice.name) can not be '\(name)' here: expected is \(allowed).",
            member)
    }

    private func tooFew(_ count: Int, _ child: Element, _ shape: Shape, _ value: JSONValue) {
        // A slice that is missing has been told by its name.
        if child.slices.contains(where: { $0.element.min > 0 }) {
            if count == 0 { missingSlices(of: child, in: value) }
            return
        }
        let text =
            count == 0
            ? "\(shape.type) needs \(child.shortName): \(child.isChoice ? child.memberNames.prefix(6).joined(separator: " or ") : "it is missing")."
            : "\(shape.type) needs at least \(child.min) \(child.shortName), and has \(count)."
        say(.required, text, value, missing: child.shortName)
    }

    private func tooMany(_ count: Int, _ child: Element, _ shape: Shape, _ value: JSONValue) {
        let place = child.memberNames.lazy.compactMap { value[$0] }.first ?? value
        let text =
            child.max == 0
            ? "\(shape.type).\(child.shortName) must not be there."
            : "\(shape.type) may have at most \(child.max) \(child.shortName), and has \(count)."
        say(.structure, text, place)
    }

    /// What stands beside a primitive under `_name`: how many values it stands for where there are none.
    private func beside(
        _ member: JSONValue, _ child: Element, _ kind: Int, of owner: JSONValue
    ) -> Int {
        let name = String((member.memberName ?? "").dropFirst())
        let kind = child.kinds[kind]
        guard kind.primitive != nil,
            let shape = kind.traits.narrowed ?? guide.definition("Element")?.shape
        else {
            say(
                .structure, "'_\(name)' can stand beside a primitive only, and \(name) is none.",
                member)
            return 0
        }
        let value = owner[name]
        if !child.isList {
            object(member, shape, mayBeBare: value != nil)
            return value == nil ? 1 : 0
        }
        guard member.isArray else {
            say(.structure, "'_\(name)' is a list, as \(name) is.", member)
            return 0
        }
        var count = 0
        for one in member.values where !one.isNull {
            object(one, shape, mayBeBare: value != nil)
            count += 1
        }
        return value == nil ? count : 0
    }
}

extension JSONKind {
    /// For messages: "this is an array".
    var words: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .null: "null"
        }
    }
}
