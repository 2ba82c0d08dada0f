/// What balances one set: fed every segment in order, closed at its end.
protocol X12Balance: Sendable {
    /// The segments that it looks at.
    static var segmentIDs: [X12SegmentID] { get }

    init()
    mutating func see(_ segment: X12Segment, at position: Int)
    mutating func close()
    /// What was found since the last call.
    mutating func takeFindings() -> [X12Imbalance]
}
