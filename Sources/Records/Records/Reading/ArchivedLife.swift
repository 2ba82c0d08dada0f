public import Cases

/// A case as it lies in the journal: the bytes of its entries, each the events of one append (`EventsForm`).
public struct ArchivedLife: Sendable {
    public let position: Int64
    public let caseID: CaseID
    public let entries: [[UInt8]]

    public init(position: Int64, caseID: CaseID, entries: [[UInt8]]) {
        self.position = position
        self.caseID = caseID
        self.entries = entries
    }
}
