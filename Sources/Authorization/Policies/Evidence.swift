/// What came attached, ready to be looked at.
public struct Evidence: Sendable {
    public var items: [EvidenceItem]

    public init(items: [EvidenceItem] = []) { self.items = items }
}
