import Foundation
import GRDB
import Records

extension Database {
    /// Writes the key of a store's numbers where it has none yet: a new store, and one from before there were keys.
    func keepNumberKey(_ key: NumberKey?) throws {
        try execute(
            sql: "INSERT OR IGNORE INTO number_key (id, key) VALUES (1, ?)",
            arguments: [Data((key ?? .random()).bytes)])
    }

    func numberKey(path: String) throws -> NumberKey {
        let kept = try Data.fetchOne(self, sql: "SELECT key FROM number_key")
        guard let key = kept.flatMap({ NumberKey(bytes: Array($0)) }) else {
            throw RecordsError.unavailable("\(path) has lost the key of its numbers")
        }
        return key
    }
}
