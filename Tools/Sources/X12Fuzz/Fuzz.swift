import X12

/// What must hold of any bytes at all:
///
/// - reading and validating them never crashes and never reads beyond them (the address sanitizer watches);
/// - cut into chunks anywhere, they say the same;
/// - a kept set, read again, has the same segments and as many as its report counts;
/// - every group can be answered with a 999 and every interchange with a TA1, and both pass our own reading: the 999 is
///   valid by its guide, whatever a stranger sent.
///
/// A trap is what tells the fuzzer that one of them does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let limits = X12Limits(
        segmentBytesMax: 512, setBytesMax: 2_048, findingsMax: 40, setsMax: 20)
    let events = X12Intake.events(in: bytes, limits: limits)
    var chunked = X12Intake(limits: limits)
    let cut = count > 0 ? Int(bytes[count / 2]) % 61 + 1 : 1
    var index = 0
    for lower in stride(from: 0, to: count, by: cut) {
        chunked.feed(bytes[lower..<min(count, lower + cut)])
        while let event = chunked.next() { compare(event, events, &index) }
    }
    chunked.finish()
    while let event = chunked.next() { compare(event, events, &index) }
    precondition(index == events.count, "in chunks, less is said")
    for event in events { visit(event, byteCount: count) }
    return 0
}

private func compare(_ event: X12Event, _ events: [X12Event], _ index: inout Int) {
    guard index < events.count else { fatalError("in chunks, more is said") }
    let other = events[index]
    index += 1
    switch (event, other) {
    case (.set(let one, let content), .set(let other, let otherContent)):
        if one != other { fatalError("in chunks, another set: \(one) \(other)") }
        precondition(content?.text == otherContent?.text)
    case (.groupEnded(let one), .groupEnded(let other)):
        if one != other { fatalError("in chunks, another group: \(one) \(other)") }
    case (.interchangeEnded(let one), .interchangeEnded(let other)):
        if one != other { fatalError("in chunks, another interchange: \(one) \(other)") }
    case (.interchangeBegan(let one, let notes), .interchangeBegan(let other, let otherNotes)):
        precondition(one == other && notes == otherNotes)
    case (.groupBegan(let one, let faults), .groupBegan(let other, let otherFaults)):
        precondition(one == other && faults == otherFaults)
    case (.fault(let one), .fault(let other)):
        if one != other { fatalError("in chunks, another fault: \(one) \(other)") }
    default: fatalError("in chunks, something else is said")
    }
}

private func visit(_ event: X12Event, byteCount: Int) {
    switch event {
    case .set(let report, let content):
        guard let content else { return }
        precondition(content.count <= report.segmentCount)
        for segment in content { visit(segment) }
    case .groupEnded(let report): answer(report)
    case .interchangeEnded(let report): answer(report)
    case .fault(let fault): precondition(fault.offset >= 0 && fault.offset <= byteCount)
    case .interchangeBegan, .groupBegan: break
    }
}

private func visit(_ segment: X12Segment) {
    var length = 0
    for number in 0...segment.count {
        length += segment[number].count + 1
        for part in segment[number].repetitions {
            for (index, component) in part.components.enumerated() {
                precondition(part.component(index + 1).text == component.text)
            }
        }
    }
    precondition(length - 1 == segment.byteCount, "the elements are not the segment")
}

private let envelope = X12Writer.Envelope(
    sender: "RECEIVER", receiver: "SENDER", date: "20260102", time: "0800")

private func answer(_ report: X12GroupReport) {
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

private func answer(_ report: X12InterchangeReport) {
    var writer = X12Writer()
    do {
        try writer.beginInterchange(envelope, controlNumber: 7)
        try X12Acknowledgment.writeTA1(report, to: &writer)
        try writer.endInterchange()
    } catch { fatalError("an interchange cannot be answered: \(error)") }
    precondition(writer.text.contains("~TA1*"))
}
