public struct ArchivedSummary: Sendable {
    public let position: Int64
    public let summary: CaseSummary

    public init(position: Int64, summary: CaseSummary) {
        self.position = position
        self.summary = summary
    }
}
