import Cases
import Primitives
import Records

extension Statements {
    /// The index alone tells which they are: of a member with a hundred cases only the names of those are read.
    func cases(for same: SameService) throws -> [CaseID] {
        guard let payer = try knownPayer(same.payer) else { return [] }
        let limit = min(max(same.limit, 0), CaseQuery.limitMax)
        var found: [(received: Int64, row: Int64, id: CaseID)] = []
        for code in same.codes {
            found += try all(
                """
                SELECT s.received, s.case_id, c.name
                FROM summary s CROSS JOIN cases c ON c.id = s.case_id
                WHERE s.member = ?1 AND s.start IS ?2 AND s.code = ?3 AND c.payer = ?4
                UNION ALL
                SELECT f.received, f.case_id, c.name
                FROM further_service f CROSS JOIN cases c ON c.id = f.case_id
                WHERE f.member = ?1 AND f.start = ifnull(?2, '') AND f.code = ?3 AND c.payer = ?4
                ORDER BY 1 DESC, 2 DESC LIMIT ?5
                """,
                same.member.text, same.start?.description, code, payer, limit
            ) { ($0.int64(0), $0.int64(1), CaseID($0.text(2))) }
        }
        found.sort { ($0.received, $0.row) > ($1.received, $1.row) }
        return Array(found.map(\.id).uniqued.prefix(limit))
    }
}
