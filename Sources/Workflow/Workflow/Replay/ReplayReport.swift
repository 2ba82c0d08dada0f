public import Cases
public import CodeSets

/// What a changed book would make of the cases on record.
public struct ReplayReport: Sendable {
    /// Of the book that decided now.
    public var book: DocumentDigest
    /// Cases that were looked at: received in time.
    public var cases = 0
    public var redecided = 0
    /// Cases that nothing of the change touches.
    public var skipped = 0
    /// Cases that can not be decided again.
    public var missing = MissingCases()
    /// Decisions that were compared, each of one line.
    public var decisions = 0
    /// Of those, the ones that come out as they did.
    public var same = 0
    /// Decisions that this very book made before, and those of them that come out the same: anything but all of them is a
    /// fault of the record or the program.
    public var byThisBook = 0
    public var reproduced = 0
    /// Those that come out the same to the last word, check by check. Another version of the program may say it otherwise.
    public var verbatim = 0
    public var unreproduced: [CaseID] = []
    public private(set) var table: [Row: Int] = [:]
    /// What changes, in the order of the cases; as many as were asked for.
    public private(set) var changes: [ReplayChange] = []

    private let limit: Int

    init(book: DocumentDigest, limit: Int) {
        self.book = book
        self.limit = limit
    }

    /// What the table counts by.
    public struct Row: Hashable, Sendable {
        public var code: ProcedureCode?
        public var plan: PlanID
        public var before: ReplayOutcome.Kind
        public var after: ReplayOutcome.Kind
    }

    public var changed: Int { table.values.reduce(0, +) }

    mutating func add(_ change: ReplayChange) {
        let row = Row(
            code: change.code, plan: change.plan, before: change.before.kind,
            after: change.after.kind)
        table[row, default: 0] += 1
        changes.append(change)
        guard changes.count > 2 * limit + 1000 else { return }
        keepFirst()
    }

    /// Pieces come as they are done; what is shown does not depend on that.
    mutating func keepFirst() {
        changes.sort { ($0.position, $0.subject) < ($1.position, $1.subject) }
        changes = Array(changes.prefix(limit))
        unreproduced = Array(unreproduced.sorted().prefix(max(limit, 1)))
    }
}
