extension Syntax {
    /// The expressions right inside this one, in the order of the text.
    var parts: [Syntax] {
        switch kind {
        case .literal, .empty, .name, .variable, .this, .index, .total: []
        case .call(let call): call.arguments
        case .path(let first, let links): [first] + links.flatMap(\.parts)
        case .polarity(_, let operand): [operand]
        case .binary(let first, let operations): [first] + operations.map(\.operand)
        case .type(let first, _): [first]
        }
    }

    /// Calls in this expression and in all inside it, with their offsets.
    var calls: [(call: Call, offset: Int)] {
        var found: [(Call, Int)] = []
        if case .call(let call) = kind { found.append((call, offset)) }
        if case .path(_, let links) = kind {
            for link in links {
                if case .call(let call) = link.kind { found.append((call, link.offset)) }
            }
        }
        for part in parts { found += part.calls }
        return found
    }

    /// Whether it begins anywhere at an element of what it is evaluated on.
    var namesSomething: Bool {
        switch kind {
        case .name, .this: true
        default: parts.contains(where: \.namesSomething)
        }
    }

    /// Names of variables anywhere in it.
    var variables: Set<String> {
        if case .variable(let name) = kind { return [name] }
        return parts.reduce(into: []) { $0.formUnion($1.variables) }
    }
}

extension Syntax.Link {
    var parts: [Syntax] {
        switch kind {
        case .name: []
        case .call(let call): call.arguments
        case .item(let index): [index]
        }
    }
}
