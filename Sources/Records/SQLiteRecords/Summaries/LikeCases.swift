import Cases
import Primitives
import Records

/// A member's cases for the same on the same day, the newest first: looked for with every request.
struct LikeCases {
    let payer: PayerID
    let member: MemberID
    let start: CivilDate
    let codes: Set<String>
    let limit: Int

    /// nil where the query asks for anything else.
    init?(_ query: CaseQuery) {
        guard let payer = query.payer, let member = query.member, let start = query.start,
            !query.codes.isEmpty
        else { return nil }
        let same = CaseQuery(
            payer: payer, member: member, start: start, codes: query.codes, limit: query.limit)
        guard same == query else { return nil }
        (self.payer, self.member, self.start, codes) = (payer, member, start, query.codes)
        limit = min(max(query.limit, 0), CaseQuery.limitMax)
    }
}

extension Statements {
    /// Their summaries. The index alone tells which they are, so that of a member with a hundred cases only those are read.
    func summaries(_ like: LikeCases) throws -> [[UInt8]] {
        guard let payer = try knownPayer(like.payer) else { return [] }
        let ofDay = try all(
            """
            SELECT case_id, code FROM summary WHERE member = ? AND start = ?
            ORDER BY received DESC, case_id DESC
            """, like.member.text, like.start.description
        ) { row in like.codes.contains(row.text(1)) ? row.int64(0) : nil }
        let bodies = try ofDay.lazy.compactMap { $0 }.compactMap { id in
            try first("SELECT body FROM summary WHERE case_id = ? AND payer = ?", id, payer) {
                $0.bytes(0)
            }
        }
        return Array(bodies.prefix(like.limit))
    }
}
