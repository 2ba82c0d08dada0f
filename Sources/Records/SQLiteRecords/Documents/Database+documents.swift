import Cases
import GRDB
import Records

extension Database {
    func document(_ digest: DocumentDigest) throws -> StoredDocument? {
        let found = try row(
            "SELECT media_type, bytes, size FROM document WHERE digest = ?", [digest.text])
        return try found.map { row in
            StoredDocument(
                readBackAs: digest, mediaType: row[0],
                bytes: try PackedBytes(stored: row.bytes(1), size: row[2] as Int?).unpacked())
        }
    }
}
