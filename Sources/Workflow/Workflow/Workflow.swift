public import Adjudication
public import Plans
public import Policies
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
