import Cases
import HTTPTypes
import Identity
import Logging
import Primitives
import Records
import Synchronization
import Testing

@testable import Server

/// The audit trail: who, when, what, and what came of it; nothing of anybody.
@Suite struct AuditTests {
    private func trail(_ desk: ServerDesk) async throws -> [AuditEntry] {
        await desk.server.trail.flush()
        return try await desk.access.auditRecords(after: 0, limit: 1_000).map(\.entry)
            .filter { $0.actor != AuditEntry.terminal }
    }

    @Test func `reads and writes are written down with client, case and outcome`() async throws {
        let clients = try await ClientDesk()
        let submitted = try await clients.post(
            "$submit", "cpap-missing", as: "sleep", from: "127.0.0.9")
        _ = try await clients.post("$inquire", "cpap-missing", as: "reader")
        let id = try #require(try await clients.desk.store.summaries(CaseQuery()).first).caseID.text
        let entries = try await trail(clients.desk)
        #expect(entries.map(\.actor) == ["sleep", "reader"])
        #expect(entries.map(\.outcome) == ["200", "200"])
        #expect(entries.map(\.cases) == [[id], [id]])
        #expect(
            entries.map(\.operation) == [
                "POST /fhir/pas-2.2.1/Claim/$submit", "POST /fhir/pas-2.2.1/Claim/$inquire",
            ])
        #expect(entries.map(\.at) == [ServerDesk.now, ServerDesk.now])
        #expect(entries[0].address == "127.0.0.9")
        #expect(entries[0].request == submitted.header("X-Request-Id"))
        #expect(try await clients.desk.store.verify().isIntact)
    }

    @Test func `refusals are written down, floods and health are not`() async throws {
        let clients = try await ClientDesk(requestsPerSecond: 1)
        _ = try await clients.post("$submit", "cpap-approve", as: nil)
        _ = try await clients.post("$submit", "cpap-approve", as: "reader")
        _ = try await clients.post("$submit", "cpap-approve", as: "buckeye")
        for path in ["/health", "/ready", "\(ServerDesk.base)/metadata"] {
            _ = try await clients.desk.get(path)
        }
        for _ in 0..<20 { _ = try await clients.post("$submit", "cpap-approve", as: "sleep") }
        let entries = try await trail(clients.desk)
        #expect(entries.prefix(3).map(\.outcome) == ["401", "403", "403"])
        #expect(
            entries.prefix(3).map(\.actor) == [AuditEntry.anonymous, "reader", "buckeye"])
        #expect(!entries.contains { $0.outcome == "429" })
        #expect(entries.count == 3 + 10)
    }

    @Test func `the trail holds nothing of the member`() async throws {
        let clients = try await ClientDesk()
        _ = try await clients.post("$submit", "cpap-missing", as: "sleep")
        _ = try await clients.desk.get(
            "/who?code=72148&member=LKS-1001", ClientDesk.headers("sleep"))
        let entries = try await trail(clients.desk)
        #expect(entries.count == 2)
        let text = entries.map { String(decoding: RecordForm.bytes(of: $0), as: UTF8.self) }
            .joined()
        for word in ["LKS-", "72148", "E0601", "cpap", "member"] { #expect(!text.contains(word)) }
    }

    @Test func `a batch is one entry, once it is answered, with all its cases`() async throws {
        let clients = try await ClientDesk()
        let answer = try await clients.desk.send(
            .post, "/x12/batch", ClientDesk.headers("sleep", type: "application/edi-x12"),
            body: try ServerDesk.sample("cpap-approve", "edi"))
        #expect(answer.status == 200)
        let entries = try await trail(clients.desk)
        #expect(entries.map(\.operation) == ["POST /x12/batch"])
        let id = try #require(try await clients.desk.store.summaries(CaseQuery()).first).caseID
        #expect(entries.map(\.cases) == [[id.text]])
    }

    @Test func `a batch whose client is gone before the answer is an entry, too`() async throws {
        let desk = try await ServerDesk()
        for _ in 0..<3 {
            try await desk.sendAndLeave(
                .post, "/x12/batch", [.contentType: "application/edi-x12"],
                body: try ServerDesk.sample("cpap-approve", "edi"))
        }
        let entries = try await trail(desk)
        #expect(entries.map(\.operation) == Array(repeating: "POST /x12/batch", count: 3))
        #expect(entries.map(\.outcome) == Array(repeating: "broken off", count: 3))
        // Nothing was decided, and its place is free again.
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
        #expect(try await desk.get("/metrics").text.contains("{queue=\"batches\"} 0"))
    }

    @Test func `an open server writes down that nobody had to say who they are`() async throws {
        let desk = try await ServerDesk()
        _ = try await desk.post("$submit", "cpap-approve")
        #expect(try await trail(desk).map(\.actor) == [AuditEntry.anonymous])
    }

    @Test func `a page that opens a case names it, and the reviewer; a closed one does not`()
        async throws
    {
        let desk = try await ServerDesk()
        _ = try await desk.post("$submit", "cpap-missing")
        let id = try #require(try await desk.store.summaries(CaseQuery()).first).caseID
        let session = SessionKeeper(key: [UInt8](repeating: 9, count: 32)).token(
            for: AuthenticatedAct(
                reviewer: ReviewerID("okafor"), method: "test", at: ServerDesk.now),
            accessKey: "demo-okafor-key-4d1c9a72", now: ServerDesk.now)
        _ = try await desk.get("/portal/cases/\(id)")
        _ = try await desk.get("/portal/cases/\(id)", [.cookie: "assent_session=\(session)"])
        let entries = try await trail(desk).suffix(2)
        #expect(entries.map(\.operation) == ["GET /portal/cases/*", "GET /portal/cases/*"])
        #expect(entries.map(\.actor) == [AuditEntry.anonymous, "reviewer:okafor"])
        #expect(entries.map(\.cases) == [[], [id.text]])
    }

    @Test(arguments: [
        ([], "/portal"), (["cases", "R1", "letters", "2"], "/portal/cases/*/letters/*"),
        (["review", "R1", "decide"], "/portal/review/*/decide"), (["Marisol"], "/portal/*"),
    ])
    func `pages are named without what is in their address`(path: [String], pattern: String) {
        #expect(PortalRoutes.pattern(path) == pattern)
    }

    @Test func `very many cases make more entries than one`() async throws {
        let desk = try await ServerDesk()
        let cases = (0..<1_200).map { "R\($0)" }
        try await desk.server.trail.record(
            AuditEntry(at: ServerDesk.now, actor: "a", operation: "x", cases: cases, outcome: "200")
        )
        let entries = try await trail(desk)
        #expect(entries.map(\.cases.count) == [500, 500, 200])
        #expect(entries.flatMap(\.cases) == cases)
    }

    @Test func `where nothing can be written down, nothing is answered`() async throws {
        let log = LogCapture()
        let trail = AuditTrail(store: BrokenAccessStore(), logger: log.logger)
        let entry = AuditEntry(at: ServerDesk.now, actor: "a", operation: "x", outcome: "200")
        for _ in 0..<AuditTrail.waitingMax { try await trail.record(entry) }
        await #expect(throws: AuditTrail.Full.self) { try await trail.record(entry) }
        #expect(log.lines.contains { $0.contains("the audit trail can not be written") })
    }

    @Test func `what waits unwritten for long is little`() async throws {
        let store = BrokenAccessStore()
        let time = Mutex(ContinuousClock.now)
        let trail = AuditTrail(
            store: store, logger: LogCapture().logger, now: { time.withLock { $0 } })
        let entry = AuditEntry(at: ServerDesk.now, actor: "a", operation: "x", outcome: "200")
        for _ in 0..<AuditTrail.unwrittenMax { try await trail.record(entry) }
        await trail.flush()
        // A disk may be full for a moment.
        time.withLock { $0 += AuditTrail.failingMax - .seconds(1) }
        await trail.flush()
        try await trail.record(entry)
        time.withLock { $0 += .seconds(1) }
        await #expect(throws: AuditTrail.Full.self) { try await trail.record(entry) }
        #expect(trail.waitingCount == AuditTrail.unwrittenMax + 1)
        // What has happened already is taken all the same.
        trail.keep(entry)
        store.mend()
        await trail.flush()
        #expect(trail.waitingCount == 0)
        try await trail.record(entry)
    }

    @Test func `a few reads go on while nothing can be written`() async throws {
        let time = Mutex(ContinuousClock.now)
        let trail = AuditTrail(
            store: BrokenAccessStore(), logger: LogCapture().logger, now: { time.withLock { $0 } })
        let entry = AuditEntry(at: ServerDesk.now, actor: "a", operation: "x", outcome: "200")
        try await trail.record(entry)
        await trail.flush()
        time.withLock { $0 += .seconds(3_600) }
        for _ in 1..<AuditTrail.unwrittenMax { try await trail.record(entry) }
        await #expect(throws: AuditTrail.Full.self) { try await trail.record(entry) }
    }

    @Test func `what can not be written at the end is counted out`() async throws {
        let store = BrokenAccessStore()
        let trail = AuditTrail(store: store, logger: LogCapture().logger)
        let entry = AuditEntry(at: ServerDesk.now, actor: "a", operation: "x", outcome: "200")
        for _ in 0..<15 { try await trail.record(entry) }
        let lost = await #expect(throws: AuditLost.self) {
            try await trail.close(pause: .milliseconds(1))
        }
        #expect(lost?.count == 15)
        #expect(lost.map { "\($0)" }?.hasPrefix("15 entries of the audit trail") == true)
        store.mend()
        try await trail.close()
        #expect(trail.waitingCount == 0)
    }
}

/// A store whose disk is full, until somebody makes room.
private final class BrokenAccessStore: AccessStore {
    static let broken = RecordsError.unavailable("disk full")
    private let isMended = Mutex(false)

    func mend() { isMended.withLock { $0 = true } }

    func put(
        reviewers: [ReviewerAccount], noting entries: [AuditEntry]
    ) async throws(RecordsError) { throw Self.broken }

    func client(_ name: String) async throws(RecordsError) -> APIClient? { throw Self.broken }
    func clients() async throws(RecordsError) -> [APIClient] { throw Self.broken }
    func put(client: APIClient, noting entry: AuditEntry) async throws(RecordsError) {
        throw Self.broken
    }
    func remove(
        client name: String, noting entry: AuditEntry
    ) async throws(RecordsError) -> Bool { throw Self.broken }
    func grant(_ grant: TokenGrant, now: Instant) async throws(RecordsError) -> Bool {
        throw Self.broken
    }
    func holder(ofToken token: DocumentDigest) async throws(RecordsError) -> TokenHolder? {
        throw Self.broken
    }
    func append(audit entries: [AuditEntry]) async throws(RecordsError) {
        guard isMended.withLock({ $0 }) else { throw Self.broken }
    }
    func lastAuditNumber() async throws(RecordsError) -> Int64 { throw Self.broken }
    func auditRecords(
        after number: Int64, limit: Int
    ) async throws(RecordsError) -> [AuditRecord] { throw Self.broken }
}
