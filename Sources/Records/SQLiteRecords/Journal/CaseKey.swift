import Cases
import Records

/// What a case is found by: the place of its number, or its name where that is no number of this store.
struct CaseKey {
    let name: String
    let place: Int64?

    init(_ id: CaseID, _ numbers: NumberKey) {
        name = id.text
        place = NumberPlace(of: id.text, key: numbers)?.value
    }
}
