import Cases
import Records

/// One append inside the transaction: first all of its conditions, then its rows. Who is refused has written nothing.
struct AppendWriting {
    let statements: Statements
    let prepared: PreparedAppend
    let group: Int64

    private var append: Append { prepared.append }

    /// - Throws: `AppendError` where a condition does not hold.
    func write() throws -> (receipt: AppendReceipt, entry: ChainHash) {
        try requireNotDone()
        let known = try StoredCase.find(prepared.key, statements)
        try requireConditions(known)
        let payer = try known?.payer ?? statements.payer(append.payer)
        let chain = chain(after: known)
        let id = try writeCase(known, payer: payer, chain: chain)
        try writeEntry(id, chain)
        try writeKey(id, payer: payer)
        for number in prepared.numbers {
            try statements.put(number: number.text, place: number.place, of: id)
        }
        try writeDocuments(id, isNew: known == nil)
        for fact in append.outbox {
            try statements.run(
                "INSERT INTO outbox (case_id, version, recipient, channel) VALUES (?, ?, ?, ?)",
                id, fact.version, fact.recipient, fact.channel)
        }
        try Projection(
            caseID: id, payer: payer, summary: append.summary, body: prepared.summary
        ).write(statements, replacing: known != nil)
        return (AppendReceipt(version: append.summary.version), chain)
    }

    /// Before all versions: who repeats a request is told so, whatever became of the case since.
    private func requireNotDone() throws {
        guard let key = append.idempotency, let done = try statements.caseID(idempotency: key)
        else { return }
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
            let current = try statements.ledgerVersion(payer: append.payer, member: append.member)
            guard current == expected else { throw AppendError.conflict(.ledger) }
        }
    }

    /// The conditions hold: a case that is opened is not known.
    private func chain(after known: StoredCase?) -> ChainHash {
        if let opening = prepared.opening { return opening }
        let previous =
            known?.chain ?? Chain.genesis(payer: append.payer, caseID: append.caseID)
        return Chain.entry(after: previous, events: prepared.events)
    }

    private func writeCase(_ known: StoredCase?, payer: Int64, chain: ChainHash) throws -> Int64 {
        let version = append.summary.version
        if let known {
            try statements.run(
                "UPDATE cases SET version = ?, chain = ? WHERE id = ?",
                version, chain.bytes, known.id)
            return known.id
        }
        try statements.run(
            """
            INSERT INTO cases (payer, name, place, member, version, chain)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            payer, prepared.key.name, prepared.key.place, append.member.text, version, chain.bytes)
        return statements.lastInsertedRow
    }

    private func writeEntry(_ id: Int64, _ chain: ChainHash) throws {
        try statements.run(
            """
            INSERT INTO entry (case_id, version, count, group_number, events, size, chain)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            id, append.expectedVersion + 1, append.events.count, group, prepared.packed.bytes,
            prepared.packed.size, chain.bytes)
    }

    private func writeKey(_ id: Int64, payer: Int64) throws {
        guard let key = append.idempotency else { return }
        try statements.run(
            """
            INSERT INTO idempotency (payer, submitter, operation, identifier, digest, case_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            key.payer == append.payer ? payer : try statements.payer(key.payer), key.submitter,
            key.operation, key.identifier, key.contentDigest.text, id)
    }

    /// What is the same by its content is kept once in a case.
    private func writeDocuments(_ id: Int64, isNew: Bool) throws {
        var written: Set<DocumentDigest> = []
        for (document, packed) in zip(append.documents, prepared.documents) {
            guard written.insert(document.digest).inserted else { continue }
            if !isNew {
                let known = try statements.first(
                    "SELECT id FROM document WHERE case_id = ? AND digest = ?",
                    id, document.digest.text
                ) { $0.int64(0) }
                guard known == nil else { continue }
            }
            try statements.run(
                """
                INSERT INTO document (case_id, digest, media_type, bytes, size)
                VALUES (?, ?, ?, ?, ?)
                """,
                id, document.digest.text, document.mediaType, packed.bytes, packed.size)
        }
    }
}
