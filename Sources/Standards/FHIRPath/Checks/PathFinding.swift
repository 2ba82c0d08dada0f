/// Something that the types tell of an expression.
public struct PathFinding: Hashable, Sendable, CustomStringConvertible {
    public let error: PathError
    /// It has a value, but never the one that is meant: `gender = 1` is never true. Else it would fail, or it names an
    /// element that there is not.
    public let isWarning: Bool
    /// It has the value that is meant, unless something comes that is not expected.
    public let hint: Hint?

    public enum Hint: Hashable, Sendable {
        /// Several items where one is compared.
        case several
        /// Several items of which one is picked by their place.
        case order
        /// A quantity of which the number is compared, in another unit.
        case unit
    }

    public var isHint: Bool { hint != nil }
    public var description: String { "\(isWarning ? "warning: " : "")\(error)" }
}
