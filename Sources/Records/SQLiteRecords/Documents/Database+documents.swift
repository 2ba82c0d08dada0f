import Cases
import GRDB
import Records

extension Database {
    /// - Parameter key: documents from before they were kept by case are found whatever it is.
    func document(_ digest: DocumentDigest, of key: CaseKey) throws -> StoredDocument? {
        let found = try row(
            """
            SELECT media_type, bytes, size FROM document
            WHERE digest = ?1 AND case_id = ?2
            UNION ALL
            SELECT media_type, bytes, size FROM document WHERE case_id IS NULL AND digest = ?1
            LIMIT 1
            """, [digest.text, try key.row(self)])
        return try found.map { row in
            StoredDocument(
                readBackAs: digest, mediaType: row[0],
                bytes: try PackedBytes(row, bytes: 1, size: 2).unpacked())
        }
    }
}
