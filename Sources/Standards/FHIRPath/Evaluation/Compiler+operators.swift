import JSON

/// What an operator makes of its left side; the right one is evaluated where it is needed.
typealias Combination = @Sendable (Items, Scope) throws(Fault) -> Items

/// The operators between two operands (FHIRPath N1, sections 6.1 to 6.6).
extension Compiler {
    /// A loop over the operators of a chain: a long one is no deep one.
    func binary(_ first: Syntax, _ operations: [Syntax.Operation]) throws(Fault) -> Step {
        if let fused = try equality(first, operations) { return fused }
        let first = try step(first)
        var combinations: [Combination] = []
        for operation in operations { combinations.append(try combination(operation)) }
        if combinations.count == 1, let only = combinations.first {
            return { (scope) throws(Fault) in try only(try first(scope), scope) }
        }
        return { [combinations] (scope) throws(Fault) in
            var items = try first(scope)
            for combination in combinations { items = try combination(items, scope) }
            return items
        }
    }

    /// `status = 'final'`, which most criteria of a `where()` are: compared where it stands, without a collection.
    private func equality(_ first: Syntax, _ operations: [Syntax.Operation]) throws(Fault) -> Step?
    {
        guard operations.count == 1, operations[0].operation == .equal,
            case .literal(.string(let text)) = operations[0].operand.kind,
            case .name(let name) = first.kind, TypeTable.shared.id(name)?.isResource != true,
            marks[PathSources.Mark(offset: first.offset, links: 0)] == nil
        else { return nil }
        let walk = Walk([name], offset: first.offset)
        let general = try step(first)
        let equals = Self.equals(text)
        return { (scope) throws(Fault) in
            if case .one(.node(let node)) = scope.this,
                let isEqual = walk.plainString(of: node, equals: text)
            {
                try scope.run.spend(2, at: first.offset)
                return .one(.boolean(isEqual))
            }
            return try equals(try general(scope), scope)
        }
    }

    private func combination(_ operation: Syntax.Operation) throws(Fault) -> Combination {
        let right = try step(operation.operand)
        let offset = operation.offset
        switch operation.operation {
        case .and, .or, .xor, .implies:
            return Logic.combination(operation.operation, right, offset)
        case .equal:
            if case .literal(.string(let text)) = operation.operand.kind {
                return Self.equals(text)
            }
            return { (left, scope) throws(Fault) in Items(Equality.equal(left, try right(scope))) }
        case .notEqual:
            return { (left, scope) throws(Fault) in
                Items(Equality.equal(left, try right(scope)).map { !$0 })
            }
        case .equivalent, .notEquivalent:
            let wanted = operation.operation == .equivalent
            return { (left, scope) throws(Fault) in
                let isEquivalent = try Equality.equivalent(
                    left, try right(scope), scope.place(offset))
                return .one(.boolean(isEquivalent == wanted))
            }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return Self.comparison(operation.operation, right, offset)
        case .union:
            return { (left, scope) throws(Fault) in
                var distinct = DistinctItems()
                try distinct.insert(contentsOf: left, scope.place(offset))
                try distinct.insert(contentsOf: try right(scope), scope.place(offset))
                return distinct.items
            }
        case .in:
            return { (left, scope) throws(Fault) in
                try Self.isMember(left, of: try right(scope), scope.place(offset))
            }
        case .contains:
            return { (left, scope) throws(Fault) in
                try Self.isMember(try right(scope), of: left, scope.place(offset))
            }
        case .plus, .minus, .times, .divide, .div, .mod, .concatenate:
            return Arithmetic.combination(operation.operation, right, offset)
        }
    }

    /// `=` with a string: compared byte by byte where it stands.
    private static func equals(_ text: String) -> Combination {
        let literal = Items.string(text)
        return { (left, _) in
            if case .one(.node(let node)) = left, node.json.kind == .string, node.hasValue {
                if node.type.form == .string { return .one(.boolean(node.json.equals(text))) }
            }
            return Items(Equality.equal(left, literal))
        }
    }

    private static func comparison(
        _ operation: Operator, _ right: @escaping Step, _ offset: Int
    ) -> Combination {
        { (left, scope) throws(Fault) in
            let place = scope.place(offset)
            guard let one = try left.single(place), let other = try right(scope).single(place),
                !one.isWithoutValue, !other.isWithoutValue,
                let order = try Order.compare(one, other, place)
            else { return .none }
            let holds =
                switch operation {
                case .less: order < 0
                case .lessOrEqual: order <= 0
                case .greater: order > 0
                default: order >= 0
                }
            return .one(.boolean(holds))
        }
    }

    /// Whether one item is in a collection (section 6.4.2).
    private static func isMember(
        _ item: Items, of items: Items, _ place: Place
    ) throws(Fault) -> Items {
        guard let item = try item.single(place) else { return .none }
        try place.run.spend(items.count, at: place.offset)
        return .one(.boolean(items.contains { Equality.equal(item, $0) == true }))
    }
}

/// Logic with three answers (FHIRPath N1, section 6.5). The right side is left alone where the left one decides.
enum Logic {
    static func combination(
        _ operation: Operator, _ right: @escaping Step, _ offset: Int
    ) -> Combination {
        { (left, scope) throws(Fault) in
            let place = scope.place(offset)
            let one = try left.condition(place)
            switch (operation, one) {
            case (.and, false?): return .one(.boolean(false))
            case (.or, true?), (.implies, false?): return .one(.boolean(true))
            default: break
            }
            return Items(combine(operation, one, try right(scope).condition(place)))
        }
    }

    static func combine(_ operation: Operator, _ one: Bool?, _ other: Bool?) -> Bool? {
        switch operation {
        case .and:
            if one == false || other == false { return false }
            return one == nil || other == nil ? nil : true
        case .or:
            if one == true || other == true { return true }
            return one == nil || other == nil ? nil : false
        case .xor:
            guard let one, let other else { return nil }
            return one != other
        default:
            if one == false || other == true { return true }
            return one == nil || other == nil ? nil : other
        }
    }
}
