public import X12

/// What a check says of one X12 file: every interchange, group and set with what is wrong in it.
public struct CheckReport: Sendable {
    public enum Verdict: String, Sendable {
        case accepted, noted, rejected

        /// For people.
        public var words: String { self == .noted ? "accepted with remarks" : rawValue }
    }

    public struct Interchange: Sendable {
        public let header: X12InterchangeHeader
        public let line: Int?
        public var findings: [CheckFinding] = []
        public var groups: [Group] = []
        public var verdict = X12Verdict.accepted
    }

    public struct Group: Sendable {
        /// nil for sets outside of any group.
        public let header: X12GroupHeader?
        public let line: Int?
        public var findings: [CheckFinding] = []
        public var sets: [TransactionSet] = []
        public var verdict = X12Verdict.accepted
    }

    public struct TransactionSet: Sendable {
        public let header: X12SetHeader
        /// The transaction as its guide is called; nil where none is known.
        public let guide: String?
        public let line: Int?
        public let segmentCount: Int
        public var findings: [CheckFinding] = []
        public var findingsLeftOut = 0
        /// False where the envelope around it is at fault: then it is rejected whatever is in it.
        public var isEnvelopeSound = true
    }

    /// What belongs to no interchange.
    public var findings: [CheckFinding] = []
    public var interchanges: [Interchange] = []
    /// A check that could not be made, and why.
    public var leftOut: String?

    /// With `strict` a remark refuses, too.
    public func verdict(strict: Bool) -> Verdict {
        ([findings.verdict(strict: strict)]
            + interchanges.map {
                worst([$0.findings.verdict(strict: strict)] + $0.groups.map { $0.verdict(strict) })
            }).worst
    }
}

extension CheckReport.Group {
    func verdict(_ strict: Bool) -> CheckReport.Verdict {
        ([findings.verdict(strict: strict)] + sets.map { $0.verdict(strict: strict) }).worst
    }
}

extension CheckReport.TransactionSet {
    public func verdict(strict: Bool) -> CheckReport.Verdict {
        isEnvelopeSound ? findings.verdict(strict: strict) : .rejected
    }
}

private func worst(_ verdicts: [CheckReport.Verdict]) -> CheckReport.Verdict { verdicts.worst }

extension [CheckReport.Verdict] {
    var worst: CheckReport.Verdict {
        contains(.rejected) ? .rejected : contains(.noted) ? .noted : .accepted
    }
}

extension [CheckFinding] {
    func verdict(strict: Bool) -> CheckReport.Verdict {
        if contains(where: { $0.refuses || strict }) { return .rejected }
        return isEmpty ? .accepted : .noted
    }
}
