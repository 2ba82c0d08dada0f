import X12
import X12FuzzChecks

/// What must hold of any bytes at all:
///
/// - reading them never crashes and never reads beyond them (the address sanitizer watches);
/// - cut into chunks anywhere, they say the same;
/// - a kept set, read again, has the same segments and as many as its report counts;
/// - every interchange can be answered with a TA1.
///
/// What guides say of sets is another target's: X12GuideFuzz.
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
    case .interchangeEnded(let report): answer(report)
    case .fault(let fault): precondition(fault.offset >= 0 && fault.offset <= byteCount)
    case .interchangeBegan, .groupBegan, .groupEnded: break
    }
}
