/// A rule that a table cannot say: it sees the segments it asks for, in order, and says what it found.
///
/// Balances (SNIP 3), situations between segments (SNIP 4) and code sets (SNIP 5) are such rules. One value is made for
/// each set, so a rule may remember what it saw.
public protocol X12GuideRule: Sendable {
    /// The WEDI SNIP type.
    var level: Int { get }
    var segmentIDs: [X12SegmentID] { get }
    mutating func take(_ segment: X12Segment, at place: X12RulePlace, _ found: inout [X12Finding])
    /// After the last segment.
    mutating func finish(_ found: inout [X12Finding])
}

extension X12GuideRule {
    public mutating func finish(_ found: inout [X12Finding]) {}
}
