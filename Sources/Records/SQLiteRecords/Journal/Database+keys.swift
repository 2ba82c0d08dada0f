import Cases
import GRDB
import Records

extension Database {
    /// The number of a payer inside; given when the payer is first written.
    func payer(_ id: PayerID) throws -> Int64 {
        if let known = try knownPayer(id) { return known }
        try run("INSERT INTO payer (name) VALUES (?)", [id.text])
        return lastInsertedRowID
    }

    func knownPayer(_ id: PayerID) throws -> Int64? {
        try value("SELECT id FROM payer WHERE name = ?", [id.text])
    }
}
