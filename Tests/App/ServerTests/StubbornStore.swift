import Cases
import Plans
import Primitives
import Records

/// A store that reads and takes nothing in: it gives every append the same answer.
struct StubbornStore: RecordStore {
    let base: any RecordStore
    let answer: AppendError

    var isWritable: Bool { false }

    func append(_ append: Append) async throws(AppendError) -> AppendReceipt { throw answer }

    func members(payer: PayerID, identifiers: [String]) async throws(RecordsError) -> [Member] {
        try await base.members(payer: payer, identifiers: identifiers)
    }

    func member(payer: PayerID, id: MemberID) async throws(RecordsError) -> Member? {
        try await base.member(payer: payer, id: id)
    }

    func provider(identifiers: [String]) async throws(RecordsError) -> Provider? {
        try await base.provider(identifiers: identifiers)
    }

    func reviewer(_ id: ReviewerID) async throws(RecordsError) -> ReviewerAccount? {
        try await base.reviewer(id)
    }

    func put(members: [Member]) async throws(RecordsError) {
        try await base.put(members: members)
    }

    func put(providers: [Provider]) async throws(RecordsError) {
        try await base.put(providers: providers)
    }

    func put(reviewers: [ReviewerAccount]) async throws(RecordsError) {
        try await base.put(reviewers: reviewers)
    }

    func loadCase(_ id: CaseID) async throws(RecordsError) -> Case? {
        try await base.loadCase(id)
    }

    func findCase(idempotency key: IdempotencyKey) async throws(RecordsError) -> CaseID? {
        try await base.findCase(idempotency: key)
    }

    func caseID(number: String) async throws(RecordsError) -> CaseID? {
        try await base.caseID(number: number)
    }

    func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary] {
        try await base.summaries(query)
    }

    func cases(for same: SameService) async throws(RecordsError) -> [CaseID] {
        try await base.cases(for: same)
    }

    func totals(
        payer: PayerID, member: MemberID, excluding caseID: CaseID?
    ) async throws(RecordsError) -> MemberTotals {
        try await base.totals(payer: payer, member: member, excluding: caseID)
    }

    func document(
        _ digest: DocumentDigest, of caseID: CaseID
    ) async throws(RecordsError) -> StoredDocument? {
        try await base.document(digest, of: caseID)
    }

    func file(_ filing: ClaimFiling) async throws(AppendError) { throw answer }

    func claim(payer: PayerID, number: String) async throws(RecordsError) -> FiledClaim? {
        try await base.claim(payer: payer, number: number)
    }

    func claims(
        payer: PayerID, submitter: String, patientControlNumber: String
    ) async throws(RecordsError) -> [FiledClaim] {
        try await base.claims(
            payer: payer, submitter: submitter, patientControlNumber: patientControlNumber)
    }

    var numberKey: NumberKey { base.numberKey }

    func nextNumber(payer: PayerID, space: String) async throws(RecordsError) -> UInt64 {
        try await base.nextNumber(payer: payer, space: space)
    }

    func openBatch() async throws(RecordsError) -> BatchNumber { try await base.openBatch() }

    func admit(
        _ interchanges: [ReceivedInterchange], in batch: BatchNumber
    ) async throws(RecordsError) -> [Admission] {
        try await base.admit(interchanges, in: batch)
    }

    func closeBatch(_ batch: BatchNumber) async throws(RecordsError) {
        try await base.closeBatch(batch)
    }

    func nextControlNumber(sender: String, receiver: String) async throws(RecordsError) -> UInt64 {
        try await base.nextControlNumber(sender: sender, receiver: receiver)
    }

    func reindex() async throws(RecordsError) -> Int { try await base.reindex() }

    func verify() async throws(RecordsError) -> Verification { try await base.verify() }

    func close() async { await base.close() }
}
