import Cases
import GRDB
import Primitives
import Records

/// Builds what is derived again, in one transaction: all of it or none.
enum Reindexing {
    static func run(_ db: Database) throws -> Int {
        try db.execute(
            sql: """
                DELETE FROM summary; DELETE FROM party; DELETE FROM further_service;
                UPDATE ledger SET sums = NULL;
                """)
        try dropStrayGrants(db)
        var count = 0
        let statements = try Statements(db)
        defer { statements.finalize() }
        let cases = try Row.fetchCursor(db, sql: "SELECT id, payer, name FROM cases ORDER BY id")
        while let row = try cases.next() {
            let entries = try db.rows(
                "SELECT events, size FROM entry WHERE case_id = ? ORDER BY version",
                [row[0] as Int64])
            let folded = try Entries.fold(
                CaseID(row[2]), entries.map { PackedBytes($0, bytes: 0, size: 1) })
            try Projection(caseID: row[0], payer: row[1], summary: CaseSummary(folded))
                .write(statements, replacing: true)
            // In the order of cases, so that a number that was given again finds the later one.
            for number in folded.grants.map(\.grant.number.text).uniqued {
                try statements.run(
                    "INSERT OR REPLACE INTO number (number, case_id) VALUES (?, ?)",
                    number, row[0] as Int64)
            }
            count += 1
        }
        // Where there are grants there is a version that an append can require.
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO ledger (payer, member, version)
                SELECT DISTINCT payer, member, 1 FROM ledger_grant
                """)
        return count
    }

    /// Grants that no case of that payer and member gave. Who has read them must read again, so the version rises.
    private static func dropStrayGrants(_ db: Database) throws {
        let isStray = """
            NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = g.case_id AND c.payer = g.payer
              AND c.member = g.member)
            """
        try db.execute(
            sql: """
                UPDATE ledger SET version = version + 1
                WHERE (payer, member) IN (
                  SELECT g.payer, g.member FROM ledger_grant g WHERE \(isStray));
                DELETE FROM ledger_grant AS g WHERE \(isStray);
                """)
    }
}
