import GRDB
public import Records

extension SQLiteRecordStore: ObservedStore {
    public func gauges() async throws(RecordsError) -> StoreGauges {
        let waitingWrites = waitingWrites
        return try await read { db in
            var open: [String: Int] = [:]
            let rows = try db.rows(
                """
                SELECT CASE WHEN ball LIKE 'entity:%' THEN 'entity' ELSE ball END AS who, count(*)
                FROM summary WHERE open = 1 GROUP BY who
                """)
            for row in rows { open[row[0]] = row[1] }
            return StoreGauges(
                waitingWrites: waitingWrites,
                outbox: try db.value(
                    "SELECT count(*) FROM outbox WHERE channel = 'subscription'") ?? 0,
                openCases: open)
        }
    }
}
