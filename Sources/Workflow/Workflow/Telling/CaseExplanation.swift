public import Cases
public import Primitives

/// Why a case was decided as it was: line by line and criterion by criterion, as it was recorded with each decision.
///
/// Nothing of it is reckoned anew. The book of today says only whether it has changed since: what is shown for an older
/// decision are the words, quotes and verdicts of that day.
public struct CaseExplanation: Hashable, Sendable {
    public var caseID: CaseID
    public var version: Int
    public var action: ActionCode
    public var plan: String
    /// The zone whose wall clock `Line.when` is by.
    public var zone: String
    public var lines: [Line]

    /// The decision in force of one subject.
    public struct Line: Hashable, Sendable {
        public var subject: Subject
        /// What was asked, in the submitter's words or by its code.
        public var what: String
        public var action: ActionCode
        public var at: Instant
        /// The same by the plan's wall clock.
        public var when: String
        /// Who decided, in words: the policy, a reviewer by name, the law.
        public var by: String
        /// What the answer said, sentence by sentence.
        public var reasons: [String]
        /// The plan book that was in force; nil where no book was applied.
        public var book: DocumentDigest?
        public var policies: [AppliedPolicy]
        /// The policy's tree.
        public var criteria: [Node]
        /// The checks before it and what a reviewer added, in their order.
        public var checks: [CheckRecord]
    }

    /// A policy in the version that decided.
    public struct AppliedPolicy: Hashable, Sendable {
        public var reference: PolicyReference
        /// What has become of it in the book of today; empty where it stands as it stood.
        public var notes: [String]

        /// When the version was in force, and which day picked it.
        public var inForce: String {
            guard let choice = reference.choice else {
                return "When it was in force was not kept with the decision."
            }
            return "In force \(choice.effective); picked by \(day(choice.basis)), \(choice.on)."
        }

        private func day(_ basis: String) -> String {
            switch basis {
            case "service": "the day of service"
            case "receipt": "the day of receipt"
            case "decision": "the day of the decision"
            default: basis
            }
        }
    }

    /// A group of criteria, or one of them.
    public indirect enum Node: Hashable, Sendable {
        /// Its rule in words (`all of 3`), what it comes to, and its parts.
        case group(rule: String, verdict: CheckRecord.Verdict, parts: [Node])
        case criterion(Criterion)
    }

    public struct Criterion: Hashable, Sendable {
        /// Within the policy: `bmi-35`.
        public var id: String
        public var question: String
        public var verdict: CheckRecord.Verdict
        /// What was found, as one sentence.
        public var answer: String
        public var evidence: Evidence?
        public var citation: Citation?
        public var next: NextAction?
    }

    /// What was looked at, quoted, and where it stands.
    public struct Evidence: Hashable, Sendable {
        public var quote: String?
        public var place: Place?
        /// The document that it is of; nil: the request itself.
        public var document: Document?
    }

    public struct Document: Hashable, Sendable {
        public var digest: DocumentDigest
        /// LOINC document type, or the type of a resource; nil where the case does not know it.
        public var kind: String?
        public var title: String?
    }
}

extension CaseExplanation.Evidence {
    /// The place in words, without the document's name.
    ///
    /// A resource that came in a Bundle was looked at where it stood there: its element is told within it, and line and
    /// column are those of the message.
    public var position: String? {
        guard case .json(let path, let line, let column)? = place else {
            return place?.description
        }
        guard document != nil, document?.kind != "Bundle", path.hasPrefix("$.entry["),
            let resource = path.firstRange(of: ".resource")
        else { return place?.description }
        let element = path[resource.upperBound...].drop { $0 == "." }
        let stood = "line \(line), column \(column) of the message"
        return element.isEmpty ? stood : "\(element) (\(stood))"
    }
}

extension CaseExplanation.Document {
    /// In words: what kind of thing, and its name.
    public var name: String {
        let parts = [kind, title.map { "\"\($0)\"" }].compactMap { $0 }
        return parts.isEmpty ? "document" : parts.joined(separator: " ")
    }
}

extension CheckRecord.Verdict {
    /// What a criterion came to, in words.
    public var criterionName: String {
        switch self {
        case .passed: "met"
        case .failed: "not met"
        case .unknown: "not known"
        case .notApplicable: "does not apply"
        }
    }
}
