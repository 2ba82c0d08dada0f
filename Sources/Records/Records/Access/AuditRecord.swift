import Cases

/// An entry at its place in the trail.
public struct AuditRecord: Hashable, Sendable {
    /// From 1, without gaps.
    public var number: Int64
    public var entry: AuditEntry

    public init(number: Int64, entry: AuditEntry) {
        self.number = number
        self.entry = entry
    }
}
