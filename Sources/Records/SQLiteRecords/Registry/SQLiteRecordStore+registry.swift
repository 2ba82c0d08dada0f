public import Cases
import Foundation
import GRDB
public import Plans
public import Records

extension SQLiteRecordStore {
    public func members(
        payer: PayerID, identifiers: [String]
    ) async throws(RecordsError) -> [Member] {
        guard let cache else { return try readMembers(payer, identifiers) }
        let key = RegistryCache.MemberKey(payer: payer, identifiers: identifiers)
        return try cache.members(key) { () throws(RecordsError) in
            try readMembers(payer, identifiers)
        }
    }

    private func readMembers(
        _ payer: PayerID, _ identifiers: [String]
    ) throws(RecordsError) -> [Member] {
        // A member that is put in or changed meanwhile is found as it was or as it is.
        let bodies = try find { statements in
            guard let payer = try statements.knownPayer(payer) else { return [[UInt8]]() }
            var found: Set<Int64> = []
            for identifier in Set(identifiers) {
                found.formUnion(
                    try statements.all(
                        "SELECT member FROM member_identifier WHERE payer = ? AND identifier = ?",
                        payer, identifier
                    ) { $0.int64(0) })
            }
            return try found.sorted().compactMap { id in
                try statements.first("SELECT body FROM member WHERE id = ?", id) { $0.bytes(0) }
            }
        }
        var members: [Member] = []
        for body in bodies { members.append(try RecordForm.value(from: body)) }
        return members
    }

    public func member(payer: PayerID, id: MemberID) async throws(RecordsError) -> Member? {
        let body = try find { statements in
            try statements.first(
                """
                SELECT m.body FROM member m JOIN payer p ON p.id = m.payer
                WHERE p.name = ? AND m.name = ?
                """, payer.text, id.text
            ) { $0.bytes(0) }
        }
        guard let body else { return nil }
        return try RecordForm.value(from: body)
    }

    public func provider(identifiers: [String]) async throws(RecordsError) -> Provider? {
        for identifier in identifiers {
            let found =
                if let cache {
                    try cache.provider(identifier) { () throws(RecordsError) in
                        try readProvider(identifier)
                    }
                } else {
                    try readProvider(identifier)
                }
            if let found { return found }
        }
        return nil
    }

    private func readProvider(_ identifier: String) throws(RecordsError) -> Provider? {
        let body = try find { statements in
            // Where one provider's id is another's further identifier, the id counts.
            try statements.first(
                """
                SELECT p.body FROM provider_identifier i JOIN provider p ON p.id = i.provider
                WHERE i.identifier = ?1 ORDER BY p.name <> ?1, p.id LIMIT 1
                """, identifier
            ) { $0.bytes(0) }
        }
        guard let body else { return nil }
        return try RecordForm.value(from: body)
    }

    public func reviewer(_ id: ReviewerID) async throws(RecordsError) -> ReviewerAccount? {
        let body: [UInt8]? = try lookUp { db in
            try db.row("SELECT body FROM reviewer WHERE name = ?", [id.text])?.bytes(0)
        }
        guard let body else { return nil }
        return try RecordForm.value(from: body)
    }

    public func put(members: [Member]) async throws(RecordsError) {
        // Bytes are made here, so that the thread that writes is held up no longer than it must be; and what is there already is
        // left out before, since a registry comes whole each day and the file is locked to all others meanwhile.
        let all = members.map { (member: $0, body: RecordForm.bytes(of: $0)) }
        let changed = try lookUp { db in try all.filter { try db.body(of: $0.member) != $0.body } }
        guard !changed.isEmpty else { return }
        defer { forgetRegistry() }
        try await registryWriter().perform { db in
            let statements = try Statements(db)
            var payers: [PayerID: Int64] = [:]
            for (member, body) in changed {
                let payer = try payers[member.payer] ?? statements.payer(member.payer)
                payers[member.payer] = payer
                try db.put(member, body, payer: payer)
            }
        }
    }

    public func put(providers: [Provider]) async throws(RecordsError) {
        let all = providers.map { (provider: $0, body: RecordForm.bytes(of: $0)) }
        let changed = try lookUp { db in
            try all.filter { try db.body(of: $0.provider) != $0.body }
        }
        guard !changed.isEmpty else { return }
        defer { forgetRegistry() }
        try await registryWriter().perform { db in
            for (provider, body) in changed { try db.put(provider, body) }
        }
    }

    /// Also after what failed: of a commit that fails it is not sure that the disk has nothing of it.
    private func forgetRegistry() { cache?.forget() }

    public func put(reviewers: [ReviewerAccount]) async throws(RecordsError) {
        try await put(reviewers: reviewers, noting: [])
    }

    public func put(
        reviewers: [ReviewerAccount], noting entries: [AuditEntry]
    ) async throws(RecordsError) {
        try await registryWriter().perform { db in
            for account in reviewers {
                try db.run(
                    """
                    INSERT INTO reviewer (name, body) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET body = excluded.body
                    """,
                    [account.reviewer.id.text, Data(RecordForm.bytes(of: account))])
            }
            if !entries.isEmpty { try db.append(audit: entries.map { RecordForm.bytes(of: $0) }) }
        }
    }
}
