/// `+ - * / div mod &` (FHIRPath N1, section 6.6).
enum Arithmetic {
    static func combination(
        _ operation: Operator, _ right: @escaping Step, _ offset: Int
    ) -> Combination {
        if operation == .concatenate { return concatenation(right, offset) }
        return { (left, scope) throws(Fault) in
            let place = scope.place(offset)
            guard let one = try left.single(place), let other = try right(scope).single(place),
                !one.isWithoutValue, !other.isWithoutValue
            else { return .none }
            return Items(try compute(operation, one, other, place))
        }
    }

    /// `&`: an empty side counts as an empty string (section 6.6.7).
    private static func concatenation(_ right: @escaping Step, _ offset: Int) -> Combination {
        { (left, scope) throws(Fault) in
            let place = scope.place(offset)
            let one = try left.string(place) ?? ""
            let other = try right(scope).string(place) ?? ""
            return .string(try scope.run.check(one + other, at: offset))
        }
    }

    static func compute(
        _ operation: Operator, _ one: PathItem, _ other: PathItem, _ place: Place
    ) throws(Fault) -> PathItem? {
        switch (one.system, other.system) {
        case (.string(let left)?, .string(let right)?) where operation == .plus:
            return .string(try place.run.check(left + right, at: place.offset))
        case (.temporal(let value)?, .quantity(let amount)?)
        where operation == .plus || operation == .minus:
            return try moved(value, amount, operation == .minus, place)
        case (.integer(let left)?, .integer(let right)?):
            return integers(operation, left, right)
        case (let left?, let right?):
            if let left = left.number, let right = right.number {
                return numbers(operation, left, right)
            }
            if let left = left.asQuantity, let right = right.asQuantity, operation != .div,
                operation != .mod
            {
                return quantities(operation, left, right).map { .quantity($0) }
            }
        default: break
        }
        throw place.fault(
            "\(one.typeName.name) \(operation.rawValue) \(other.typeName.name) is not defined")
    }

    /// Whole numbers stay whole except by `/`; what does not fit an Integer is empty.
    private static func integers(_ operation: Operator, _ left: Int, _ right: Int) -> PathItem? {
        let result: (partialValue: Int, overflow: Bool)
        switch operation {
        case .plus: result = left.addingReportingOverflow(right)
        case .minus: result = left.subtractingReportingOverflow(right)
        case .times: result = left.multipliedReportingOverflow(by: right)
        case .div: result = left.dividedReportingOverflow(by: right)
        case .mod: result = left.remainderReportingOverflow(dividingBy: right)
        default: return numbers(operation, Number(left), Number(right))
        }
        guard !result.overflow, Int32(exactly: result.partialValue) != nil else { return nil }
        return .integer(result.partialValue)
    }

    private static func numbers(_ operation: Operator, _ left: Number, _ right: Number) -> PathItem?
    {
        switch operation {
        case .plus: left.adding(right).map { .decimal($0) }
        case .minus: left.subtracting(right).map { .decimal($0) }
        case .times: left.multiplied(by: right).map { .decimal($0) }
        case .divide: left.divided(by: right).map { .decimal($0) }
        case .div:
            left.dividedWhole(by: right)?.quotient.whole
                .flatMap { Int32(exactly: $0) }.map { .integer(Int($0)) }
        default: left.dividedWhole(by: right).map { .decimal($0.remainder) }
        }
    }

    private static func quantities(
        _ operation: Operator, _ left: Quantity, _ right: Quantity
    ) -> Quantity? {
        switch operation {
        case .plus: left.adding(right, isMinus: false)
        case .minus: left.adding(right, isMinus: true)
        case .times: left.multiplied(by: right)
        default: left.divided(by: right)
        }
    }

    /// Dates move by calendar durations, and by those of UCUM that have a definite length (section 6.6.2).
    private static func moved(
        _ value: Temporal, _ amount: Quantity, _ isMinus: Bool, _ place: Place
    ) throws(Fault) -> PathItem? {
        guard let unit = amount.calendarUnit else {
            throw place.fault(
                "a date can not be moved by '\(amount.unit)': use a word like 'months'")
        }
        guard value.kind != .time || unit.rawValue >= CalendarUnit.hour.rawValue else {
            throw place.fault("a time of day can not be moved by \(amount.unit)")
        }
        let size = isMinus ? amount.value.negated : amount.value
        return value.adding(size, unit).map { .temporal($0) }
    }
}
