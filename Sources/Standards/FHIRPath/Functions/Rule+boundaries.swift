/// `lowBoundary`, `highBoundary`, `precision`, `comparable`: of the drafts after N1, which FHIR's tests use.
extension Rule {
    static let boundaries: [Rule] = [
        boundary("lowBoundary", isHigh: false),
        boundary("highBoundary", isHigh: true),
        plain("precision") { (items, place) throws(Fault) in
            switch try items.single(place)?.system {
            case .integer?: .integer(0)
            case .decimal(let value)?: .integer(Int(value.scale))
            case .temporal(let value)?: .integer(value.digitCount)
            default: .none
            }
        },
        values("comparable", 1...1) { (items, arguments, place) throws(Fault) in
            guard case .quantity(let one)? = try items.single(place)?.system,
                case .quantity(let other)? = try arguments[0].single(place)?.system
            else { return .none }
            guard let one = one.measure, let other = other.measure else {
                return .one(.boolean(false))
            }
            return .one(.boolean(one.dimensions == other.dimensions))
        },
    ]

    private static func boundary(_ name: String, isHigh: Bool) -> Rule {
        values(name, 0...1) { (items, arguments, place) throws(Fault) in
            let digits = try arguments.first?.integer(place)
            switch try items.single(place)?.system {
            case .integer(let value)?:
                return Items(bound(Number(value), digits, isHigh).map { .decimal($0) })
            case .decimal(let value)?:
                return Items(bound(value, digits, isHigh).map { .decimal($0) })
            case .quantity(let value)?:
                return Items(
                    bound(value.value, digits, isHigh).map { .quantity(value.with($0)) })
            case .temporal(let value)?:
                return Items(
                    value.boundary(isHigh: isHigh, digits: digits).map { .temporal($0) })
            default: return .none
            }
        }
    }

    /// Half a unit of the last digit below or above, to eight digits where nothing is asked for.
    private static func bound(_ value: Number, _ digits: Int?, _ isHigh: Bool) -> Number? {
        guard Int(value.scale) < Number.scaleMax else { return nil }
        let half = Number(mantissa: 5, scale: Int(value.scale) + 1)
        let bound = isHigh ? value.adding(half) : value.subtracting(half)
        return bound?.cut(to: digits ?? 8, isHigh ? .up : .down)
    }
}
