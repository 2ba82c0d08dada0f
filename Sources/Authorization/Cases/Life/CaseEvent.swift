public import Primitives

/// One entry of a case's journal: appended, never changed.
public struct CaseEvent: Hashable, Sendable {
    /// When it happened, as decided by the caller's clock.
    public let at: Instant
    public let by: EventActor
    public let kind: Kind

    public init(at: Instant, by actor: EventActor, _ kind: Kind) {
        self.at = at
        self.by = actor
        self.kind = kind
    }

    /// What a machine decided by the checks; nil where this is something else. People's determinations show the inputs of
    /// the machine's before them, and what the law makes of a lapsed clock has none.
    public var machineDecision: Determined? {
        guard by == .system, case .determined(let determined) = kind, determined.inputs != nil
        else { return nil }
        return determined
    }

    /// Indirect: an event is large, and is handed on more often than it is made.
    public indirect enum Kind: Hashable, Sendable {
        case received(Received)
        /// A later version of the request: items added, changed or cancelled.
        case revised(Revised)
        case determined(Determined)
        /// The requester withdrew its appeal: what was decided before of these stands again.
        case appealWithdrawn([Subject])
        /// Documents came in answer to an ask, or unasked.
        case informationReceived([Attachment])
        /// The provider answered these of what it was asked for, and is to answer the rest: nothing is decided by it.
        case asksAnswered([AnsweredAsk])
        /// Someone made the case expedited, or standard again; the clock with it.
        case priorityChanged(PriorityChanged)
        case clockExtended(ClockExtended)
        /// The due instant moved because information was asked for or came: the clock stopped, or runs again.
        case clockMoved(Deadline)
        case noticeIssued(Notice)
        case unitsUsed(ClaimUse)
        /// A replacement or void (claim frequency 7, 8) gives units back.
        case unitsReturned(claim: String, reason: String)
        case note(String)
    }

    /// Who did it.
    public enum EventActor: Hashable, Sendable {
        case system
        case submitter(String)
        case reviewer(ReviewerID)
        case staff(String)
    }

    /// One item that a subject waited for.
    public struct AnsweredAsk: Hashable, Sendable {
        public var subject: Subject
        /// `InformationAsk.id`.
        public var id: String

        public init(subject: Subject, id: String) {
            self.subject = subject
            self.id = id
        }
    }

    /// A request was taken in: from here on there is a case.
    public struct Received: Hashable, Sendable {
        public var request: AuthorizationRequest
        public var coverage: CoverageSnapshot
        public var authorities: [SubjectAuthority]
        public var deadline: Deadline?
        /// SHA-256 over the canonical content; with submitter and identifier the key of a repeat.
        public var contentDigest: DocumentDigest
        /// The whole message as it came, by digest.
        public var source: DocumentDigest?
        /// Cases that look like this one; a person looks at it.
        public var suspectedDuplicates: [CaseID]
        /// What the submitter calls this version: the Claim's fullUrl, with its `meta.versionId` where it has one.
        public var handle: String?

        public init(
            request: AuthorizationRequest, coverage: CoverageSnapshot,
            authorities: [SubjectAuthority], deadline: Deadline?, contentDigest: DocumentDigest,
            source: DocumentDigest? = nil, suspectedDuplicates: [CaseID] = [],
            handle: String? = nil
        ) {
            self.request = request
            self.coverage = coverage
            self.authorities = authorities
            self.deadline = deadline
            self.contentDigest = contentDigest
            self.source = source
            self.suspectedDuplicates = suspectedDuplicates
            self.handle = handle
        }
    }

    /// The request in its current form.
    public struct Revised: Hashable, Sendable {
        public var request: AuthorizationRequest
        public var authorities: [SubjectAuthority]
        public var contentDigest: DocumentDigest
        public var source: DocumentDigest?
        /// Papers of earlier versions that this one withdraws: on record, and evidence no more.
        public var withdrawn: [DocumentDigest]
        /// As of `Received`.
        public var handle: String?

        public init(
            request: AuthorizationRequest, authorities: [SubjectAuthority],
            contentDigest: DocumentDigest, source: DocumentDigest? = nil,
            withdrawn: [DocumentDigest] = [], handle: String? = nil
        ) {
            self.request = request
            self.authorities = authorities
            self.contentDigest = contentDigest
            self.source = source
            self.withdrawn = withdrawn
            self.handle = handle
        }
    }

    /// One subject was decided, with everything that led to it.
    public struct Determined: Hashable, Sendable {
        public var subject: Subject
        public var determination: Determination
        public var explanation: Explanation
        public var inputs: DecisionInputs?
        /// What a machine knew. All that is decided in one append is decided from the same, so that they stand with the
        /// first of its determinations only.
        public var facts: DecisionFacts?

        public init(
            subject: Subject, determination: Determination, explanation: Explanation,
            inputs: DecisionInputs? = nil, facts: DecisionFacts? = nil
        ) {
            self.subject = subject
            self.determination = determination
            self.explanation = explanation
            self.inputs = inputs
            self.facts = facts
        }
    }

    public struct PriorityChanged: Hashable, Sendable {
        public var isExpedited: Bool
        public var reason: String
        public var deadline: Deadline?

        public init(isExpedited: Bool, reason: String, deadline: Deadline?) {
            self.isExpedited = isExpedited
            self.reason = reason
            self.deadline = deadline
        }
    }

    public struct ClockExtended: Hashable, Sendable {
        public var reason: String
        public var deadline: Deadline?

        public init(reason: String, deadline: Deadline?) {
            self.reason = reason
            self.deadline = deadline
        }
    }

    /// A letter went out: its kind, to whom, and what it said by digest.
    public struct Notice: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, Recordable {
            case approval, denial, pend, modification
            /// More time is taken to decide.
            case delay
            /// It is not decided faster, though that was asked for.
            case standardTime
            /// An approval is void, since who asked for it took the request back.
            case cancellation
            case appealReceived, appealWithdrawn
        }

        public var kind: Kind
        public var recipient: Recipient
        public var document: DocumentDigest

        public enum Recipient: String, Hashable, Sendable, Recordable { case member, provider }

        public init(kind: Kind, recipient: Recipient, document: DocumentDigest) {
            self.kind = kind
            self.recipient = recipient
            self.document = document
        }
    }
}
