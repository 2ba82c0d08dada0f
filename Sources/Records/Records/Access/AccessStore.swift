public import Cases
public import Primitives

/// What lasts of who may ask, and of who asked: clients, tokens, the audit trail. Beside `RecordStore`, so that who needs
/// cases gets no clients with them; an engine keeps both in one store.
public protocol AccessStore: Sendable {
    // MARK: Reviewers

    /// Adds or replaces, by id, and notes who did it, in one: who may decide is as much a right as who may ask.
    func put(
        reviewers: [ReviewerAccount], noting entries: [AuditEntry]
    ) async throws(RecordsError)

    // MARK: Clients

    func client(_ name: String) async throws(RecordsError) -> APIClient?

    /// By name.
    func clients() async throws(RecordsError) -> [APIClient]

    /// Adds or replaces, by name, and notes who did it, in one.
    func put(client: APIClient, noting entry: AuditEntry) async throws(RecordsError)

    /// Removes a client with its subscriptions; its tokens are worth nothing from then on. What it sent stays used (`grant`).
    ///
    /// - Returns: false where there is none.
    func remove(client name: String, noting entry: AuditEntry) async throws(RecordsError) -> Bool

    // MARK: Tokens

    /// Keeps a token, durably when this returns, and forgets what has expired.
    ///
    /// - Returns: false where the client's assertion was used before; nothing is kept then.
    func grant(_ grant: TokenGrant, now: Instant) async throws(RecordsError) -> Bool

    /// The token of this digest with its client; nil where it is not known or its client is gone. Whether it has expired
    /// is for the caller to see.
    func holder(ofToken token: DocumentDigest) async throws(RecordsError) -> TokenHolder?

    // MARK: Audit

    /// Appends to the trail in one commit, each entry chained to the one before.
    func append(audit entries: [AuditEntry]) async throws(RecordsError)

    /// The number of the last entry; 0 where there is none.
    func lastAuditNumber() async throws(RecordsError) -> Int64

    /// The trail from an entry on, in order.
    func auditRecords(
        after number: Int64, limit: Int
    ) async throws(RecordsError) -> [AuditRecord]
}
