import Cases
import GRDB
import Primitives
import Records

/// A `CaseQuery` as SQL.
///
/// Each statement walks one index in the order that is asked for, so that a page costs what it holds; but the cases of a
/// member, who has few, are sorted. Where the index begins with something that may have several values (each identifier of
/// a provider; open and closed), there is a statement a value, each with the limit, and the first of all of them together
/// are the page.
struct SummaryQuery {
    private let query: CaseQuery
    private let limit: Int
    /// That after which the page begins.
    private let last: CaseKey?

    init(_ query: CaseQuery, _ numberKey: NumberKey) {
        self.query = query
        last = query.after.map { CaseKey($0.caseID, numberKey) }
        limit = min(max(query.limit, 0), CaseQuery.limitMax)
    }

    private struct Found: Hashable {
        var key: Int64
        var caseID: Int64
        var body: [UInt8]
    }

    func bodies(_ db: Database) throws -> [[UInt8]] {
        guard limit > 0 else { return [] }
        var found: Set<Found> = []
        for sql in try statements(db) {
            for row in try db.rows(sql.text, sql.arguments) {
                found.insert(Found(key: row[0], caseID: row[1], body: row.bytes(2)))
            }
        }
        let sorted = found.sorted { one, other in
            switch query.order {
            case .newest: (one.key, one.caseID) > (other.key, other.caseID)
            case .due: (one.key, one.caseID) < (other.key, other.caseID)
            }
        }
        return sorted.prefix(limit).map(\.body)
    }

    func statements(_ db: Database) throws -> [SQL] {
        try starts.map { try statement($0, db) }
    }

    /// Where a statement begins: the leading column of its index.
    private enum Start {
        case member(MemberID)
        case party(String, roles: Int)
        case ball(Actor)
        case payer(PayerID)
        case open(Bool)
    }

    private var starts: [Start] {
        if let member = query.member { return [.member(member)] }
        if !query.requester.isEmpty {
            return Set(query.requester).map { .party($0, roles: 1) }
        }
        if !query.provider.isEmpty { return Set(query.provider).map { .party($0, roles: 3) } }
        if let ball = query.ball, query.order == .due { return [.ball(ball)] }
        if let payer = query.payer, query.order == .newest, !query.openOnly {
            return [.payer(payer)]
        }
        return query.openOnly ? [.open(true)] : [.open(true), .open(false)]
    }

    struct SQL {
        fileprivate(set) var text: String
        fileprivate(set) var arguments: StatementArguments = []
        private var conditions: [String] = []

        fileprivate init(_ text: String) { self.text = text }

        fileprivate mutating func require(_ condition: String, _ values: StatementArguments = []) {
            text += (conditions.isEmpty ? " WHERE " : " AND ") + condition
            conditions.append(condition)
            arguments += values
        }
    }

    private func statement(_ start: Start, _ db: Database) throws -> SQL {
        let key = query.order == .newest ? "received" : "due"
        var table = "summary s"
        var place = "s.\(key), s.case_id"
        if case .party = start {
            table = "party p CROSS JOIN summary s ON s.case_id = p.case_id"
            if query.order == .newest { place = "p.received, p.case_id" }
        }
        var sql = SQL("SELECT s.\(key), s.case_id, s.body FROM \(table)")
        try narrow(start, &sql, db)
        try narrowByRest(start, &sql, db)
        if let after = query.after, let last {
            let sign = query.order == .newest ? "<" : ">"
            let at = query.order == .newest ? after.receivedAt : after.dueAt
            sql.require(
                "(\(place)) \(sign) (?, ?)", [at?.milliseconds ?? .max, try last.row(db)])
        }
        let direction = query.order == .newest ? " DESC" : ""
        let order = place.split(separator: ",").map { $0 + direction }.joined(separator: ",")
        sql.text += " ORDER BY \(order) LIMIT ?"
        sql.arguments += [limit]
        return sql
    }

    private func narrow(_ start: Start, _ sql: inout SQL, _ db: Database) throws {
        switch start {
        case .member(let member): sql.require("s.member = ?", [member.text])
        case .party(let identifier, let roles):
            sql.require("p.identifier = ?", [identifier])
            if roles != 3 { sql.require("p.role & ? <> 0", [roles]) }
        case .ball(let ball): sql.require("s.ball = ?", [ball.text])
        case .payer(let payer): sql.require("s.payer = ?", [try db.knownPayer(payer) ?? -1])
        case .open(let isOpen): sql.require("s.open = ?", [isOpen])
        }
    }

    /// Everything that the start does not say already. A plus sign keeps the index of the start.
    private func narrowByRest(_ start: Start, _ sql: inout SQL, _ db: Database) throws {
        if let payer = query.payer {
            sql.require("+s.payer = ?", [try db.knownPayer(payer) ?? -1])
        }
        if let start = query.start { sql.require("s.start = ?", [start.description]) }
        if let ball = query.ball { sql.require("+s.ball = ?", [ball.text]) }
        if query.openOnly { sql.require("+s.open = 1") }
        if let before = query.dueBefore { sql.require("s.due < ?", [before.milliseconds]) }
        if !query.requester.isEmpty { requireParty(query.requester, roles: 1, &sql) }
        if !query.provider.isEmpty { requireParty(query.provider, roles: 3, &sql) }
    }

    private func requireParty(_ identifiers: [String], roles: Int, _ sql: inout SQL) {
        let marks = identifiers.map { _ in "?" }.joined(separator: ", ")
        sql.require(
            """
            EXISTS (SELECT 1 FROM party q WHERE q.case_id = s.case_id AND q.role & ? <> 0
              AND q.identifier IN (\(marks)))
            """, StatementArguments([roles]) + StatementArguments(identifiers))
    }
}
