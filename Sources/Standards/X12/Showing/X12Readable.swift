/// Text of a file as it may go to a terminal.
public enum X12Readable {
    /// Control characters, which could move a cursor, become a middle dot; the ends lose their padding.
    public static func text(_ text: String) -> String {
        var readable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            readable.append(isControl ? "\u{B7}" : scalar)
        }
        return trimmed(String(readable))
    }
}
