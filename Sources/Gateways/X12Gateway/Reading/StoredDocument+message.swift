import Records
import X12

extension StoredDocument {
    /// A message as it came, a segment a line.
    static func message(_ rows: [Row]) -> StoredDocument {
        StoredDocument(
            mediaType: "application/edi-x12",
            bytes: Array(rows.map { $0.segment.text + "~" }.joined(separator: "\n").utf8))
    }
}
