public import Cases
import Foundation
import GRDB
public import Primitives
public import Records

extension SQLiteRecordStore: AccessStore {
    // MARK: Clients

    public func client(_ name: String) async throws(RecordsError) -> APIClient? {
        let body: [UInt8]? = try lookUp { db in
            try db.row("SELECT body FROM client WHERE name = ?", [name])?.bytes(0)
        }
        guard let body else { return nil }
        return try RecordForm.value(from: body)
    }

    public func clients() async throws(RecordsError) -> [APIClient] {
        let bodies = try lookUp { db in
            try db.rows("SELECT body FROM client ORDER BY name").map { $0.bytes(0) }
        }
        var clients: [APIClient] = []
        for body in bodies { clients.append(try RecordForm.value(from: body)) }
        return clients
    }

    public func put(client: APIClient, noting entry: AuditEntry) async throws(RecordsError) {
        let body = RecordForm.bytes(of: client)
        try await registryWriter().perform { db in
            try db.run(
                """
                INSERT INTO client (name, body) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET body = excluded.body
                """, [client.name, Data(body)])
            // What it may do now was not asked for with the tokens that it has.
            try db.run("UPDATE token_grant SET is_revoked = 1 WHERE client = ?", [client.name])
            try db.append(audit: [RecordForm.bytes(of: entry)])
        }
    }

    public func remove(
        client name: String, noting entry: AuditEntry
    ) async throws(RecordsError) -> Bool {
        try await registryWriter().perform { db in
            try db.run("DELETE FROM client WHERE name = ?", [name])
            guard db.changesCount > 0 else { return false }
            // Another client may get this name: neither the tokens are its own nor what was subscribed to.
            try db.run("UPDATE token_grant SET is_revoked = 1 WHERE client = ?", [name])
            try db.run("DELETE FROM subscription WHERE owner = ?", [name])
            try db.append(audit: [RecordForm.bytes(of: entry)])
            return true
        }
    }

    // MARK: Tokens

    public func grant(_ grant: TokenGrant, now: Instant) async throws(RecordsError) -> Bool {
        let body = RecordForm.bytes(of: grant)
        return try await writer().perform { db in
            try db.run("DELETE FROM token_grant WHERE forget < ?", [now.milliseconds])
            try db.run(
                """
                INSERT INTO token_grant (token, client, assertion, forget, is_revoked, body)
                VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING
                """,
                [
                    grant.token.text, grant.client, grant.assertion,
                    grant.forgetAfter.milliseconds, Data(body),
                ])
            return db.changesCount > 0
        }
    }

    public func holder(
        ofToken token: DocumentDigest
    ) async throws(RecordsError) -> TokenHolder? {
        let bodies = try find { statements in
            try statements.first(
                """
                SELECT g.body, c.body FROM token_grant g JOIN client c ON c.name = g.client
                WHERE g.token = ? AND g.is_revoked = 0
                """, token.text
            ) { (grant: $0.bytes(0), client: $0.bytes(1)) }
        }
        guard let bodies else { return nil }
        return TokenHolder(
            grant: try RecordForm.value(from: bodies.grant),
            client: try RecordForm.value(from: bodies.client))
    }

    // MARK: Audit

    public func append(audit entries: [AuditEntry]) async throws(RecordsError) {
        guard !entries.isEmpty else { return }
        let bodies = entries.map { RecordForm.bytes(of: $0) }
        try await writer().perform { db in try db.append(audit: bodies) }
    }

    public func lastAuditNumber() async throws(RecordsError) -> Int64 {
        try lookUp { db in try db.value("SELECT max(number) FROM audit") ?? 0 }
    }

    public func auditRecords(
        after number: Int64, limit: Int
    ) async throws(RecordsError) -> [AuditRecord] {
        let rows = try await read { db in
            try db.rows(
                "SELECT number, body FROM audit WHERE number > ? ORDER BY number LIMIT ?",
                [number, limit]
            ).map { (number: $0[0] as Int64, body: $0.bytes(1)) }
        }
        var records: [AuditRecord] = []
        for row in rows {
            let entry: AuditEntry = try RecordForm.value(from: row.body)
            records.append(AuditRecord(number: row.number, entry: entry))
        }
        return records
    }
}

extension Database {
    /// Chains entries to the end of the trail.
    func append(audit bodies: [[UInt8]]) throws {
        let last = try row("SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1")
        var number: Int64 = last?[0] ?? 0
        var chain = try last.map { try ChainHash(stored: $0.bytes(1)) } ?? Chain.auditGenesis
        for body in bodies {
            number += 1
            chain = Chain.audit(after: chain, entry: body)
            try run(
                "INSERT INTO audit (number, body, chain) VALUES (?, ?, ?)",
                [number, Data(body), Data(chain.bytes)])
        }
    }
}
