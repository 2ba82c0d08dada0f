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
