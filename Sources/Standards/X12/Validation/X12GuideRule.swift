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

/// Where the segment stands that a rule looks at.
public struct X12RulePlace: Sendable {
    public let position: Int
    public let loop: String?

    /// A finding about an element of this segment.
    public func finding(
        _ segment: X12Segment, element: Int, component: Int? = nil, number: Int? = nil,
        _ fault: X12ElementFault, level: Int, note: String
    ) -> X12Finding {
        let sent = component.map { segment[element].component($0) } ?? segment[element]
        return X12Finding(
            segmentID: segment.idText, position: position, loop: loop,
            place: X12Finding.Place(element: element, component: component),
            elementNumber: number, elementFault: fault,
            badData: sent.isEmpty
                ? nil
                : String(decoding: sent.utf8.prefix(X12Finding.badDataMax), as: UTF8.self),
            level: level,
            note: note)
    }
}
