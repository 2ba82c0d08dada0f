import Cases
import GRDB
import Primitives
import Records

/// A walk over all that is stored, which finds what is not as it was written.
struct VerificationWalk {
    private let db: Database
    private let numberKey: NumberKey
    private var found = Verification()

    init(_ db: Database, _ numberKey: NumberKey) {
        self.db = db
        self.numberKey = numberKey
    }

    mutating func run() throws -> Verification {
        let statements = try Statements(db)
        defer { statements.finalize() }
        try walkCases(statements)
        try walkLedgers(statements)
        try findStrayEntries()
        try walkGroups()
        try walkDocuments()
        try walkAudit()
        return found
    }

    private mutating func report(_ place: ChainBreak.Place, _ reason: String) {
        found.breaks.append(ChainBreak(place, reason))
    }

    private mutating func walkCases(_ statements: Statements) throws {
        let cases = try Row.fetchCursor(
            db,
            sql: """
                SELECT c.id, c.payer, p.name, c.name, c.member, c.version, c.chain
                FROM cases c LEFT JOIN payer p ON p.id = c.payer ORDER BY c.id
                """)
        while let row = try cases.next() {
            found.cases += 1
            var chain = CaseWalk(
                id: CaseID(row[3]), payer: PayerID(row[2] ?? ""), db: db, row: row[0])
            try chain.run()
            chain.requireHead(version: row[5], chain: row.bytes(6))
            found.entries += chain.entryCount
            found.events += chain.events.count
            found.breaks += chain.breaks
            guard let folded = fold(chain) else { continue }
            if folded.coverage.payer.text != row[2] || folded.coverage.member.text != row[4] {
                report(.entry(folded.id, version: nil), "it is of another payer or member")
            }
            if try StoredCase.find(CaseKey(folded.id, numberKey), statements)?.id != row[0] {
                report(.summary(folded.id), "its own number does not find it")
            }
            try requireDocuments(of: folded, row[0], statements)
            try requireNumbers(of: folded, row[0], statements)
            let projection = Projection(
                caseID: row[0], payer: row[1], summary: CaseSummary(folded))
            for difference in try projection.differences(db, statements) {
                report(.summary(folded.id), difference)
            }
        }
    }

    /// The case, where its entries can be read and tell one.
    private mutating func fold(_ chain: CaseWalk) -> Case? {
        guard chain.isReadable, !chain.events.isEmpty else { return nil }
        do throws(RecordsError) {
            return try Entries.fold(chain.id, chain.events)
        } catch {
            report(.entry(chain.id, version: nil), error.reason)
            return nil
        }
    }

    /// Messages and letters, which the events name by their digest; evidence lies in its message. One that is gone may have been
    /// destroyed by law, so it is counted, and no break.
    private mutating func requireDocuments(
        of folded: Case, _ row: Int64, _ statements: Statements
    ) throws {
        let letters = folded.events.compactMap { event -> DocumentDigest? in
            guard case .noticeIssued(let notice) = event.kind else { return nil }
            return notice.document
        }
        for digest in (folded.sources + letters).uniqued {
            let isThere = try statements.first(
                """
                SELECT 1 FROM document WHERE case_id = ?1 AND digest = ?2
                UNION ALL SELECT 1 FROM document WHERE case_id IS NULL AND digest = ?2
                """, row, digest.text
            ) { _ in true }
            if isThere == nil { found.documentsGone += 1 }
        }
    }

    /// The numbers that it gave find it, or a later case that gave the same.
    private mutating func requireNumbers(
        of folded: Case, _ row: Int64, _ statements: Statements
    ) throws {
        for number in folded.grants.map(\.grant.number.text).uniqued {
            let finds = try statements.row(
                numbered: number, place: NumberPlace(of: number, key: numberKey)?.value)
            guard finds != row else { continue }
            let isAnothers = try finds.map { try gave(number, $0) } ?? false
            if !isAnothers { report(.summary(folded.id), "its number \(number) does not find it") }
        }
    }

    private func gave(_ number: String, _ row: Int64) throws -> Bool {
        let named = try db.row("SELECT name FROM cases WHERE id = ?", [row])
        let entries = try Entries.of(row, db)
        guard let named, let folded = try? Entries.fold(CaseID(named[0]), entries) else {
            return false
        }
        return folded.grants.contains { $0.grant.number.text == number }
    }

    private mutating func walkLedgers(_ statements: Statements) throws {
        var ledgers = LedgerWalk(db, statements)
        try ledgers.run()
        found.breaks += ledgers.breaks
    }

    private mutating func findStrayEntries() throws {
        let rows = try db.rows(
            """
            SELECT e.case_id, count(*) FROM entry e LEFT JOIN cases c ON c.id = e.case_id
            WHERE c.id IS NULL GROUP BY e.case_id
            """)
        for row in rows {
            let count: Int = row[1]
            found.entries += count
            report(
                .entry(CaseID("(row \(row[0] as Int64))"), version: nil),
                "the case is missing; \(count) of its entries are there")
        }
    }

    private mutating func walkGroups() throws {
        var groups = GroupWalk(db)
        try groups.run()
        found.groups = groups.count
        found.head = groups.head
        found.breaks += groups.breaks
    }

    private mutating func walkDocuments() throws {
        let documents = try Row.fetchCursor(
            db, sql: "SELECT digest, bytes, size FROM document ORDER BY id")
        while let row = try documents.next() {
            found.documents += 1
            let digest = DocumentDigest(row[0])
            let packed = PackedBytes(row, bytes: 1, size: 2)
            guard let bytes = try? packed.unpacked(), ContentDigest.of(bytes) == digest else {
                report(.document(digest), "its bytes are others")
                continue
            }
        }
    }

    private mutating func walkAudit() throws {
        var audit = AuditWalk(db)
        try audit.run()
        found.audited = audit.count
        found.auditHead = audit.head
        found.breaks += audit.breaks
    }
}
