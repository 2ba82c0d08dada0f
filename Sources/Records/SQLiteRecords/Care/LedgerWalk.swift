import Cases
import GRDB
import Primitives
import Records

/// What members were granted, summed in the ledger, beside the grants that their summaries name.
struct LedgerWalk {
    private let db: Database
    private let statements: Statements
    private(set) var breaks: [ChainBreak] = []

    init(_ db: Database, _ statements: Statements) {
        self.db = db
        self.statements = statements
    }

    /// Sums that nobody has asked for since `reindex` are not there yet, and are no break.
    mutating func run() throws {
        let ledgers = try Row.fetchCursor(
            db, sql: "SELECT payer, member, sums FROM ledger WHERE sums IS NOT NULL")
        while let row = try ledgers.next() {
            let (payer, member): (Int64, String) = (row[0], row[1])
            do {
                let stored = try statements.sums(row.bytes(2), payer: payer, member: member)
                let granted = try statements.sums(nil, payer: payer, member: member)
                guard Self.byYear(stored) != Self.byYear(granted) else { continue }
                report(member, "its sums are not those of the grants")
            } catch let RecordsError.unreadable(reason) {
                report(member, "it can not be read: \(reason)")
            }
        }
    }

    private mutating func report(_ member: String, _ reason: String) {
        breaks.append(ChainBreak(.ledger(MemberID(member)), reason))
    }

    /// Whatever order they were granted in, and whichever of them was taken back.
    private static func byYear(_ sums: [GrantedUnits]) -> Set<[String]> {
        Set(sums.map { [$0.plan.text, "\($0.code)", "\($0.start.year)", "\($0.units)"] })
    }
}
