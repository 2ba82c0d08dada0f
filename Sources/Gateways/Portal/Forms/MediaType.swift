/// A content type with its parameters, or a content disposition: a name, then `; key=value`, quoted or not.
struct MediaType: Hashable, Sendable {
    /// Lower case.
    let name: String
    /// By lower-case key.
    let parameters: [String: String]

    /// nil where the text is not of this form, or says a parameter twice.
    init?(_ text: String) {
        guard text.utf8.count <= 2_048 else { return nil }
        var rest = text[...]
        let head = rest.prefix { $0 != ";" }
        name = String(head).trimmed.lowercased()
        guard !name.isEmpty, name.unicodeScalars.allSatisfy(\.isASCII) else { return nil }
        rest = rest.dropFirst(head.count)
        var parameters: [String: String] = [:]
        while rest.first == ";" {
            rest = rest.dropFirst()
            guard let (key, value) = Self.parameter(&rest) else { return nil }
            guard parameters.updateValue(value, forKey: key) == nil else { return nil }
        }
        guard rest.isEmpty else { return nil }
        self.parameters = parameters
    }

    private static func parameter(_ rest: inout Substring) -> (String, String)? {
        let key = rest.prefix { $0 != "=" && $0 != ";" }
        rest = rest.dropFirst(key.count)
        guard rest.first == "=" else { return nil }
        rest = rest.dropFirst()
        let name = String(key).trimmed.lowercased()
        guard !name.isEmpty else { return nil }
        guard rest.first == "\"" else {
            let value = rest.prefix { $0 != ";" }
            rest = rest.dropFirst(value.count)
            return (name, String(value).trimmed)
        }
        // Browsers write a quote as %22 and never a backslash escape (WHATWG, multipart/form-data).
        rest = rest.dropFirst()
        let value = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(value.count)
        guard rest.first == "\"" else { return nil }
        rest = rest.dropFirst()
        rest = rest.drop { $0 == " " || $0 == "\t" }
        return (name, String(value))
    }
}
