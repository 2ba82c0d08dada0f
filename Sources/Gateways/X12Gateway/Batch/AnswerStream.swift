import Primitives
import X12

/// Writes the interchange that answers one that came, piece by piece: ISA before the first of it, each response as it is
/// made, trailers with their counts at the end. Sender and receiver change places.
struct AnswerStream {
    private let header: X12InterchangeHeader
    /// ISA13.
    private let number: Int
    private let now: Instant
    private var writer = X12Writer(breaksLines: true)
    private var isOpen = false
    /// Of the group of responses that is open.
    private var form: SetForm?
    private var groupCount = 0
    private var setCount = 0

    init(answering header: X12InterchangeHeader, number: UInt64, now: Instant) {
        self.header = header
        // Nine digits, and zero is none.
        self.number = Int((max(number, 1) - 1) % 999_999_999) + 1
        self.now = now
    }

    /// What was written since this was last asked.
    mutating func take() -> [UInt8] { writer.take() }

    /// TA1.
    mutating func acknowledge(_ report: X12InterchangeReport) throws(X12Writer.Failure) {
        try open()
        try X12Acknowledgment.writeTA1(report, to: &writer)
    }

    /// A response, in a group of its kind.
    mutating func respond(
        _ set: SegmentWriter, to group: X12GroupHeader
    ) throws(X12Writer.Failure) {
        if form != set.form { try endGroup() }
        if form == nil {
            try begin(set.form.functionalCode, version: set.form.version, group)
            form = set.form
        }
        // What can not be written is left out whole.
        var attempt = writer
        try set.write(nextSet(), to: &attempt)
        writer = attempt
    }

    /// 999, in a group of its own.
    mutating func acknowledge(_ report: X12GroupReport) throws(X12Writer.Failure) {
        try endGroup()
        try begin("FA", version: "005010X231A1", report.header)
        try X12Acknowledgment.write999(report, controlNumber: nextSet(), to: &writer)
        try writer.endGroup()
    }

    /// The responses to a group are complete.
    mutating func endGroup() throws(X12Writer.Failure) {
        guard form != nil else { return }
        form = nil
        try writer.endGroup()
    }

    /// The trailer; nothing where there was nothing to answer.
    mutating func end() throws(X12Writer.Failure) {
        guard isOpen else { return }
        try endGroup()
        try writer.endInterchange()
        isOpen = false
    }

    private mutating func open() throws(X12Writer.Failure) {
        guard !isOpen else { return }
        try writer.beginInterchange(
            envelope(from: header.receiver, to: header.sender), controlNumber: number)
        isOpen = true
    }

    private mutating func begin(
        _ code: String, version: String, _ group: X12GroupHeader
    ) throws(X12Writer.Failure) {
        try open()
        groupCount += 1
        try writer.beginGroup(
            code, version: version, envelope(from: group.receiver, to: group.sender),
            controlNumber: groupCount)
    }

    /// ST02, of the whole interchange: four digits at least.
    private mutating func nextSet() -> String {
        setCount += 1
        let text = "\(setCount)"
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }

    private func envelope(from sender: String, to receiver: String) -> X12Writer.Envelope {
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        return X12Writer.Envelope(
            senderQualifier: SegmentWriter.clean(header.receiverQualifier),
            sender: SegmentWriter.clean(sender),
            receiverQualifier: SegmentWriter.clean(header.senderQualifier),
            receiver: SegmentWriter.clean(receiver), date: date.d8, time: time.hhmm,
            isTest: header.usage != "P")
    }
}
