import Cases
import CodeSets
import GRDB
import Primitives
import Records

/// Everything that is derived from a case: its summary with its grants, the providers it is found by, the sums in the ledger.
/// Written with the events, and again by `reindex`.
struct Projection {
    let caseID: Int64
    let payer: Int64
    let summary: CaseSummary
    /// The summary as it is stored.
    let body: [UInt8]

    init(caseID: Int64, payer: Int64, summary: CaseSummary, body: [UInt8]) {
        self.caseID = caseID
        self.payer = payer
        self.summary = summary
        self.body = body
    }

    init(caseID: Int64, payer: Int64, summary: CaseSummary) {
        self.init(
            caseID: caseID, payer: payer, summary: summary,
            body: RecordForm.bytes(of: summary))
    }

    /// - Parameter replacing: false where nothing of the case can be there.
    func write(_ statements: Statements, replacing: Bool) throws {
        let granted = replacing ? try? statements.grants(of: caseID) : []
        try writeLists(statements, replacing: replacing)
        try writeSums(statements, before: granted)
    }

    /// All but the sums in the ledger.
    func writeLists(_ statements: Statements, replacing: Bool) throws {
        try writeSummary(statements, replacing: replacing)
        try writeFurtherServices(statements, replacing: replacing)
        try writeParties(statements, replacing: replacing)
    }

    var start: String? { summary.serviceDates?.start.description }

    /// A cancelled case asks for nothing any more.
    var code: String? { summary.action == .cancelled ? nil : summary.firstCode?.code }

    var due: Int64 { summary.dueAt?.milliseconds ?? .max }

    /// Not `ON CONFLICT`, here and below: SQLite runs that under a savepoint of its own, and copies each page it changes.
    private func writeSummary(_ statements: Statements, replacing: Bool) throws {
        if replacing { try statements.run("DELETE FROM summary WHERE case_id = ?", caseID) }
        try statements.run(
            """
            INSERT INTO summary
              (case_id, payer, member, open, ball, received, due, start, code, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            caseID, payer, summary.member.text, summary.isOpen, summary.ball.text,
            summary.receivedAt.milliseconds, due, start, code, body)
    }

    var furtherServices: [DatedService] {
        summary.action == .cancelled ? [] : summary.furtherServices
    }

    private func writeFurtherServices(_ statements: Statements, replacing: Bool) throws {
        let member = summary.member.text
        if replacing {
            try statements.run(
                "DELETE FROM further_service WHERE member = ? AND case_id = ?", member, caseID)
        }
        for service in furtherServices {
            try statements.run(
                """
                INSERT INTO further_service (member, start, code, received, case_id)
                VALUES (?, ?, ?, ?, ?)
                """,
                member, service.start?.description ?? "", service.code,
                summary.receivedAt.milliseconds, caseID)
        }
    }

    /// Each identifier with the roles of those who go by it: 1 requester, 2 another, 3 both.
    var parties: [String: Int] {
        var roles: [String: Int] = [:]
        for identifier in summary.requester { roles[identifier, default: 0] |= 1 }
        for identifier in summary.providers { roles[identifier, default: 0] |= 2 }
        return roles
    }

    static func parties(of caseID: Int64, _ statements: Statements) throws -> [String: Int] {
        let rows = try statements.all(
            "SELECT identifier, role FROM party WHERE case_id = ?", caseID
        ) { ($0.text(0), $0.int(1)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private func writeParties(_ statements: Statements, replacing: Bool) throws {
        let parties = parties
        if replacing {
            guard try Self.parties(of: caseID, statements) != parties else { return }
            try statements.run("DELETE FROM party WHERE case_id = ?", caseID)
        }
        for (identifier, role) in parties {
            try statements.run(
                "INSERT INTO party (identifier, received, case_id, role) VALUES (?, ?, ?, ?)",
                identifier, summary.receivedAt.milliseconds, caseID, role)
        }
    }

    /// The version of the ledger rises only where the grants of the case are others than before.
    ///
    /// - Parameter before: nil where they are not known, because the summary was lost: then all are summed anew.
    private func writeSums(_ statements: Statements, before: [LedgerGrant]?) throws {
        guard summary.grants != before else { return }
        let member = summary.member.text
        let known = try statements.first(
            "SELECT sums FROM ledger WHERE payer = ? AND member = ?", payer, member
        ) { $0.optionalBytes(0) }
        guard let known else {
            // Without a row nothing was ever granted.
            guard !summary.grants.isEmpty else { return }
            let sums = summary.grants.map { GrantedUnits($0) }.summed
            return try statements.run(
                "INSERT INTO ledger (payer, member, version, sums) VALUES (?, ?, 1, ?)",
                payer, member, RecordForm.bytes(of: SummedGrants(sums)))
        }
        // Summed anew, they are those of after: the summary is written.
        var sums = try statements.sums(
            before == nil ? nil : known, payer: payer, member: member)
        if known != nil, let before {
            for grant in before { sums.subtract(GrantedUnits(grant)) }
            for grant in summary.grants { sums.add(GrantedUnits(grant)) }
        }
        try statements.run(
            "UPDATE ledger SET version = version + 1, sums = ? WHERE payer = ? AND member = ?",
            RecordForm.bytes(of: SummedGrants(sums)), payer, member)
    }
}
