/// How much a document may be before it is refused.
public struct JSONLimits: Hashable, Sendable {
    public let maxBytes: Int
    public let maxDepth: Int
    public let maxNodes: Int
    /// Whether strings have characters below U+0020 beside tab, line feed and carriage return. JSON takes them where they are
    /// escaped; FHIR does not (R4, 2.24.0.1, string).
    public let takesControls: Bool

    /// A node holds offsets of 32 bits: no more than 4 GiB are ever read, whatever is asked for.
    public init(maxBytes: Int, maxDepth: Int, maxNodes: Int, takesControls: Bool = true) {
        self.maxBytes = min(maxBytes, Int(UInt32.max))
        self.maxDepth = maxDepth
        self.maxNodes = maxNodes
        self.takesControls = takesControls
    }

    /// 16 MiB, 128 levels, two million values.
    public static let standard = JSONLimits(
        maxBytes: 16 << 20, maxDepth: 128, maxNodes: 2_000_000)

    /// The same, of a resource of FHIR.
    public static let fhir = JSONLimits(
        maxBytes: standard.maxBytes, maxDepth: standard.maxDepth, maxNodes: standard.maxNodes,
        takesControls: false)
}
