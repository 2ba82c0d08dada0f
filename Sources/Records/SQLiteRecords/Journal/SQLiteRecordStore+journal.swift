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
        let key = CaseKey(id, numberKey)
        let entries = try find { statements in
            try key.row(statements).map { row in
                try statements.all(
                    "SELECT events, size FROM entry WHERE case_id = ? ORDER BY version", row
                ) { PackedBytes($0, bytes: 0, size: 1) }
            }
        }
        guard let entries, !entries.isEmpty else { return nil }
        return try Entries.fold(id, entries)
    }

    public func findCase(idempotency key: IdempotencyKey) async throws(RecordsError) -> CaseID? {
        try find { statements in try statements.caseID(idempotency: key) }
    }

    public func caseID(number: String) async throws(RecordsError) -> CaseID? {
        let key = CaseKey(CaseID(number), numberKey)
        return try find { statements in
            if try key.row(statements) != nil { return CaseID(number) }
            guard let row = try statements.row(numbered: number, place: key.place) else {
                return nil
            }
            return try statements.first("SELECT name FROM cases WHERE id = ?", row) {
                CaseID($0.text(0))
            }
        }
    }

    public func document(
        _ digest: DocumentDigest, of caseID: CaseID
    ) async throws(RecordsError) -> StoredDocument? {
        let key = CaseKey(caseID, numberKey)
        return try await read { db in try db.document(digest, of: key) }
    }

    public func totals(
        payer: PayerID, member: MemberID, excluding caseID: CaseID?
    ) async throws(RecordsError) -> MemberTotals {
        // The version is read first: what comes later than that, an append that requires it refuses.
        let key = caseID.map { CaseKey($0, numberKey) }
        return try find { statements in
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
            if let key, let known = try StoredCase.find(key, statements),
                known.payer == payer, known.member == member.text
            {
                for grant in try statements.grants(of: known.id) ?? [] {
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
