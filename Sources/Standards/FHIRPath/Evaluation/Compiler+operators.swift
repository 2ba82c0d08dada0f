import JSON

/// The operators between two operands (FHIRPath N1, sections 6.1 to 6.6).
extension Compiler {
    func binary(_ first: Syntax, _ operations: [Syntax.Operation]) throws(Fault) -> Step {
        var left = try step(first)
        for operation in operations {
            left = try apply(operation, left)
        }
        return left
    }

    private func apply(_ operation: Syntax.Operation, _ left: @escaping Step) throws(Fault) -> Step
    {
        let right = try step(operation.operand)
        let offset = operation.offset
        switch operation.operation {
        case .and, .or, .xor, .implies: return Logic.step(operation.operation, left, right, offset)
        case .equal:
            if case .literal(.string(let text)) = operation.operand.kind {
                return Self.equals(left, text)
            }
            return { (scope) throws(Fault) in
                Items(Equality.equal(try left(scope), try right(scope)))
            }
        case .notEqual:
            return { (scope) throws(Fault) in
                Items(Equality.equal(try left(scope), try right(scope)).map { !$0 })
            }
        case .equivalent, .notEquivalent:
            let wanted = operation.operation == .equivalent
            return { (scope) throws(Fault) in
                let isEquivalent = try Equality.equivalent(
                    try left(scope), try right(scope), scope.place(offset))
                return .one(.boolean(isEquivalent == wanted))
            }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return Self.comparison(operation.operation, left, right, offset)
        case .union:
            return { (scope) throws(Fault) in
                var distinct = DistinctItems()
                try distinct.insert(contentsOf: try left(scope), scope.place(offset))
                try distinct.insert(contentsOf: try right(scope), scope.place(offset))
                return distinct.items
            }
        case .in: return Self.membership(left, right, offset)
        case .contains: return Self.membership(right, left, offset)
        case .plus, .minus, .times, .divide, .div, .mod, .concatenate:
            return Arithmetic.step(operation.operation, left, right, offset)
        }
    }

    /// `=` with a string: compared byte by byte where it stands.
    private static func equals(_ left: @escaping Step, _ text: String) -> Step {
        let literal = Items.string(text)
        return { (scope) throws(Fault) in
            let items = try left(scope)
            if case .one(.node(let node)) = items, node.json.kind == .string, node.hasValue {
                let form = TypeTable.shared.info(node.type).form
                if form == .string { return .one(.boolean(node.json.equals(text))) }
            }
            return Items(Equality.equal(items, literal))
        }
    }

    private static func comparison(
        _ operation: Operator, _ left: @escaping Step, _ right: @escaping Step, _ offset: Int
    ) -> Step {
        { (scope) throws(Fault) in
            let place = scope.place(offset)
            guard let one = try left(scope).single(place),
                let other = try right(scope).single(place),
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
    private static func membership(
        _ item: @escaping Step, _ collection: @escaping Step, _ offset: Int
    ) -> Step {
        { (scope) throws(Fault) in
            let place = scope.place(offset)
            guard let item = try item(scope).single(place) else { return .none }
            let items = try collection(scope)
            try scope.run.spend(items.count, at: offset)
            return .one(.boolean(items.contains { Equality.equal(item, $0) == true }))
        }
    }
}

/// Logic with three answers (FHIRPath N1, section 6.5). The right side is left alone where the left one decides.
enum Logic {
    static func step(
        _ operation: Operator, _ left: @escaping Step, _ right: @escaping Step, _ offset: Int
    ) -> Step {
        { (scope) throws(Fault) in
            let place = scope.place(offset)
            let one = try left(scope).condition(place)
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
