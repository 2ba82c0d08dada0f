import JSON

extension Encoding {
    /// What a JSON string with this text between its quotes stands for.
    static func unescapeJSON(_ text: String) -> String? {
        guard let document = try? JSONDocument.parse("\"\(text)\"") else { return nil }
        return document.root.string
    }
}
