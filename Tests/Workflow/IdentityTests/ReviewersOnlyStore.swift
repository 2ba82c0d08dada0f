import Cases
import Plans
import Records

/// A registry of reviewers and nothing else; whatever is asked beside them is unavailable.
struct ReviewersOnlyStore: RecordStore {
    var accounts: [ReviewerAccount] = []
    var isDown = false

    private static let nothing = RecordsError.unavailable("this store holds reviewers only")

    func reviewer(_ id: ReviewerID) async throws(RecordsError) -> ReviewerAccount? {
        if isDown { throw .unavailable("the disk is gone") }
        return accounts.first { $0.reviewer.id == id }
    }

    func members(payer: PayerID, identifiers: [String]) async throws(RecordsError) -> [Member] {
        throw Self.nothing
    }
    func member(payer: PayerID, id: MemberID) async throws(RecordsError) -> Member? {
        throw Self.nothing
    }
    func provider(identifiers: [String]) async throws(RecordsError) -> Provider? {
        throw Self.nothing
    }
    func put(members: [Member]) async throws(RecordsError) { throw Self.nothing }
    func put(providers: [Provider]) async throws(RecordsError) { throw Self.nothing }
    func put(reviewers: [ReviewerAccount]) async throws(RecordsError) { throw Self.nothing }
    func append(_ append: Append) async throws(AppendError) -> AppendReceipt { throw .full }
    var isWritable: Bool { false }
    func loadCase(_ id: CaseID) async throws(RecordsError) -> Case? { throw Self.nothing }
    func findCase(idempotency key: IdempotencyKey) async throws(RecordsError) -> CaseID? {
        throw Self.nothing
    }
    func caseID(number: String) async throws(RecordsError) -> CaseID? { throw Self.nothing }
    func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary] {
        throw Self.nothing
    }

    func cases(for same: SameService) async throws(RecordsError) -> [CaseID] {
        throw Self.nothing
    }
    func totals(
        payer: PayerID, member: MemberID, excluding caseID: CaseID?
    ) async throws(RecordsError) -> MemberTotals {
        throw Self.nothing
    }
    func document(
        _ digest: DocumentDigest, of caseID: CaseID
    ) async throws(RecordsError) -> StoredDocument? {
        throw Self.nothing
    }
    func file(_ filing: ClaimFiling) async throws(AppendError) { throw .full }
    func claim(payer: PayerID, number: String) async throws(RecordsError) -> FiledClaim? {
        throw Self.nothing
    }
    func claims(
        payer: PayerID, submitter: String, patientControlNumber: String
    ) async throws(RecordsError) -> [FiledClaim] { throw Self.nothing }
    var numberKey: NumberKey { NumberKey(word: "none") }
    func nextNumber(payer: PayerID, space: String) async throws(RecordsError) -> UInt64 {
        throw Self.nothing
    }
    func openBatch() async throws(RecordsError) -> BatchNumber { throw Self.nothing }
    func admit(
        _ interchanges: [ReceivedInterchange], in batch: BatchNumber
    ) async throws(RecordsError) -> [Admission] {
        throw Self.nothing
    }
    func closeBatch(_ batch: BatchNumber) async throws(RecordsError) { throw Self.nothing }
    func nextControlNumber(sender: String, receiver: String) async throws(RecordsError) -> UInt64 {
        throw Self.nothing
    }
    func reindex() async throws(RecordsError) -> Int { throw Self.nothing }
    func verify() async throws(RecordsError) -> Verification { throw Self.nothing }
    func close() async {}
}
