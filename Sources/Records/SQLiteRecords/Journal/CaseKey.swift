import Cases
import GRDB
import Records

/// What a case is found by: the place of its number, or its name where that is no number of this store.
struct CaseKey {
    let name: String
    let place: Int64?

    private static let byPlace: StaticString = "SELECT id FROM cases WHERE place = ?"
    private static let byName: StaticString =
        "SELECT id FROM cases WHERE place IS NULL AND name = ?"

    init(_ id: CaseID, _ numbers: NumberKey) {
        name = id.text
        place = NumberPlace(of: id.text, key: numbers)?.value
    }

    /// The row of the case, which it keeps; nil where there is none. A number of an older form may have a place, and its
    /// case still be found by its name.
    func row(_ statements: Statements) throws -> Int64? {
        if let place, let row = try statements.first(Self.byPlace, place, read: { $0.int64(0) }) {
            return row
        }
        return try statements.first(Self.byName, name) { $0.int64(0) }
    }

    func row(_ db: Database) throws -> Int64? {
        if let place, let row: Int64 = try db.value("\(Self.byPlace)", [place]) { return row }
        return try db.value("\(Self.byName)", [name])
    }
}
