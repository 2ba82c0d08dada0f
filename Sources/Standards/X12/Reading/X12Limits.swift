/// How much may come before it is refused. Everything that a stranger's file can make grow has a row here.
public struct X12Limits: Hashable, Sendable {
    /// Of one segment, without its terminator.
    public var segmentBytesMax: Int
    /// Of one transaction set that is kept whole; a longer one is validated all the same, but not handed on.
    public var setBytesMax: Int
    /// Findings that are kept of one set; the rest is counted.
    public var findingsMax: Int
    /// Reports that are kept of one group, for its acknowledgment: sets beyond are counted in AK9, but not told one by one.
    public var setsMax: Int
    /// Findings that are kept in the reports of one group: of a set beyond, the first alone, and what rejects it.
    public var groupFindingsMax: Int

    public init(
        segmentBytesMax: Int = 1 << 20, setBytesMax: Int = 16 << 20, findingsMax: Int = 500,
        setsMax: Int = 100_000, groupFindingsMax: Int = 10_000
    ) {
        self.segmentBytesMax = segmentBytesMax
        self.setBytesMax = setBytesMax
        self.findingsMax = findingsMax
        self.setsMax = setsMax
        self.groupFindingsMax = groupFindingsMax
    }

    public static let standard = X12Limits()
}
