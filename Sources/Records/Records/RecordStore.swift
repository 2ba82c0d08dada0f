public import Cases
public import Plans

/// What lasts: registry, journal, documents, summaries, outbox. The contract that every engine keeps.
///
/// A store is owned by one process. Nothing is answered before it is durable: when `append` returns, the events
/// survive a crash of the process and of the machine. Engines pass the tests of `Tests/Support/RecordsSuite`.
public protocol RecordStore: Sendable {
    // MARK: Registry

    /// All distinct members of a payer that go by any of these identifiers: more than one is an ambiguity that the
    /// caller has to see.
    func members(
        payer: PayerID, identifiers: [String]
    ) async throws(RecordsError) -> [Member]

    func member(payer: PayerID, id: MemberID) async throws(RecordsError) -> Member?

    /// The provider that goes by the first of these identifiers that is known.
    func provider(identifiers: [String]) async throws(RecordsError) -> Provider?

    func reviewer(_ id: ReviewerID) async throws(RecordsError) -> ReviewerAccount?

    /// Adds or replaces, by payer and member id.
    func put(members: [Member]) async throws(RecordsError)

    /// Adds or replaces, by id.
    func put(providers: [Provider]) async throws(RecordsError)

    /// Adds or replaces, by id.
    func put(reviewers: [ReviewerAccount]) async throws(RecordsError)

    // MARK: Journal

    /// Appends events to a case, all or nothing, and returns once they are durable.
    func append(_ append: Append) async throws(AppendError) -> AppendReceipt

    /// False after a failed commit, until a commit succeeds again.
    var isWritable: Bool { get }

    /// The same, tried out where nothing was written lately.
    func provesWritable() async -> Bool

    /// The fold of a case's events.
    func loadCase(_ id: CaseID) async throws(RecordsError) -> Case?

    func findCase(idempotency key: IdempotencyKey) async throws(RecordsError) -> CaseID?

    /// The case that a number belongs to: its reference, an authorization number, any other that was indexed.
    /// A number that several cases go by finds the case it was given to last.
    func caseID(number: String) async throws(RecordsError) -> CaseID?

    func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary]

    /// The cases that ask for the same and are not cancelled, the newest first: looked for with every request.
    func cases(for same: SameService) async throws(RecordsError) -> [CaseID]

    /// What a member was granted, summed, without what one case grants; and the version that an append can require.
    func totals(
        payer: PayerID, member: MemberID, excluding caseID: CaseID?
    ) async throws(RecordsError) -> MemberTotals

    /// A document of a case, by its content.
    func document(
        _ digest: DocumentDigest, of caseID: CaseID
    ) async throws(RecordsError) -> StoredDocument?

    // MARK: Claims

    /// Files claims with the events of every case whose units they use or give back, all or nothing, and returns once
    /// they are durable. Each claim replaces the version before its own; a first version is refused with a conflict
    /// where a claim of the payer has its identity or its number.
    func file(_ filing: ClaimFiling) async throws(AppendError)

    /// A claim by the payer's control number.
    func claim(payer: PayerID, number: String) async throws(RecordsError) -> FiledClaim?

    /// All claims that a submitter sent under a patient control number, in the order in which they were filed.
    func claims(
        payer: PayerID, submitter: String, patientControlNumber: String
    ) async throws(RecordsError) -> [FiledClaim]

    // MARK: Numbers

    /// The secret of this store's numbers, the same for its life.
    var numberKey: NumberKey { get }

    /// The next number of a space, from 1. Never given twice: not to another payer, not after a crash. Gaps are normal.
    func nextNumber(payer: PayerID, space: String) async throws(RecordsError) -> UInt64

    // MARK: Interchanges

    /// Opens a batch. What was admitted under it and is not closed, because the process ended, may be sent again and is
    /// gone on with.
    func openBatch() async throws(RecordsError) -> BatchNumber

    /// Says of each interchange, in their order, whether it was seen before, and remembers what was not: durably, when
    /// this returns. One that is gone on with belongs to this batch from now on.
    func admit(
        _ interchanges: [ReceivedInterchange], in batch: BatchNumber
    ) async throws(RecordsError) -> [Admission]

    /// The answer to all of a batch was given out.
    func closeBatch(_ batch: BatchNumber) async throws(RecordsError)

    /// The next control number (ISA13) of what is sent by one party to another, from 1. Never given twice, and not to an
    /// answer that `admit` numbers. Gaps are normal.
    func nextControlNumber(
        sender: String, receiver: String
    ) async throws(RecordsError) -> UInt64

    // MARK: Care of the store

    /// Builds every summary, ledger row and provider index again from the events.
    ///
    /// - Returns: the number of cases.
    func reindex() async throws(RecordsError) -> Int

    /// Walks every chain, folds every case, hashes every document.
    func verify() async throws(RecordsError) -> Verification

    /// Finishes what was taken in, then lets go of the store. Safe to call twice.
    func close() async
}

extension RecordStore {
    public func provesWritable() async -> Bool { isWritable }
}
