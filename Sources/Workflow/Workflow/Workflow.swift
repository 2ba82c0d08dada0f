public import Adjudication
public import Cases
public import Plans
public import Policies
public import Primitives
public import Records

/// The use cases. Every door calls these and none decides by itself.
///
/// A use case gathers what it needs, decides by plain synchronous code, and appends with preconditions that the writer
/// checks inside its transaction; on conflict it gathers and decides again, eight times at most.
public struct Workflow: Sendable {
    public let store: any RecordStore
    public let adjudicator: Adjudicator
    let notices: (any NoticeWriter)?
    let rules: RuleDigests
    public let decisions = DecisionTally()
    /// Set by `acting(for:)`.
    var caller = Caller.local

    public init(
        store: any RecordStore, book: PlanBook, policies: PolicyBook,
        notices: (any NoticeWriter)? = nil
    ) {
        self.store = store
        adjudicator = Adjudicator(book: book, policies: policies)
        rules = RuleDigests(book, policies)
        self.notices = notices
    }

    public var book: PlanBook { adjudicator.book }
}

/// Writes the letters that the law calls for.
public protocol NoticeWriter: Sendable {
    /// The letters for one subject of a case as it now stands; none where nobody has to be told.
    ///
    /// - Parameters:
    ///   - benefit: what the plan calls the benefit, for a service that the submitter gave no words for.
    ///   - answerBy: until when what is asked for may be answered, where the clock stands still for that.
    func notices(
        for authorization: Case, subject: Subject, benefit: String?, answerBy: Instant?,
        plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]

    /// The letters that tell of more time taken to decide one subject of a case, and why.
    func notices(
        ofDelay reason: String, until deadline: Deadline, for authorization: Case,
        subject: Subject, benefit: String?, plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]

    /// The letters that tell that one subject of a case is not decided faster, though that was asked for, and why.
    func notices(
        ofStandardTime reason: String, until deadline: Deadline?, for authorization: Case,
        subject: Subject, benefit: String?, plan: Plan, member: Member, now: Instant
    ) -> [WrittenNotice]
}

/// A letter, ready to be kept and sent.
public struct WrittenNotice: Sendable {
    public var kind: CaseEvent.Notice.Kind
    public var recipient: CaseEvent.Notice.Recipient
    public var document: StoredDocument

    public init(
        kind: CaseEvent.Notice.Kind, recipient: CaseEvent.Notice.Recipient,
        document: StoredDocument
    ) {
        self.kind = kind
        self.recipient = recipient
        self.document = document
    }
}
