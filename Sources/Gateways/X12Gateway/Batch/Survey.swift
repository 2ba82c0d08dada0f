import Primitives
import Records
import X12

/// What a batch holds, found by a first reading that checks its envelopes alone. A trailer says at the end of a group or an
/// interchange whether it is whole, and nothing of one that is not may be decided.
struct Survey {
    struct Interchange {
        let key: InterchangeKey
        /// Where it begins, and where the next one does.
        let range: Range<Int>
        /// What is wrong with the envelope; none of the guides was looked at.
        let notes: [X12InterchangeNote]
        /// Faults of trailers, by the place of the group.
        let groupFaults: [Int: [X12GroupFault]]

        /// A wrong wish for an acknowledgment is noted; all else rejects.
        var isSound: Bool { notes.isEmpty || notes == [.acknowledgmentRequested] }
    }

    private(set) var interchanges: [Interchange] = []
    private(set) var setCount = 0
    private(set) var byteCount = 0
    /// For people: the first things that belong to no interchange.
    private(set) var problems: [Problem] = []

    private static let problemsMax = 20

    static let chunkBytes = 256 << 10

    /// What only the end of a group shows.
    private static let trailerFaults: Set<X12GroupFault> = [
        .trailerMissing, .controlNumbersDiffer, .setCountDiffers,
    ]

    init(_ source: some X12Source, limits: X12BatchLimits) throws {
        // Without guides nothing within a set is checked: that is done once, on the second reading.
        var intake = X12Intake(guides: X12GuideShelf([]), limits: limits.reading)
        var open: (header: X12InterchangeHeader, faults: [Int: [X12GroupFault]], groups: Int)?
        func take(_ event: X12Event) throws(X12BatchFailure) {
            switch event {
            case .interchangeBegan(let header, _): open = (header, [:], 0)
            case .set: setCount += 1
            case .groupEnded(let report):
                let faults = report.faults.filter(Self.trailerFaults.contains)
                if let groups = open?.groups, !faults.isEmpty { open?.faults[groups] = faults }
                open?.groups += 1
            case .interchangeEnded(let report):
                let start = report.header.offset
                interchanges.append(
                    Interchange(
                        key: InterchangeKey(report.header), range: start..<start,
                        notes: report.notes, groupFaults: open?.faults ?? [:]))
            case .fault(let fault):
                if problems.count < Self.problemsMax { problems.append(fault.problem) }
            case .groupBegan: break
            }
            if setCount > limits.setsMax { throw .tooManySets(max: limits.setsMax) }
            if interchanges.count > limits.interchangesMax {
                throw .tooManyInterchanges(max: limits.interchangesMax)
            }
        }
        while true {
            let chunk = try source.read(at: byteCount, upTo: Self.chunkBytes)
            byteCount += chunk.count
            guard byteCount <= limits.bytesMax else {
                throw X12BatchFailure.tooManyBytes(max: limits.bytesMax)
            }
            if chunk.isEmpty { intake.finish() } else { intake.feed(chunk) }
            while let event = intake.next() { try take(event) }
            if chunk.isEmpty { break }
        }
        close()
        if interchanges.isEmpty, problems.isEmpty { problems.append(.noInterchange) }
    }

    /// Each interchange ends where the next begins.
    private mutating func close() {
        var end = byteCount
        for index in interchanges.indices.reversed() {
            let one = interchanges[index]
            interchanges[index] = Interchange(
                key: one.key, range: one.range.lowerBound..<end, notes: one.notes,
                groupFaults: one.groupFaults)
            end = one.range.lowerBound
        }
    }
}

extension X12BatchLimits {
    /// What the reader of envelopes keeps: no report longer than it must.
    var reading: X12Limits { X12Limits(setBytesMax: setBytesMax, setsMax: 0) }
}

extension InterchangeKey {
    init(_ header: X12InterchangeHeader) {
        self.init(
            sender: "\(header.senderQualifier):\(header.sender)",
            receiver: "\(header.receiverQualifier):\(header.receiver)",
            controlNumber: header.controlNumber)
    }
}
