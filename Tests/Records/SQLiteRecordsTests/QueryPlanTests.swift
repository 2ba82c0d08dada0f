import CaseSamples
import Cases
import GRDB
import Primitives
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// A page of a list costs what it holds, however long the list is.
@Suite struct QueryPlanTests {
    static let cursor = CaseQuery.Cursor(
        CaseSummary(
            caseID: CaseID("R1"), payer: CaseSamples.payer, plan: CaseSamples.plan,
            program: .commercialInsured, member: CaseSamples.member, action: .pended,
            ball: .staff, receivedAt: CaseSamples.noon, updatedAt: CaseSamples.noon, version: 1))

    static let queries = [
        CaseQuery(), CaseQuery(after: cursor), CaseQuery(payer: CaseSamples.payer, after: cursor),
        CaseQuery(member: CaseSamples.member, after: cursor),
        CaseQuery(payer: CaseSamples.payer, member: CaseSamples.member),
        CaseQuery(
            payer: CaseSamples.payer, member: CaseSamples.member, start: CivilDate("2026-03-09")),
        CaseQuery(requester: ["P1", "P2"], after: cursor),
        CaseQuery(provider: ["P1", "P2"], after: cursor),
        CaseQuery(ball: .clinician, after: cursor),
        CaseQuery(payer: CaseSamples.payer, ball: .clinician),
        CaseQuery(openOnly: true, after: cursor), CaseQuery(openOnly: true, order: .due),
        CaseQuery(openOnly: true, dueBefore: CaseSamples.noon, after: cursor),
        CaseQuery(order: .due, after: cursor),
    ]

    @Test(arguments: queries)
    func `a list is read along an index, and only a member's cases are sorted`(
        query: CaseQuery
    ) async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        let plans = try await store.read { db in
            try SummaryQuery(query, NumberKey(word: "plans")).statements(db).flatMap { sql in
                try Row.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN " + sql.text, arguments: sql.arguments
                ).map { $0["detail"] as String }
            }
        }
        #expect(!plans.isEmpty)
        for step in plans {
            #expect(!step.contains("SCAN"), "\(plans)")
            #expect(!step.contains("TEMP B-TREE") || query.member != nil, "\(plans)")
        }
        await store.close()
    }

    /// Every request looks these up, on the caller's thread.
    @Test func `look-ups for each request go along an index, and nothing is sorted`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        _ = try await store.append(Appends.opening("R1"))
        let plans = try await store.read { db in
            var run: [String] = []
            db.trace { event in
                if case .statement(let statement) = event { run.append(statement.expandedSQL) }
            }
            let numbers = NumberKey(word: "plans")
            let key = CaseKey(CaseID(NumberSpace(prefix: "R", key: numbers).number(1)), numbers)
            _ = try db.document(CaseSamples.digest("9"), of: key)
            let statements = try Statements(db)
            defer { statements.finalize() }
            let same = SameService(
                payer: CaseSamples.payer, member: CaseSamples.member,
                start: CaseSamples.date("2026-03-09"), codes: ["E0601"])
            _ = try statements.payer(CaseSamples.payer)
            _ = try statements.cases(for: same)
            _ = try StoredCase.find(key, statements)
            _ = try statements.row(numbered: "A1", place: 7)
            db.trace(nil)
            return try run.flatMap { sql in
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map {
                    $0["detail"] as String
                }
            }
        }
        #expect(plans.contains { $0.contains("document_case") }, "\(plans)")
        #expect(plans.contains { $0.contains("document_digest") }, "\(plans)")
        #expect(plans.contains { $0.contains("case_place (place=?)") }, "\(plans)")
        #expect(plans.contains { $0.contains("case_name (name=?)") }, "\(plans)")
        let same = "COVERING INDEX summary_member (member=? AND start=? AND code=?)"
        #expect(plans.contains { $0.contains(same) }, "\(plans)")
        for step in plans {
            #expect(!step.contains("SCAN") || step.contains("CONSTANT ROW"), "\(plans)")
            #expect(!step.contains("TEMP B-TREE"), "\(plans)")
        }
        await store.close()
    }
}
