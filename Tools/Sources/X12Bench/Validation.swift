import X12

/// What is measured: a stream validated against its guides, and each group answered with its 999.
struct Validation {
    private var intake = X12Intake()
    /// Sets that were held against a guide, those among them that were accepted, and the bytes of the 999s.
    private(set) var setCount = 0
    private(set) var acceptedCount = 0
    private(set) var answeredBytes = 0

    static let chunkBytes = 64 << 10

    mutating func take(_ chunk: some Collection<UInt8>) {
        intake.feed(chunk)
        drain()
    }

    mutating func finish() {
        intake.finish()
        drain()
    }

    private mutating func drain() {
        while let event = intake.next() {
            switch event {
            case .set(let report, _):
                if report.guide != nil { setCount += 1 }
                if report.verdict == .accepted { acceptedCount += 1 }
            case .groupEnded(let group): answeredBytes += Self.acknowledgment(group)
            default: break
            }
        }
    }

    private static func acknowledgment(_ group: X12GroupReport) -> Int {
        var writer = X12Writer()
        do {
            let envelope = X12Writer.Envelope(
                sender: "RECEIVER", receiver: "SENDER", date: "20260102", time: "0800")
            try writer.beginInterchange(envelope, controlNumber: 1)
            try writer.beginGroup("FA", version: "005010X231A1", envelope, controlNumber: 1)
            try X12Acknowledgment.write999(group, controlNumber: "0001", to: &writer)
        } catch { fatalError("\(error)") }
        return writer.bytes.count
    }
}
