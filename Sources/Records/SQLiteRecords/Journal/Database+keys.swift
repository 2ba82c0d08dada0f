import Cases
import GRDB

extension Database {
    /// The number of a payer inside; nil for one that was never written.
    func knownPayer(_ id: PayerID) throws -> Int64? {
        try value("SELECT id FROM payer WHERE name = ?", [id.text])
    }
}
