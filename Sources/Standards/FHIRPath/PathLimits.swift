/// How much an expression may be, and may do, before it is refused.
public struct PathLimits: Hashable, Sendable {
    /// Bytes of the text.
    public var maxBytes = 64 << 10
    /// Parentheses, brackets, arguments and signs inside one another.
    public var maxDepth = 64
    /// Items looked at or made in one evaluation: what an endless `repeat()` ends by.
    public var maxSteps = 4_000_000
    /// Bytes of one string that is made.
    public var maxStringBytes = 4 << 20

    public init() {}

    public static let standard = PathLimits()
}
