import Cases
import Records

extension Statements {
    /// The number of a payer inside; given when the payer is first written.
    func payer(_ id: PayerID) throws -> Int64 {
        if let known = try knownPayer(id) { return known }
        try run("INSERT INTO payer (name) VALUES (?)", id.text)
        return lastInsertedRow
    }

    /// nil for a payer that was never written.
    func knownPayer(_ id: PayerID) throws -> Int64? {
        if let kept = payers[id] { return kept }
        let found = try first("SELECT id FROM payer WHERE name = ?", id.text) { $0.int64(0) }
        if readsOnly { payers[id] = found }
        return found
    }

    func caseID(idempotency key: IdempotencyKey) throws -> CaseID? {
        try first(
            """
            SELECT c.name FROM idempotency i JOIN payer p ON p.id = i.payer
            JOIN cases c ON c.id = i.case_id
            WHERE p.name = ? AND i.submitter = ? AND i.operation = ? AND i.identifier = ?
              AND i.digest = ?
            """,
            key.payer.text, key.submitter, key.operation, key.identifier, key.contentDigest.text
        ) { CaseID($0.text(0)) }
    }

    /// 0 for a member to whom nothing was ever granted.
    func ledgerVersion(payer: PayerID, member: MemberID) throws -> Int {
        try first(
            """
            SELECT l.version FROM ledger l JOIN payer p ON p.id = l.payer
            WHERE p.name = ? AND l.member = ?
            """, payer.text, member.text
        ) { $0.int(0) } ?? 0
    }
}
