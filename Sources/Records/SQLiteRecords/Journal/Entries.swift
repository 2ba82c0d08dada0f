import Cases
import GRDB
import Records

/// The entries of one case, as stored, back to the case.
enum Entries {
    static func fold(_ id: CaseID, _ entries: [PackedBytes]) throws(RecordsError) -> Case {
        var events: [CaseEvent] = []
        for entry in entries { events += try EventsForm.events(from: entry.unpacked()) }
        return try fold(id, events)
    }

    /// The entries of a case by its row, in their order.
    static func of(_ row: Int64, _ db: Database) throws -> [PackedBytes] {
        try db.rows("SELECT events, size FROM entry WHERE case_id = ? ORDER BY version", [row])
            .map { PackedBytes($0, bytes: 0, size: 1) }
    }

    static func fold(_ id: CaseID, _ events: [CaseEvent]) throws(RecordsError) -> Case {
        do throws(Case.NotALife) {
            return try Case(id: id, events: events)
        } catch {
            throw .unreadable(error.reason)
        }
    }
}
