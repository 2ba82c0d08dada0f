import Cases
import JSON
import Primitives
import Records

extension Statements {
    /// The index alone tells which they are: of a member with a hundred cases only the names of those are read.
    func cases(for same: SameService) throws -> [CaseID] {
        guard let payer = try knownPayer(same.payer) else { return [] }
        var codes = JSONWriter()
        codes.array { writer in
            for code in same.codes { writer.string(code) }
        }
        return try all(
            """
            SELECT c.name FROM summary s CROSS JOIN cases c ON c.id = s.case_id
            WHERE s.member = ? AND s.start IS ? AND s.code IN (SELECT value FROM json_each(?))
              AND c.payer = ?
            ORDER BY s.received DESC, s.case_id DESC LIMIT ?
            """,
            same.member.text, same.start?.description, codes.text, payer,
            min(max(same.limit, 0), CaseQuery.limitMax)
        ) { CaseID($0.text(0)) }
    }
}
