import Cases
import GRDB
public import Records

extension SQLiteRecordStore {
    public func outboxFacts(
        after position: Int64, limit: Int
    ) async throws(RecordsError) -> [OutboxEntry] {
        try await read { db in
            try db.rows(
                """
                SELECT o.position, c.name, o.version, o.recipient, o.channel
                FROM outbox o JOIN cases c ON c.id = o.case_id
                WHERE o.position > ? ORDER BY o.position LIMIT ?
                """, [position, max(limit, 0)]
            ).map(OutboxEntry.init)
        }
    }

    public func markDelivered(_ positions: [Int64]) async throws(RecordsError) {
        guard !positions.isEmpty else { return }
        try await writer().perform { db in
            for position in positions {
                try db.run("DELETE FROM outbox WHERE position = ?", [position])
            }
        }
    }
}

extension OutboxEntry {
    /// - Parameter row: position, the case's name, version, recipient, channel.
    init(_ row: Row) {
        self.init(
            position: row[0],
            fact: OutboxFact(
                caseID: CaseID(row[1]), version: row[2], recipient: row[3], channel: row[4]))
    }
}
