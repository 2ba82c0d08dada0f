import X12
import X12FuzzChecks

/// What must hold of any set at all, held against any guide: the first byte chooses the guide, the rest is what stands
/// between ST and SE.
///
/// - validating never crashes and never reads beyond the bytes (the address sanitizer watches);
/// - a kept set has as many segments as its report counts, and findings stand at places that are there;
/// - findings are limited;
/// - the group can be answered with a 999 that is valid by its guide.
///
/// A trap is what tells the fuzzer that one of them does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let frame = frames[Int(start[0]) % frames.count]
    var intake = X12Intake(limits: limits)
    intake.feed(frame.head + UnsafeBufferPointer(start: start + 1, count: count - 1) + frame.tail)
    intake.finish()
    // One in eight is answered, chosen by its bytes: answering and reading the answer takes longer than all the rest.
    let isAnswered = (0..<count).reduce(UInt8(0)) { $0 &* 31 &+ start[$1] } % 8 == 0
    while let event = intake.next() {
        switch event {
        case .set(let report, let content): check(report, content)
        case .groupEnded(let report): if isAnswered { answer(report) }
        default: break
        }
    }
    return 0
}

private let limits = X12Limits(
    segmentBytesMax: 512, setBytesMax: 2_048, findingsMax: 40, setsMax: 20)

private struct Frame {
    let head: [UInt8]
    let tail: [UInt8]
}

/// An interchange, a group and a set around the input, one for each guide.
private let frames: [Frame] = X12GuideShelf.standard.guides.map { guide in
    let head =
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501*000000001*0*P*:~"
        + "GS*\(guide.functionalCode)*SENDER*RECEIVER*20260101*1200*1*X*\(guide.version)~"
        + "ST*\(guide.setIdentifier)*0001*\(guide.version)~"
    return Frame(head: Array(head.utf8), tail: Array("~SE*9*0001~GE*1*1~IEA*1*000000001~".utf8))
}

private func check(_ report: X12SetReport, _ content: X12TransactionSet?) {
    precondition(report.findings.count <= limits.findingsMax)
    for finding in report.findings {
        precondition(finding.position >= 1 && finding.position <= report.segmentCount + 1)
    }
    guard let content else { return }
    precondition(content.count <= report.segmentCount)
    for segment in content { visit(segment) }
}
