import Cases
import Foundation
import GRDB
import Primitives
import Records

/// One append inside the transaction: first its conditions, then its rows.
struct AppendWriting {
    let db: Database
    let prepared: PreparedAppend
    let group: Int64

    private var append: Append { prepared.append }

    /// - Throws: `AppendError` where a condition does not hold.
    func write() throws -> (receipt: AppendReceipt, entry: ChainHash) {
        try requireNotDone()
        let known = try StoredCase.find(append.caseID, db)
        try requireConditions(known)
        let payer = try known?.payer ?? db.payer(append.payer)
        let previous =
            known?.chain ?? Chain.genesis(payer: append.payer, caseID: append.caseID)
        let chain = Chain.entry(after: previous, events: prepared.events)
        let id = try writeCase(known, payer: payer, chain: chain)
        try db.run(
            """
            INSERT INTO entry (case_id, version, count, group_number, events, chain)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                id, append.expectedVersion + 1, append.events.count, group,
                Data(prepared.events), Data(chain.bytes),
            ])
        try writeKey(id)
        try writeNumbers(id, isNew: known == nil)
        try writeDocuments()
        try writeOutbox(id)
        try Projection(
            caseID: id, payer: payer, summary: append.summary, body: prepared.summary,
            grants: prepared.grants
        ).write(db, replacing: known != nil)
        let receipt = AppendReceipt(
            version: append.summary.version, chainHead: chain.description)
        return (receipt, chain)
    }

    /// Before all versions: who repeats a request is told so, whatever became of the case since.
    private func requireNotDone() throws {
        guard let key = append.idempotency, let done = try db.caseID(idempotency: key) else {
            return
        }
        throw AppendError.alreadyDone(done)
    }

    private func requireConditions(_ known: StoredCase?) throws {
        guard known?.version ?? 0 == append.expectedVersion else {
            throw AppendError.conflict(.caseVersion)
        }
        if let known {
            guard known.payerName == append.payer.text, known.member == append.member.text else {
                throw AppendError.unavailable("the case is of another payer or member")
            }
        }
        if let expected = append.expectedLedger {
            let current = try db.ledgerVersion(payer: append.payer, member: append.member)
            guard current == expected else { throw AppendError.conflict(.ledger) }
        }
    }

    private func writeCase(_ known: StoredCase?, payer: Int64, chain: ChainHash) throws -> Int64 {
        let version = append.summary.version
        if let known {
            try db.run(
                "UPDATE cases SET version = ?, chain = ? WHERE id = ?",
                [version, Data(chain.bytes), known.id])
            return known.id
        }
        try db.run(
            "INSERT INTO cases (payer, name, member, version, chain) VALUES (?, ?, ?, ?, ?)",
            [payer, append.caseID.text, append.member.text, version, Data(chain.bytes)])
        return db.lastInsertedRowID
    }

    private func writeKey(_ id: Int64) throws {
        guard let key = append.idempotency else { return }
        try db.run(
            """
            INSERT INTO idempotency (payer, submitter, operation, identifier, digest, case_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                try db.payer(key.payer), key.submitter, key.operation, key.identifier,
                key.contentDigest.text, id,
            ])
    }

    /// The reference of a case is a number of it, said or not.
    private func writeNumbers(_ id: Int64, isNew: Bool) throws {
        for number in (isNew ? [append.caseID.text] : []) + append.numbers {
            try db.run(
                """
                INSERT INTO number (number, case_id) VALUES (?, ?)
                ON CONFLICT (number) DO UPDATE SET case_id = excluded.case_id
                """, [number, id])
        }
    }

    private func writeDocuments() throws {
        for (document, packed) in zip(append.documents, prepared.documents) {
            try db.run(
                """
                INSERT INTO document (digest, media_type, bytes, size) VALUES (?, ?, ?, ?)
                ON CONFLICT (digest) DO NOTHING
                """,
                [document.digest.text, document.mediaType, Data(packed.bytes), packed.size])
        }
    }

    private func writeOutbox(_ id: Int64) throws {
        for fact in append.outbox {
            guard fact.caseID == append.caseID else {
                throw AppendError.unavailable("a fact of the outbox is of another case")
            }
            try db.run(
                "INSERT INTO outbox (case_id, version, recipient, channel) VALUES (?, ?, ?, ?)",
                [id, fact.version, fact.recipient, fact.channel])
        }
    }
}
