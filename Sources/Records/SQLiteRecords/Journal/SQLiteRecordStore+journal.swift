public import Cases
import Foundation
import GRDB
public import Records

extension SQLiteRecordStore {
    public func append(_ append: Append) async throws(AppendError) -> AppendReceipt {
        let writer: Writer
        do {
            writer = try self.writer()
        } catch {
            throw .unavailable(error.reason)
        }
        return try await writer.append(append)
    }

    public func loadCase(_ id: CaseID) async throws(RecordsError) -> Case? {
        let entries = try await read { db in
            try db.rows(
                """
                SELECT e.events FROM entry e JOIN cases c ON c.id = e.case_id
                WHERE c.name = ? ORDER BY e.version
                """, [id.text]
            ).map { $0.bytes(0) }
        }
        guard !entries.isEmpty else { return nil }
        return try Entries.fold(id, entries)
    }

    public func head(of id: CaseID) async throws(RecordsError) -> CaseHead? {
        try lookUp { db in
            try StoredCase.find(id, db).map {
                CaseHead(version: $0.version, chainHead: $0.chain.description)
            }
        }
    }

    public func findCase(idempotency key: IdempotencyKey) async throws(RecordsError) -> CaseID? {
        try lookUp { db in try db.caseID(idempotency: key) }
    }

    public func caseID(number: String) async throws(RecordsError) -> CaseID? {
        let name: String? = try lookUp { db in
            try db.value(
                """
                SELECT c.name FROM number n JOIN cases c ON c.id = n.case_id WHERE n.number = ?
                """, [number])
        }
        return name.map { CaseID($0) }
    }

    public func document(_ digest: DocumentDigest) async throws(RecordsError) -> StoredDocument? {
        try await read { db in try db.document(digest) }
    }

    public func ledger(payer: PayerID, member: MemberID) async throws(RecordsError) -> MemberLedger
    {
        let (version, bodies) = try await read { db in
            let rows = try db.rows(
                """
                SELECT g.body FROM ledger_grant g JOIN payer p ON p.id = g.payer
                WHERE p.name = ? AND g.member = ? ORDER BY g.case_id, g.position
                """, [payer.text, member.text])
            let version = try db.ledgerVersion(payer: payer, member: member)
            return (version, rows.map { $0.bytes(0) })
        }
        var grants: [LedgerGrant] = []
        for body in bodies { grants.append(try RecordForm.value(from: body)) }
        return MemberLedger(version: version, grants: grants)
    }

    public func totals(
        payer: PayerID, member: MemberID, excluding caseID: CaseID?
    ) async throws(RecordsError) -> MemberTotals {
        // The version is read first: what comes later than that, an append that requires it refuses.
        let (version, granted) = try lookUp { db -> (Int, [GrantedUnits]) in
            guard let payer = try db.knownPayer(payer) else { return (0, []) }
            let row = try db.row(
                "SELECT version, sums FROM ledger WHERE payer = ? AND member = ?",
                [payer, member.text])
            var granted = try db.sums(
                row.flatMap { $0[1] as Data? }, payer: payer, member: member.text)
            if let caseID, let known = try StoredCase.find(caseID, db) {
                for grant in try db.grants(of: known.id, payer: payer, member: member.text) {
                    granted.subtract(GrantedUnits(grant))
                }
            }
            return (row.map { $0[0] as Int } ?? 0, granted)
        }
        return MemberTotals(version: version, granted: granted)
    }

    public func nextNumber(payer: PayerID, space: String) async throws(RecordsError) -> UInt64 {
        // One sequence for all payers: a number that two payers gave would find the wrong case.
        try await writer().number(space)
    }
}
