import GRDB
import Records

/// The chain of the audit trail, entry after entry.
struct AuditWalk {
    private let db: Database
    private(set) var count = 0
    private(set) var breaks: [ChainBreak] = []
    private var previous = Chain.auditGenesis

    init(_ db: Database) { self.db = db }

    /// Of the last entry, hexadecimal.
    var head: String? { count == 0 ? nil : previous.description }

    mutating func run() throws {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT number, body, chain FROM audit ORDER BY number")
        var expected: Int64 = 1
        while let row = try rows.next() {
            let number: Int64 = row[0]
            count += 1
            if number > expected {
                report(expected, "it is missing, or one of those up to \(number - 1) is")
            }
            let chained = Chain.audit(after: previous, entry: row.bytes(1))
            let stored = ChainHash(row.bytes(2))
            if stored != chained {
                report(number, "it, or the one before it, is not the one that was chained")
            }
            previous = stored ?? chained
            expected = number + 1
        }
    }

    private mutating func report(_ number: Int64, _ reason: String) {
        breaks.append(ChainBreak(.audit(number), reason))
    }
}
