import Records
import X12

extension StoredDocument {
    /// A message as it came, a segment a line.
    init(message rows: [Row]) {
        self.init(
            mediaType: "application/edi-x12",
            bytes: Array(rows.map { $0.segment.text + "~" }.joined(separator: "\n").utf8))
    }
}
