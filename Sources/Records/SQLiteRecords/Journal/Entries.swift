import Cases
import Records

/// The entries of one case, as stored, back to the case.
enum Entries {
    static func fold(_ id: CaseID, _ entries: [PackedBytes]) throws(RecordsError) -> Case {
        var events: [CaseEvent] = []
        for entry in entries { events += try EventsForm.events(from: entry.unpacked()) }
        return try fold(id, events)
    }

    static func fold(_ id: CaseID, _ events: [CaseEvent]) throws(RecordsError) -> Case {
        do throws(Case.NotALife) {
            return try Case(id: id, events: events)
        } catch {
            throw .unreadable(error.reason)
        }
    }
}
