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
        let entries = try find { statements in
            try statements.all(
                """
                SELECT e.events, e.size FROM entry e JOIN cases c ON c.id = e.case_id
                WHERE c.name = ? ORDER BY e.version
                """, id.text
            ) { PackedBytes($0, bytes: 0, size: 1) }
        }
        guard !entries.isEmpty else { return nil }
        return try Entries.fold(id, entries)
    }

    public func head(of id: CaseID) async throws(RecordsError) -> CaseHead? {
        try find { statements in
            try StoredCase.find(id, statements).map {
                CaseHead(version: $0.version, chainHead: $0.chain.description)
            }
        }
    }

    public func findCase(idempotency key: IdempotencyKey) async throws(RecordsError) -> CaseID? {
        try find { statements in try statements.caseID(idempotency: key) }
    }

    public func caseID(number: String) async throws(RecordsError) -> CaseID? {
        try find { statements in
            let own = try statements.first("SELECT 1 FROM cases WHERE name = ?", number) { _ in true
            }
            if own != nil { return CaseID(number) }
            return try statements.first(
                """
                SELECT c.name FROM number n JOIN cases c ON c.id = n.case_id WHERE n.number = ?
                """, number
            ) { CaseID($0.text(0)) }
        }
    }

    public func document(
        _ digest: DocumentDigest, of caseID: CaseID
    ) async throws(RecordsError) -> StoredDocument? {
        try await read { db in try db.document(digest, of: caseID) }
    }

    public func ledger(payer: PayerID, member: MemberID) async throws(RecordsError) -> MemberLedger
    {
        let (version, bodies) = try await read { db in
            let rows = try db.rows(
                """
                SELECT g.body FROM ledger_grant g JOIN payer p ON p.id = g.payer
                WHERE p.name = ? AND g.member = ? ORDER BY g.case_id, g.position
                """, [payer.text, member.text])
            let version: Int? = try db.value(
                """
                SELECT l.version FROM ledger l JOIN payer p ON p.id = l.payer
                WHERE p.name = ? AND l.member = ?
                """, [payer.text, member.text])
            return (version ?? 0, rows.map { $0.bytes(0) })
        }
        var grants: [LedgerGrant] = []
        for body in bodies { grants.append(try RecordForm.value(from: body)) }
        return MemberLedger(version: version, grants: grants)
    }

    public func totals(
        payer: PayerID, member: MemberID, excluding caseID: CaseID?
    ) async throws(RecordsError) -> MemberTotals {
        // The version is read first: what comes later than that, an append that requires it refuses.
        try find { statements in
            guard let payer = try statements.knownPayer(payer) else {
                return MemberTotals(version: 0, granted: [])
            }
            let ledger = try statements.first(
                "SELECT version, sums FROM ledger WHERE payer = ? AND member = ?",
                payer, member.text
            ) { (version: $0.int(0), sums: $0.optionalBytes(1)) }
            // Without a row nothing was ever granted.
            guard let ledger else { return MemberTotals(version: 0, granted: []) }
            var granted = try statements.sums(ledger.sums, payer: payer, member: member.text)
            if let caseID, let known = try StoredCase.find(caseID, statements) {
                for grant in try statements.grants(
                    of: known.id, payer: payer, member: member.text)
                {
                    granted.subtract(GrantedUnits(grant))
                }
            }
            return MemberTotals(version: ledger.version, granted: granted)
        }
    }

    public func nextNumber(payer: PayerID, space: String) async throws(RecordsError) -> UInt64 {
        // One sequence for all payers: a number that two payers gave would find the wrong case.
        try await writer().number(space)
    }
}
