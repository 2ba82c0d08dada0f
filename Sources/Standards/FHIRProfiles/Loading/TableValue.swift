import JSON

/// A value in a table: JSON without spaces.
enum TableValue {
    static func read(_ text: Substring) -> JSONValue? {
        try? JSONDocument.parse(String(text)).root
    }
}
