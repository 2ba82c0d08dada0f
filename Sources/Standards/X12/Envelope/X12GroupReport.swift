/// What came of one group.
public struct X12GroupReport: Sendable, Hashable {
    public let header: X12GroupHeader
    public var faults: [X12GroupFault] = []
    /// Reports of the sets, in order; at most so many as the limits keep.
    public var sets: [X12SetReport] = []
    /// GE01, where it could be read.
    public var includedCount: Int?
    public var receivedCount = 0
    public var acceptedCount = 0

    public var verdict: X12Verdict {
        if !faults.isEmpty || acceptedCount == 0 { return .rejected }
        if acceptedCount < receivedCount { return .partly }
        return hasNoted ? .noted : .accepted
    }

    var hasNoted = false

    init(header: X12GroupHeader) { self.header = header }
}
