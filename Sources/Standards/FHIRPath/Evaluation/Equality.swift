import JSON

/// `=` and `~` between items and collections (FHIRPath N1, sections 6.1.1 to 6.1.4).
enum Equality {
    /// nil is the empty collection: one is empty, or it can not be told.
    static func equal(_ one: Items, _ other: Items) -> Bool? {
        if one.isEmpty || other.isEmpty { return nil }
        guard one.count == other.count else { return false }
        var isKnown = true
        for index in one.indices {
            switch equal(one[index], other[index]) {
            case false?: return false
            case nil: isKnown = false
            case true?: break
            }
        }
        return isKnown ? true : nil
    }

    static func equal(_ one: PathItem, _ other: PathItem) -> Bool? {
        if case .node(let left) = one, case .node(let right) = other {
            if left.isSame(as: right) { return true }
            guard let left = left.system, let right = right.system else {
                return sameTree(left, right, isLoose: false)
            }
            return equalSystem(left, right)
        }
        guard let left = one.system, let right = other.system else { return false }
        return equalSystem(left, right)
    }

    private static func equalSystem(_ one: PathItem, _ other: PathItem) -> Bool? {
        switch (one, other) {
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
        case (.integer(let left), .integer(let right)): return left == right
        case (.temporal(let left), .temporal(let right)):
            guard let order = left.order(right) else { return false }
            return order == .unknown ? nil : order == .equal
        case (.type(let space, let name), .type(let otherSpace, let otherName)):
            return space == otherSpace && name == otherName
        default: break
        }
        if let left = one.number, let right = other.number { return left == right }
        if let left = one.asQuantity, let right = other.asQuantity {
            if left.kind == .text || right.kind == .text {
                return left.unit == right.unit ? left.value == right.value : nil
            }
            return left.compared(with: right).map { $0 == 0 }
        }
        return false
    }

    /// Whether two elements have the same content, whatever the order of their members.
    private static func sameTree(_ one: PathNode, _ other: PathNode, isLoose: Bool) -> Bool {
        one.hasValue == other.hasValue && same(one.json, other.json, isLoose)
    }

    private static func same(_ one: JSONValue, _ other: JSONValue, _ isLoose: Bool) -> Bool {
        guard one.kind == other.kind else { return false }
        switch one.kind {
        case .string:
            if isLoose { return folded(one.string ?? "") == folded(other.string ?? "") }
            return one.string.map { other.equals($0) } ?? false
        case .number:
            return one.numberText.flatMap { Number($0) } == other.numberText.flatMap { Number($0) }
        case .bool: return one.bool == other.bool
        case .null: return true
        case .object:
            guard one.count == other.count else { return false }
            for member in one.values {
                guard let name = member.memberName, let match = other[name],
                    same(member, match, isLoose)
                else { return false }
            }
            return true
        case .array: return sameArray(one, other, isLoose)
        }
    }

    private static func sameArray(_ one: JSONValue, _ other: JSONValue, _ isLoose: Bool) -> Bool {
        var rest = Array(other.elements)
        for element in one.elements {
            // Equal lists have one order, equivalent ones any.
            let match = isLoose ? rest.firstIndex { same(element, $0, true) } : rest.indices.first
            guard let match, same(element, rest[match], isLoose) else { return false }
            rest.remove(at: match)
        }
        return rest.isEmpty
    }
}

extension Equality {
    /// Never empty; two empty collections are equivalent, and order does not matter.
    static func equivalent(_ one: Items, _ other: Items, _ place: Place) throws(Fault) -> Bool {
        guard one.count == other.count else { return false }
        if one.count == 1 { return equivalent(one[0], other[0]) }
        var rest = other.list
        for item in one {
            try place.run.spend(rest.count, at: place.offset)
            guard let match = rest.firstIndex(where: { equivalent(item, $0) }) else { return false }
            rest.swapAt(match, rest.count - 1)
            rest.removeLast()
        }
        return true
    }

    static func equivalent(_ one: PathItem, _ other: PathItem) -> Bool {
        if case .node(let left) = one, case .node(let right) = other {
            if left.isSame(as: right) { return true }
            if left.system == nil || right.system == nil {
                return sameTree(left, right, isLoose: true)
            }
        }
        guard let left = one.system, let right = other.system else { return false }
        switch (left, right) {
        case (.string(let left), .string(let right)): return folded(left) == folded(right)
        case (.temporal(let left), .temporal(let right)):
            return left.order(right) == .equal
        default: break
        }
        if let left = left.number, let right = right.number {
            return left.isEquivalent(to: right)
        }
        if let left = left.asQuantity, let right = right.asQuantity {
            if left.kind == .text || right.kind == .text {
                return left.unit == right.unit && left.value == right.value
            }
            return left.isEquivalent(to: right)
        }
        return equalSystem(left, right) ?? false
    }

    /// Without case, and with one space for any run of white space.
    static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PathItem {
    /// An integer or decimal.
    var number: Number? {
        switch self {
        case .integer(let value): Number(value)
        case .decimal(let value): value
        default: nil
        }
    }

    /// A quantity, or a number as one.
    var asQuantity: Quantity? {
        if case .quantity(let value) = self { return value }
        return number.map { Quantity($0) }
    }
}
