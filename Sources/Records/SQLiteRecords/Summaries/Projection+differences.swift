import Cases
import GRDB
import Primitives
import Records

extension Projection {
    /// What is stored otherwise than this says, in words. Values are compared, not bytes: an older form of the same
    /// summary is the same.
    func differences(_ db: Database, _ statements: Statements) throws -> [String] {
        do {
            return try compared(db, statements)
        } catch let RecordsError.unreadable(reason) {
            return ["it can not be read: \(reason)"]
        }
    }

    private func compared(_ db: Database, _ statements: Statements) throws -> [String] {
        var differences: [String] = []
        let row = try db.row(
            """
            SELECT payer, member, open, ball, received, due, start, code, body FROM summary
            WHERE case_id = ?
            """, [caseID])
        if let row {
            let isSame =
                row[0] == payer && row[1] == summary.member.text && row[2] == summary.isOpen
                && row[3] == summary.ball.text && row[4] == summary.receivedAt.milliseconds
                && row[5] == due
            let isLike = (row[6] as String?) == start && (row[7] as String?) == code
            if !isSame || !isLike {
                differences.append("what it is searched by is not what the events say")
            }
            if try RecordForm.value(CaseSummary.self, from: row.bytes(8)) != summary {
                differences.append("it is not what the events say")
            }
        } else {
            differences.append("it is missing")
        }
        let services = try db.rows(
            "SELECT start, code FROM further_service WHERE member = ? AND case_id = ?",
            [summary.member.text, caseID]
        ).map { "\($0[0] as String) \($0[1] as String)" }
        if Set(services) != Set(furtherServices.map { "\($0.start?.description ?? "") \($0.code)" })
        {
            differences.append("its services are not those of the events")
        }
        if try Self.parties(of: caseID, statements) != parties {
            differences.append("its providers are not those of the events")
        }
        let isInLedger = try db.row(
            "SELECT 1 FROM ledger WHERE payer = ? AND member = ?", [payer, summary.member.text])
        if !summary.grants.isEmpty, isInLedger == nil {
            differences.append("the ledger does not know of its grants")
        }
        return differences
    }
}
