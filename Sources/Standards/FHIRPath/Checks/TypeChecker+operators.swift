/// What operators make of their operands.
extension TypeChecker {
    mutating func operation(
        _ operation: Syntax.Operation, _ left: Shape, _ this: Shape
    ) -> Shape {
        let right = shape(of: operation.operand, this)
        switch operation.operation {
        case .and, .or, .xor, .implies, .in, .contains: return .system("Boolean")
        case .equivalent, .notEquivalent:
            compare(operation, left, right)
            return .system("Boolean")
        case .equal, .notEqual:
            if !Self.fit(left, right, Self.areComparable) {
                report(
                    "\(left.description) and \(right.description) are never equal",
                    at: operation.offset, isWarning: true)
            }
            compare(operation, left, right)
            compareNumbers(operation, left, right)
            return .system("Boolean")
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            if !Self.fit(
                left, right, { $0 != .complex && $0 != .boolean && Self.areComparable($0, $1) })
            {
                report(
                    "\(left.description) and \(right.description) have no order between them",
                    at: operation.offset)
            }
            compareNumbers(operation, left, right)
            return .system("Boolean")
        case .union: return left.joined(right).listed
        case .concatenate:
            need([.string, .date, .time], left, "'&'", operation.offset)
            need([.string, .date, .time], right, "'&'", operation.offset)
            return .system("String")
        case .plus, .minus, .times, .divide, .div, .mod:
            return arithmetic(operation, left, right)
        }
    }

    /// One item and several are never equal, whatever they are.
    private mutating func compare(_ operation: Syntax.Operation, _ left: Shape, _ right: Shape) {
        guard comparesSingly, left.isList != right.isList else { return }
        let single = left.isList ? right : left
        guard single.types != nil else { return }
        let isPositive = operation.operation == .equal || operation.operation == .equivalent
        let outcome = isPositive ? "false" : "true"
        report(
            "where several come on one side '\(operation.operation.rawValue)' is \(outcome), whatever they are: write exists(...), or narrow it with where() or first()",
            at: operation.offset, isWarning: true, hint: .several)
    }

    /// 42 mmol/mol is no 42 percent.
    private mutating func compareNumbers(
        _ operation: Syntax.Operation, _ left: Shape, _ right: Shape
    ) {
        guard comparesSingly, left.isBareNumber != right.isBareNumber else { return }
        report(
            "the number of a quantity is compared, whatever its unit: narrow the path with where(system = %ucum and code = ...)",
            at: operation.offset, isWarning: true, hint: .unit)
    }

    private mutating func arithmetic(
        _ operation: Syntax.Operation, _ left: Shape, _ right: Shape
    ) -> Shape {
        let isSum = operation.operation == .plus || operation.operation == .minus
        let fits = Self.fit(left, right) { one, other in
            switch (one, other) {
            case (.number, .number), (.quantity, .quantity), (.quantity, .number),
                (.number, .quantity):
                true
            case (.string, .string): operation.operation == .plus
            case (.date, .quantity), (.time, .quantity): isSum
            default: false
            }
        }
        if !fits {
            report(
                "\(left.description) \(operation.operation.rawValue) \(right.description) is not defined",
                at: operation.offset)
            return .unknown
        }
        guard let one = left.categories, let other = right.categories, one.count == 1,
            other.count == 1
        else { return .unknown }
        if one == [.number], other == [.number] { return .system("Decimal") }
        if one == [.date] || one == [.time] || one == [.string] { return left }
        return .system("Quantity")
    }

    private static func fit(
        _ left: Shape, _ right: Shape, _ test: (Shape.Category, Shape.Category) -> Bool
    ) -> Bool {
        guard let one = left.categories, let other = right.categories else { return true }
        return one.contains { one in other.contains { test(one, $0) } }
    }

    private static func areComparable(_ one: Shape.Category, _ other: Shape.Category) -> Bool {
        one == other || Set([one, other]) == [.number, .quantity]
    }
}
