/// What came of one interchange.
public struct X12InterchangeReport: Sendable, Hashable {
    public let header: X12InterchangeHeader
    /// None where nothing is wrong.
    public var notes: [X12InterchangeNote] = []
    public var groupCount = 0

    public init(header: X12InterchangeHeader) { self.header = header }

    /// A wrong wish for an acknowledgment is noted; all else rejects.
    public var verdict: X12Verdict {
        if notes.isEmpty { return .accepted }
        return notes == [.acknowledgmentRequested] ? .noted : .rejected
    }
}
