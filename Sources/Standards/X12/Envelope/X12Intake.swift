/// Reads a stream of interchanges, groups and sets, checks every envelope and every set, and says what came of each.
///
/// A file of any size is pushed in as it arrives, in pieces that may end anywhere (64 KiB are a good size):
///
///     var intake = X12Intake()
///     while let chunk = read() {
///         intake.feed(chunk)
///         while let event = intake.next() { use(event) }
///     }
///     intake.finish()
///     while let event = intake.next() { use(event) }
///
/// Take all events before the next chunk is fed. However the bytes are cut, the events are the same. A set comes as soon
/// as its SE has been read: its report, and its content to translate (nil where it is larger than
/// `X12Limits.setBytesMax`). One set is held at a time, so memory does not grow with the file, but for the reports of the
/// open group (at most `X12Limits.setsMax`), which its 999 needs: they come with `groupEnded`.
///
/// Nothing that is sent is believed: a trailer may be missing, a number wrong, the end come early. What was open is
/// closed with its code, and reading goes on: one bad set is rejected alone. A group that has no trailer is known to be
/// rejected only when it ends, after the events of its sets.
public struct X12Intake: Sendable {
    var reader: X12Reader
    let guides: X12GuideShelf
    var pending: [X12Event] = []
    var nextPending = 0

    var interchange: OpenInterchange?
    var group: OpenGroup?
    var set: OpenSet?
    /// Of the last set: the next is often like it.
    var lastSizes = (segments: 0, marks: 0, bytes: 0)
    /// Interchanges seen in this stream, by sender, receiver and control number.
    var seen: Set<[String]> = []

    /// A stream that repeats itself is found among so many interchanges.
    static let seenMax = 100_000

    struct OpenInterchange: Sendable {
        var report: X12InterchangeReport
        var groupControlNumbers = ControlNumbers()
    }

    struct OpenGroup: Sendable {
        var report: X12GroupReport
        let guides: [X12Guide]
        let isSound: Bool
        var setControlNumbers = ControlNumbers()
        /// In the reports that are kept.
        var findingCount = 0

        /// Keeps a report for the acknowledgment, within the limits.
        mutating func keep(_ report: X12SetReport, _ limits: X12Limits) {
            guard self.report.sets.count < limits.setsMax else { return }
            var kept = report
            var keepsRejecting: Bool?
            kept.findingsLeftOut += kept.findings.limit(
                to: max(1, limits.groupFindingsMax - findingCount), &keepsRejecting)
            findingCount += kept.findings.count
            self.report.sets.append(kept)
        }
    }

    struct OpenSet: Sendable {
        var report: X12SetReport
        var validator: X12Validator?
        /// nil where the set is too large to be kept.
        var content: X12TransactionSet?
    }

    public init(guides: X12GuideShelf = .standard, limits: X12Limits = .standard) {
        self.guides = guides
        reader = X12Reader(limits: limits)
    }

    /// All of a stream at once.
    public static func events(
        in bytes: [UInt8], guides: X12GuideShelf = .standard, limits: X12Limits = .standard
    ) -> [X12Event] {
        var intake = X12Intake(guides: guides, limits: limits)
        intake.reader = X12Reader(bytes, limits: limits)
        var events: [X12Event] = []
        while let event = intake.next() { events.append(event) }
        return events
    }

    /// Takes the next piece of the stream.
    public mutating func feed(_ bytes: some Collection<UInt8>) { reader.feed(bytes) }

    /// Nothing more will come: what is open is closed by the next calls of `next`.
    public mutating func finish() { reader.finish() }

    /// What comes next; nil where more must be fed, or where all has been said.
    public mutating func next() -> X12Event? {
        while nextPending == pending.count {
            pending.removeAll(keepingCapacity: true)
            nextPending = 0
            switch reader.advance() {
            case .segment: take()
            case .needsBytes: return nil
            case .fault(let fault): take(fault)
            case .end:
                guard interchange != nil else { return nil }
                note(.prematureEnd)
                endInterchange()
            }
        }
        nextPending += 1
        return pending[nextPending - 1]
    }

    private mutating func take() {
        switch reader.id {
        case .isa: beginInterchange(reader.segment)
        case .gs: beginGroup(reader.segment)
        case .st: beginSet(reader.segment)
        case .se: endSet(reader.segment)
        case .ge: endGroup(reader.segment)
        case .iea: endInterchange(reader.segment)
        default: takeBody()
        }
    }

    private mutating func takeBody() {
        guard set != nil else {
            // An answer to an interchange stands beside its groups.
            if reader.id == "TA1", group == nil { return }
            return note(.structure)
        }
        keep(reader.segment)
    }

    /// A segment of the open set: counted, checked, kept.
    mutating func keep(_ segment: X12Segment) {
        guard let before = set?.report.segmentCount else { return }
        let position = before + 1
        set?.report.segmentCount = position
        set?.validator?.take(segment, at: position)
        guard let size = set?.content?.byteCount else { return }
        if size + segment.byteCount > reader.limits.setBytesMax {
            set?.content = nil
        } else {
            set?.content?.append(segment)
        }
    }

    private mutating func take(_ fault: X12ReadFault) {
        switch fault {
        case .segmentTooLong where set != nil:
            let position = (set?.report.segmentCount ?? 0) + 1
            set?.report.segmentCount = position
            set?.report.findings.append(
                X12Finding(
                    segmentID: X12Finding.noSegmentID, position: position,
                    segmentFault: .unrecognized, level: 1,
                    note: "a segment of more than \(reader.limits.segmentBytesMax) bytes"))
        case .segmentTooLong: note(.content)
        case .unterminated where interchange != nil: note(.prematureEnd)
        default: pending.append(.fault(fault))
        }
    }

    mutating func note(_ note: X12InterchangeNote) {
        guard let notes = interchange?.report.notes, !notes.contains(note) else { return }
        interchange?.report.notes.append(note)
    }
}
