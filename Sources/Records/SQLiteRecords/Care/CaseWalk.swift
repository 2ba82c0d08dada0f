import Cases
import GRDB
import Records

/// The chain of one case, entry by entry.
struct CaseWalk {
    let id: CaseID
    private let payer: PayerID
    private let db: Database
    private let row: Int64

    private(set) var events: [CaseEvent] = []
    private(set) var entryCount = 0
    private(set) var breaks: [ChainBreak] = []
    /// False where an entry does not read back as events.
    private(set) var isReadable = true
    private var version = 0
    private var last: ChainHash?

    init(id: CaseID, payer: PayerID, db: Database, row: Int64) {
        self.id = id
        self.payer = payer
        self.db = db
        self.row = row
    }

    mutating func run() throws {
        let entries = try Row.fetchCursor(
            db,
            sql: """
                SELECT version, count, events, chain, size FROM entry WHERE case_id = ?
                ORDER BY version
                """, arguments: [row])
        while let row = try entries.next() { check(row) }
    }

    private mutating func check(_ row: Row) {
        entryCount += 1
        let first: Int = row[0]
        let count: Int = row[1]
        // What can not be unpacked is no event either, and is told as such.
        let packed = PackedBytes(row, bytes: 2, size: 4)
        let bytes = (try? packed.unpacked()) ?? packed.bytes
        if first != version + 1 {
            report(first, "an entry is missing: what is before it ends with version \(version)")
        }
        let previous = last ?? Chain.genesis(payer: payer, caseID: id)
        let stored = ChainHash(row.bytes(3))
        if stored != Chain.entry(after: previous, events: bytes) {
            report(first, "its bytes, or what is before it, are not those that were chained")
        }
        do throws(RecordsError) {
            let read = try EventsForm.events(from: bytes)
            events += read
            if read.count != count { report(first, "it holds \(read.count) events, not \(count)") }
        } catch {
            isReadable = false
            report(first, error.reason)
        }
        version = first + count - 1
        // What was stored, so that one break is told once.
        last = stored ?? previous
    }

    /// The last entry must be the one that the head names.
    mutating func requireHead(version: Int, chain: [UInt8]) {
        guard let last else {
            breaks.append(ChainBreak(.entry(id, version: nil), "it has no entries"))
            return
        }
        if version != self.version {
            breaks.append(
                ChainBreak(
                    .entry(id, version: nil),
                    "its head is version \(version), and its entries end with \(self.version)"))
        } else if chain != last.bytes {
            breaks.append(
                ChainBreak(.entry(id, version: nil), "its head is not the end of its chain"))
        }
    }

    private mutating func report(_ version: Int, _ reason: String) {
        breaks.append(ChainBreak(.entry(id, version: version), reason))
    }
}
