public import X12

private let envelope = X12Writer.Envelope(
    sender: "RECEIVER", receiver: "SENDER", date: "20260102", time: "0800")

/// Answers a group with a 999, which must be valid by its guide, whatever a stranger sent.
public func answer(_ report: X12GroupReport) {
    var writer = X12Writer()
    do {
        try writer.beginInterchange(envelope, controlNumber: 7)
        try writer.beginGroup("FA", version: "005010X231A1", envelope, controlNumber: 7)
        try X12Acknowledgment.write999(report, controlNumber: "0001", to: &writer)
        try writer.endGroup()
        try writer.endInterchange()
    } catch { fatalError("a group cannot be answered: \(error)") }
    var isAnswered = false
    for case .set(let own, _) in X12Intake.events(in: writer.bytes) {
        isAnswered = true
        guard own.verdict == .accepted else {
            fatalError("our own 999 is not valid: \(own.findings) \(writer.text)")
        }
    }
    precondition(isAnswered)
}

/// Answers an interchange with a TA1.
public func answer(_ report: X12InterchangeReport) {
    var writer = X12Writer()
    do {
        try writer.beginInterchange(envelope, controlNumber: 7)
        try X12Acknowledgment.writeTA1(report, to: &writer)
        try writer.endInterchange()
    } catch { fatalError("an interchange cannot be answered: \(error)") }
    precondition(writer.text.contains("~TA1*"))
}
