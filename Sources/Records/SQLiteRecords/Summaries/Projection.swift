import Cases
import Foundation
import GRDB
import Primitives
import Records

/// Everything that is derived from a case: its summary, the providers it is found by, the grants in the ledger.
/// Written with the events, and again by `reindex`.
struct Projection {
    let caseID: Int64
    let payer: Int64
    let summary: CaseSummary
    /// The summary and its grants as they are stored.
    let body: [UInt8]
    let grants: [[UInt8]]

    init(caseID: Int64, payer: Int64, summary: CaseSummary, body: [UInt8], grants: [[UInt8]]) {
        self.caseID = caseID
        self.payer = payer
        self.summary = summary
        self.body = body
        self.grants = grants
    }

    init(caseID: Int64, payer: Int64, summary: CaseSummary) {
        self.init(
            caseID: caseID, payer: payer, summary: summary,
            body: RecordForm.bytes(of: summary),
            grants: summary.grants.map { RecordForm.bytes(of: $0) })
    }

    /// - Parameter replacing: false where nothing of the case can be there.
    func write(_ db: Database, replacing: Bool) throws {
        try writeSummary(db)
        try writeParties(db, replacing: replacing)
        try writeGrants(db, replacing: replacing)
    }

    var start: String? { summary.serviceDates?.start.description }

    var due: Int64 { summary.dueAt?.milliseconds ?? .max }

    private func writeSummary(_ db: Database) throws {
        try db.run(
            """
            INSERT INTO summary (case_id, payer, member, open, ball, received, due, start, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET payer = excluded.payer, member = excluded.member,
              open = excluded.open, ball = excluded.ball, received = excluded.received,
              due = excluded.due, start = excluded.start, body = excluded.body
            """,
            [
                caseID, payer, summary.member.text, summary.isOpen, summary.ball.text,
                summary.receivedAt.milliseconds, due, start, Data(body),
            ])
    }

    /// Each identifier with the roles of those who go by it: 1 requester, 2 another, 3 both.
    var parties: [String: Int] {
        var roles: [String: Int] = [:]
        for identifier in summary.requester { roles[identifier, default: 0] |= 1 }
        for identifier in summary.providers { roles[identifier, default: 0] |= 2 }
        return roles
    }

    static func parties(of caseID: Int64, _ db: Database) throws -> [String: Int] {
        let rows = try db.rows("SELECT identifier, role FROM party WHERE case_id = ?", [caseID])
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }

    private func writeParties(_ db: Database, replacing: Bool) throws {
        let parties = parties
        if replacing {
            guard try Self.parties(of: caseID, db) != parties else { return }
            try db.run("DELETE FROM party WHERE case_id = ?", [caseID])
        }
        for (identifier, role) in parties {
            try db.run(
                "INSERT INTO party (identifier, received, case_id, role) VALUES (?, ?, ?, ?)",
                [identifier, summary.receivedAt.milliseconds, caseID, role])
        }
    }

    /// The grants of a case in the ledger, as stored.
    func storedGrants(_ db: Database) throws -> [[UInt8]] {
        try db.rows(
            """
            SELECT body FROM ledger_grant WHERE payer = ? AND member = ? AND case_id = ?
            ORDER BY position
            """, [payer, summary.member.text, caseID]
        ).map { $0.bytes(0) }
    }

    /// The version of the ledger rises only where the grants of the case are others than before.
    private func writeGrants(_ db: Database, replacing: Bool) throws {
        let before = replacing ? try storedGrants(db) : []
        guard grants != before else { return }
        let member = summary.member.text
        if !before.isEmpty {
            try db.run(
                "DELETE FROM ledger_grant WHERE payer = ? AND member = ? AND case_id = ?",
                [payer, member, caseID])
        }
        for (position, body) in grants.enumerated() {
            try db.run(
                """
                INSERT INTO ledger_grant (payer, member, case_id, position, body)
                VALUES (?, ?, ?, ?, ?)
                """, [payer, member, caseID, position, Data(body)])
        }
        try writeSums(db, before: before)
    }

    private func writeSums(_ db: Database, before: [[UInt8]]) throws {
        let member = summary.member.text
        let known = try db.row(
            "SELECT sums FROM ledger WHERE payer = ? AND member = ?", [payer, member])
        var sums: [GrantedUnits]
        if let stored = known.flatMap({ $0[0] as Data? }) {
            sums = try db.sums(stored, payer: payer, member: member)
            for body in before {
                sums.subtract(GrantedUnits(try RecordForm.value(LedgerGrant.self, from: body)))
            }
            for grant in summary.grants { sums.add(GrantedUnits(grant)) }
        } else {
            sums = try db.sums(nil, payer: payer, member: member)
        }
        try db.run(
            """
            INSERT INTO ledger (payer, member, version, sums) VALUES (?, ?, 1, ?)
            ON CONFLICT (payer, member) DO UPDATE SET version = version + 1, sums = excluded.sums
            """, [payer, member, Data(RecordForm.bytes(of: SummedGrants(sums)))])
    }
}
