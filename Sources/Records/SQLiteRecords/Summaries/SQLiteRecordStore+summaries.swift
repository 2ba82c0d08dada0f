import Cases
import Primitives
public import Records

extension SQLiteRecordStore {
    public func summaries(_ query: CaseQuery) async throws(RecordsError) -> [CaseSummary] {
        let bodies =
            if let payer = query.payer, let member = query.member, let start = query.start,
                query == CaseQuery(payer: payer, member: member, start: start, limit: query.limit)
            {
                try find { statements in
                    try statements.summaries(payer, member, start, limit: query.limit)
                }
            } else {
                try await read { db in try SummaryQuery(query).bodies(db) }
            }
        var summaries: [CaseSummary] = []
        for body in bodies { summaries.append(try RecordForm.value(from: body)) }
        return summaries
    }
}

extension Statements {
    /// A member's cases of one day, the newest first: looked for with every request, so that one for the same is found.
    func summaries(
        _ payer: PayerID, _ member: MemberID, _ start: CivilDate, limit: Int
    ) throws -> [[UInt8]] {
        guard let payer = try knownPayer(payer) else { return [] }
        return try all(
            """
            SELECT body FROM summary WHERE member = ? AND start = ? AND +payer = ?
            ORDER BY received DESC, case_id DESC LIMIT ?
            """, member.text, start.description, payer, min(max(limit, 0), CaseQuery.limitMax)
        ) { $0.bytes(0) }
    }
}
