public import Primitives

/// One check, or one criterion of a policy.
public struct CheckRecord: Hashable, Sendable {
    public enum Verdict: String, Hashable, Sendable, Recordable {
        case passed
        case failed
        /// The input needed is not there. Unknown never counts as not met.
        case unknown
        case notApplicable
    }

    /// Stable id: `coverage.active`, `policy.IMG-01.conservative-care`.
    public var id: String
    public var verdict: Verdict
    /// The criterion's question, in the words of the policy that asked it; nil: no criterion.
    public var question: String?
    /// The outcome in one plain sentence; after the question, where there is one.
    public var finding: String
    /// What was looked at, as text, and where it stood.
    public var input: String?
    public var place: Place?
    /// The attached document that the place is in; nil: the request itself.
    public var document: DocumentDigest?
    public var citation: Citation?
    public var next: NextAction?
    public var children: [CheckRecord]

    public init(
        id: String, verdict: Verdict, question: String? = nil, finding: String,
        input: String? = nil, place: Place? = nil,
        document: DocumentDigest? = nil, citation: Citation? = nil, next: NextAction? = nil,
        children: [CheckRecord] = []
    ) {
        self.id = id
        self.verdict = verdict
        self.question = question
        self.finding = finding
        self.input = input
        self.place = place
        self.document = document
        self.citation = citation
        self.next = next
        self.children = children
    }

    /// What was found, without the question.
    public var answer: String {
        guard let question, finding.hasPrefix(question + " ") else { return finding }
        return String(finding.dropFirst(question.count + 1))
    }

    /// The same tree with nothing left to do.
    public var withoutNextActions: CheckRecord {
        var record = self
        record.next = nil
        record.children = children.map(\.withoutNextActions)
        return record
    }

    var openLeaves: [CheckRecord] {
        switch verdict {
        case .passed, .notApplicable: []
        case .failed, .unknown:
            if children.isEmpty {
                [self]
            } else if isNegation {
                children.flatMap(\.opposedLeaves)
            } else {
                children.flatMap(\.openLeaves)
            }
        }
    }

    /// A group that turns its one part round.
    private var isNegation: Bool { children.count == 1 && finding.hasPrefix("not: ") }

    /// The same where it counts turned round: what is met stands in the way, and what is not met is settled.
    private var opposedLeaves: [CheckRecord] {
        switch verdict {
        case .failed, .notApplicable: return []
        case .passed, .unknown:
            guard children.isEmpty else {
                return children.flatMap { isNegation ? $0.openLeaves : $0.opposedLeaves }
            }
            guard verdict == .passed else { return [self] }
            var record = self
            record.verdict = .failed
            record.finding = "This must not be: \(finding)"
            return [record]
        }
    }

    /// The checks at the ends of the tree.
    public var leaves: [CheckRecord] {
        children.isEmpty ? [self] : children.flatMap(\.leaves)
    }
}
