import GRDB
import Records

/// The chain of commit groups, over the entries in the order in which they were written.
struct GroupWalk {
    private let db: Database
    private(set) var count = 0
    private(set) var breaks: [ChainBreak] = []
    private var previous = Chain.groupGenesis
    private var number: Int64 = 0
    private var entries: [ChainHash] = []

    init(_ db: Database) { self.db = db }

    /// Of the last group, hexadecimal.
    var head: String? { count == 0 ? nil : previous.description }

    mutating func run() throws {
        count = try db.value("SELECT count(*) FROM commit_group") ?? 0
        let rows = try Row.fetchCursor(
            db, sql: "SELECT group_number, chain FROM entry ORDER BY id")
        while let row = try rows.next() {
            let group: Int64 = row[0]
            if group != number {
                try closeGroup()
                try begin(group)
            }
            if let hash = ChainHash(row.bytes(1)) { entries.append(hash) }
        }
        try closeGroup()
        try requireNone(from: number + 1, before: nil)
    }

    private mutating func begin(_ group: Int64) throws {
        if group < number {
            report(group, "its entries stand behind those of group \(number)")
        } else {
            try requireNone(from: number + 1, before: group)
        }
        number = group
    }

    /// Groups without any entry: one was written with each group.
    private mutating func requireNone(from first: Int64, before end: Int64?) throws {
        let rows = try db.rows(
            "SELECT number, chain FROM commit_group WHERE number >= ? AND number < ? ORDER BY number",
            [first, end ?? .max])
        for row in rows {
            report(row[0], "its entries are missing")
            previous = ChainHash(row.bytes(1)) ?? previous
        }
        if let end, Int64(rows.count) < end - first {
            report(first, "it is missing with its entries, or one of those up to \(end - 1) is")
        }
    }

    private mutating func closeGroup() throws {
        guard number > 0 else { return }
        let chained = Chain.group(after: previous, number: number, entries: entries)
        entries = []
        let row = try db.row("SELECT chain FROM commit_group WHERE number = ?", [number])
        guard let row, let stored = ChainHash(row.bytes(0)) else {
            report(number, "it is missing; its entries are there")
            previous = chained
            return
        }
        if stored != chained {
            report(number, "its entries, or the group before it, are not those that were chained")
        }
        previous = stored
    }

    private mutating func report(_ number: Int64, _ reason: String) {
        breaks.append(ChainBreak(.group(number), reason))
    }
}
