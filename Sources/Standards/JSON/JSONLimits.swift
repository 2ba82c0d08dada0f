/// How much a document may be before it is refused.
public struct JSONLimits: Hashable, Sendable {
    public let maxBytes: Int
    public let maxDepth: Int
    public let maxNodes: Int

    /// A node holds offsets of 32 bits: no more than 4 GiB are ever read, whatever is asked for.
    public init(maxBytes: Int, maxDepth: Int, maxNodes: Int) {
        self.maxBytes = min(maxBytes, Int(UInt32.max))
        self.maxDepth = maxDepth
        self.maxNodes = maxNodes
    }

    /// 16 MiB, 128 levels, two million values.
    public static let standard = JSONLimits(
        maxBytes: 16 << 20, maxDepth: 128, maxNodes: 2_000_000)
}
