import Cases
import GRDB
import Primitives
import Records

/// Builds what is derived again, in one transaction: all of it or none.
enum Reindexing {
    static func run(_ db: Database, _ numberKey: NumberKey) throws -> Int {
        try db.execute(
            sql: """
                DELETE FROM summary; DELETE FROM party; DELETE FROM further_service;
                UPDATE ledger SET sums = NULL;
                """)
        var count = 0
        let statements = try Statements(db)
        defer { statements.finalize() }
        let cases = try Row.fetchCursor(db, sql: "SELECT id, payer, name FROM cases ORDER BY id")
        while let row = try cases.next() {
            let folded = try Entries.fold(CaseID(row[2]), Entries.of(row[0], db))
            let summary = CaseSummary(folded)
            try Projection(caseID: row[0], payer: row[1], summary: summary)
                .writeLists(statements, replacing: true)
            // Where there are grants there is a version that an append can require; they are summed when that is asked for.
            if !summary.grants.isEmpty {
                try statements.run(
                    "INSERT OR IGNORE INTO ledger (payer, member, version) VALUES (?, ?, 1)",
                    row[1] as Int64, summary.member.text)
            }
            try putInPlace(row[0], CaseKey(folded.id, numberKey), statements)
            try putNumbers(of: folded, row[0], numberKey, statements)
            count += 1
        }
        return count
    }

    /// Whoever else has the place of a case has not its own.
    private static func putInPlace(
        _ row: Int64, _ key: CaseKey, _ statements: Statements
    ) throws {
        try statements.run(
            "UPDATE cases SET place = NULL WHERE place = ?1 AND id <> ?2", key.place, row)
        try statements.run(
            "UPDATE cases SET place = ?1 WHERE id = ?2 AND place IS NOT ?1", key.place, row)
    }

    /// In the order of cases, so that a number that was given again finds the later one.
    private static func putNumbers(
        of folded: Case, _ row: Int64, _ numberKey: NumberKey, _ statements: Statements
    ) throws {
        for number in folded.grants.map(\.grant.number.text).uniqued {
            let place = NumberPlace(of: number, key: numberKey)?.value
            try statements.put(number: number, place: place, of: row)
            if place != nil {
                try statements.run("DELETE FROM number WHERE number = ?", number)
            }
        }
    }
}
