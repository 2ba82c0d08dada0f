/// Accepted, accepted although something was noted, partly (groups only), rejected: elements 715 and 717, I17.
public enum X12Verdict: String, Hashable, Sendable {
    case accepted = "A"
    case noted = "E"
    case partly = "P"
    case rejected = "R"
}

/// What came of one transaction set.
public struct X12SetReport: Sendable, Hashable {
    public let header: X12SetHeader
    /// The transaction by the name of its guide, `278 request`; nil where none was found.
    public var guide: String?
    /// ST and SE included.
    public var segmentCount: Int
    public var faults: [X12SetFault]
    public var findings: [X12Finding]
    /// Findings beyond the limit: counted, not kept.
    public var findingsLeftOut = 0
    /// What tells its business unit in an acknowledgment, as `SUBSCRIBER NAME NM109`, and its value.
    public var unit: (name: String, value: String)? {
        unitName.isEmpty ? nil : (unitName, unitValue)
    }
    var unitName = ""
    var unitValue = ""
    /// False where the group or the interchange was at fault already when the set began: whatever is in it is rejected.
    public var isEnvelopeSound = true

    init(header: X12SetHeader) {
        self.header = header
        segmentCount = 0
        faults = []
        findings = []
    }

    public var verdict: X12Verdict {
        if !isEnvelopeSound || !faults.isEmpty || findings.contains(where: \.rejects) {
            return .rejected
        }
        return findings.isEmpty ? .accepted : .noted
    }

    /// IK502 to IK506: the set's own faults, then that segments are in error; at most five.
    public var codes: [X12SetFault] {
        var codes = faults
        let own = findings.contains {
            !$0.segmentFault.isOfGuide && !($0.elementFault?.isOfGuide ?? false)
        }
        if own {
            codes.append(.segmentsInError)
        } else if !findings.isEmpty {
            codes.append(.guideSegmentsInError)
        }
        return Array(codes.prefix(5))
    }
}

/// What came of one group.
public struct X12GroupReport: Sendable, Hashable {
    public let header: X12GroupHeader
    public var faults: [X12GroupFault] = []
    /// Reports of the sets, in order; at most so many as the limits keep.
    public var sets: [X12SetReport] = []
    /// GE01, where it could be read.
    public var includedCount: Int?
    public var receivedCount = 0
    public var acceptedCount = 0

    public var verdict: X12Verdict {
        if !faults.isEmpty || acceptedCount == 0 { return .rejected }
        if acceptedCount < receivedCount { return .partly }
        return hasNoted ? .noted : .accepted
    }

    var hasNoted = false

    init(header: X12GroupHeader) { self.header = header }
}

/// What came of one interchange.
public struct X12InterchangeReport: Sendable, Hashable {
    public let header: X12InterchangeHeader
    /// None where nothing is wrong.
    public var notes: [X12InterchangeNote] = []
    public var groupCount = 0

    public init(header: X12InterchangeHeader) { self.header = header }

    /// A wrong wish for an acknowledgment is noted; all else rejects.
    public var verdict: X12Verdict {
        if notes.isEmpty { return .accepted }
        return notes == [.acknowledgmentRequested] ? .noted : .rejected
    }
}

/// What a stream holds, one thing after another.
public enum X12Event: Sendable {
    case interchangeBegan(X12InterchangeHeader, notes: [X12InterchangeNote])
    case groupBegan(X12GroupHeader, faults: [X12GroupFault])
    /// A set with its report; its content, unless it is larger than the limits keep.
    case set(X12SetReport, X12TransactionSet?)
    case groupEnded(X12GroupReport)
    case interchangeEnded(X12InterchangeReport)
    /// Bytes that belong to no interchange.
    case fault(X12ReadFault)
}
