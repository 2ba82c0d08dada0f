import Cases
import Primitives
import Records

extension Statements {
    /// The index alone tells which they are: of a member with a hundred cases only the names of those are read.
    func cases(for same: SameService) throws -> [CaseID] {
        guard let payer = try knownPayer(same.payer) else { return [] }
        let limit = min(max(same.limit, 0), CaseQuery.limitMax)
        let ofDay = try all(
            """
            SELECT case_id, code FROM summary WHERE member = ? AND start IS ? AND code IS NOT NULL
            ORDER BY received DESC, case_id DESC
            """, same.member.text, same.start?.description
        ) { row in same.codes.contains(row.text(1)) ? row.int64(0) : nil }
        let names = try ofDay.lazy.compactMap { $0 }.compactMap { id in
            try first("SELECT name FROM cases WHERE id = ? AND payer = ?", id, payer) {
                CaseID($0.text(0))
            }
        }
        return Array(names.prefix(limit))
    }
}
