/// The operators between two operands, from loose to tight (FHIRPath N1, section 6.7).
enum Operator: String, Hashable, Sendable, CaseIterable {
    case implies
    case or, xor
    case and
    case `in`, contains
    case equal = "=", equivalent = "~", notEqual = "!=", notEquivalent = "!~"
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case union = "|"
    case plus = "+", minus = "-", concatenate = "&"
    case times = "*", divide = "/", div, mod

    var precedence: Int {
        switch self {
        case .implies: 1
        case .or, .xor: 2
        case .and: 3
        case .in, .contains: 4
        case .equal, .equivalent, .notEqual, .notEquivalent: 5
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 6
        case .union: 7
        // 8: is, as
        case .plus, .minus, .concatenate: 9
        case .times, .divide, .div, .mod: 10
        }
    }

    static let typePrecedence = 8
    /// That of a sign.
    static let polarityPrecedence = 11
}
