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
            db,
            sql: """
                SELECT l.payer, p.name, l.member, l.sums FROM ledger l
                LEFT JOIN payer p ON p.id = l.payer WHERE l.sums IS NOT NULL
                """)
        while let row = try ledgers.next() {
            let (payer, member): (Int64, String) = (row[0], row[2])
            let place = ChainBreak.Place.ledger(PayerID(row[1] ?? ""), MemberID(member))
            do {
                let stored = try statements.sums(row.bytes(3), payer: payer, member: member)
                let granted = try statements.sums(nil, payer: payer, member: member)
                guard !Self.isSame(stored, granted) else { continue }
                breaks.append(ChainBreak(place, "its sums are not those of the grants"))
            } catch let RecordsError.unreadable(reason) {
                breaks.append(ChainBreak(place, "it can not be read: \(reason)"))
            }
        }
    }

    /// Whatever order they were granted in, and whichever of them was taken back.
    private static func isSame(_ stored: [GrantedUnits], _ granted: [GrantedUnits]) -> Bool {
        var left = granted
        for sum in stored {
            let same = left.firstIndex {
                $0.plan == sum.plan && $0.code == sum.code && $0.start.year == sum.start.year
                    && $0.units == sum.units
            }
            guard let same else { return false }
            left.remove(at: same)
        }
        return left.isEmpty
    }
}
