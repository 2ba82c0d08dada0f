/// How much a document may be before it is refused.
public struct JSONLimits: Hashable, Sendable {
    public var maxBytes: Int
    public var maxDepth: Int
    public var maxNodes: Int

    public init(maxBytes: Int, maxDepth: Int, maxNodes: Int) {
        self.maxBytes = maxBytes
        self.maxDepth = maxDepth
        self.maxNodes = maxNodes
    }

    /// 16 MiB, 128 levels, two million values.
    public static let standard = JSONLimits(
        maxBytes: 16 << 20, maxDepth: 128, maxNodes: 2_000_000)
}
