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
