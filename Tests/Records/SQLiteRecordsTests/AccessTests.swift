import CaseSamples
import Cases
import GRDB
import Primitives
import Records
import SQLiteRecords
import Testing

/// Clients, tokens and the audit trail, on SQLite.
@Suite struct AccessTests {
    static let noon = CaseSamples.noon

    static func client(_ name: String, keys: APIClient.KeySource = .set("{}")) -> APIClient {
        APIClient(
            name: name, organizations: ["2000101024", "2000101032"],
            scopes: ["system/Claim.cr"], keys: keys, addedAt: noon)
    }

    static func note(_ operation: String) -> AuditEntry {
        AuditEntry(at: noon, actor: AuditEntry.terminal, operation: operation, outcome: "done")
    }

    static func grant(
        _ token: String, of client: String = "a", jti: String = "one", seconds: Int = 300
    ) -> TokenGrant {
        TokenGrant(
            token: ContentDigest.of(token), client: client, assertion: jti,
            assertionExpires: noon.adding(seconds: 60), scopes: ["system/Claim.r"],
            expires: noon.adding(seconds: seconds))
    }

    @Test func `a client comes back as it was put, and another replaces it`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        let url = Self.client("b", keys: .url("https://clinic.example/keys"))
        try await store.put(client: url, noting: Self.note("add b"))
        try await store.put(client: Self.client("a"), noting: Self.note("add a"))
        #expect(try await store.client("b") == url)
        #expect(try await store.client("c") == nil)
        #expect(try await store.clients() == [Self.client("a"), url])
        var disabled = url
        disabled.isEnabled = false
        try await store.put(client: disabled, noting: Self.note("disable b"))
        #expect(try await store.clients() == [Self.client("a"), disabled])
        #expect(try await store.remove(client: "b", noting: Self.note("remove b")))
        #expect(try await !store.remove(client: "b", noting: Self.note("remove b")))
        #expect(try await store.clients() == [Self.client("a")])
        let acts = try await store.auditRecords(after: 0, limit: 10).map(\.entry.operation)
        #expect(acts == ["add b", "add a", "disable b", "remove b"])
        await store.close()
    }

    @Test func `an assertion is used once by its client, until it is forgotten`() async throws {
        let bench = try SQLiteBench()
        var store = try bench.store()
        for name in ["a", "b"] {
            try await store.put(client: Self.client(name), noting: Self.note("add"))
        }
        #expect(try await store.grant(Self.grant("t1"), now: Self.noon))
        #expect(try await !store.grant(Self.grant("t2"), now: Self.noon))
        #expect(try await store.grant(Self.grant("t3", of: "b"), now: Self.noon))
        #expect(try await store.holder(ofToken: ContentDigest.of("t2")) == nil)
        await store.close()
        store = try bench.store()
        #expect(try await !store.grant(Self.grant("t4"), now: Self.noon))
        let holder = try await store.holder(ofToken: ContentDigest.of("t1"))
        #expect(holder == TokenHolder(grant: Self.grant("t1"), client: Self.client("a")))
        let later = Self.noon.adding(seconds: 301)
        #expect(try await store.grant(Self.grant("t5"), now: later))
        #expect(try await store.holder(ofToken: ContentDigest.of("t1")) == nil)
        await store.close()
    }

    @Test func `who is changed asks for new tokens`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        for name in ["a", "b"] {
            try await store.put(client: Self.client(name), noting: Self.note("add"))
            #expect(try await store.grant(Self.grant("t\(name)", of: name), now: Self.noon))
        }
        try await store.put(client: Self.client("a"), noting: Self.note("replace"))
        #expect(try await store.holder(ofToken: ContentDigest.of("ta")) == nil)
        #expect(try await store.holder(ofToken: ContentDigest.of("tb")) != nil)
        await store.close()
    }

    @Test func `a token is nowhere in the file, only its digest`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        try await store.put(client: Self.client("a"), noting: Self.note("add"))
        #expect(try await store.grant(Self.grant("secret-token"), now: Self.noon))
        let rows = try await bench.tool().read { db in
            try String.fetchAll(
                db,
                sql: "SELECT token || client || assertion || CAST(body AS TEXT) FROM token_grant"
            )
        }
        #expect(rows.count == 1)
        #expect(!rows[0].contains("secret-token"))
        await store.close()
    }

    @Test func `the trail goes on where it ended, in order, in pages`() async throws {
        let bench = try SQLiteBench()
        var store = try bench.store()
        #expect(try await store.lastAuditNumber() == 0)
        try await store.append(audit: ["1", "2", "3"].map(Self.note))
        await store.close()
        store = try bench.store()
        try await store.append(audit: [])
        try await store.append(audit: ["4", "5"].map(Self.note))
        #expect(try await store.lastAuditNumber() == 5)
        let page = try await store.auditRecords(after: 1, limit: 3)
        #expect(page.map(\.number) == [2, 3, 4])
        #expect(page.map(\.entry) == ["2", "3", "4"].map(Self.note))
        let verification = try await store.verify()
        #expect(verification.audited == 5)
        #expect(verification.auditHead?.count == 64)
        #expect(verification.isIntact)
        await store.close()
    }

    @Test(arguments: [
        ("UPDATE audit SET body = replace(body, 'three', 'threE') WHERE number = 3", Int64(3)),
        ("DELETE FROM audit WHERE number = 2", 2), ("DELETE FROM audit WHERE number = 1", 1),
        ("UPDATE audit SET chain = zeroblob(32) WHERE number = 4", 4),
        ("UPDATE audit SET number = number + 10 WHERE number > 2", 3),
        (
            """
            UPDATE audit SET number = -number WHERE number IN (2, 3);
            UPDATE audit SET number = 5 + number WHERE number < 0
            """, 2
        ),
    ])
    func `verify finds what was changed in the trail`(sql: String, number: Int64) async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        try await store.append(audit: ["one", "two", "three", "four"].map(Self.note))
        try bench.tamper(sql)
        let verification = try await store.verify()
        #expect(
            verification.breaks.contains { $0.place == .audit(number) }, "\(verification)")
        await store.close()
    }
}
