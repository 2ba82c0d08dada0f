/// A media type or a range of them, with its parameters: an element of `Accept`, or a `Content-Type` (RFC 9110, sections 8.3.1
/// and 12.5.1).
struct MediaRange: Hashable {
    /// In lower case, as is `subtype`; `*` is any.
    let type: String
    let subtype: String
    /// By name in lower case; values as written, without quotes. Without `q`.
    let parameters: [String: String]
    /// In thousandths: 0 (not at all) to 1000.
    let weight: Int

    /// nil where the text is no media type.
    init?(_ text: some StringProtocol) {
        var parts = Self.split(text, at: ";")
        let names = parts.removeFirst().lowercased().split(
            separator: "/", omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
        (type, subtype) = (String(names[0]), String(names[1]))
        var parameters: [String: String] = [:]
        var weight: Int? = 1_000
        for part in parts where !part.isEmpty {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { return nil }
            let (name, value) = (pair[0].trimmed.lowercased(), Self.unquoted(pair[1].trimmed))
            if name == "q" { weight = Self.weight(value) } else { parameters[name] = value }
        }
        guard let weight else { return nil }
        self.parameters = parameters
        self.weight = weight
    }

    /// The ranges of a header field's values. What is no media type is left out.
    static func list(_ values: [String]) -> [MediaRange] {
        values.flatMap { split($0, at: ",") }.prefix(rangesMax).compactMap { MediaRange($0) }
    }

    private static let rangesMax = 50

    /// Whether a media type is in this range, as far as type and subtype go.
    func holds(_ type: String, _ subtype: String) -> Bool {
        (self.type == "*" && self.subtype == "*" || self.type == type)
            && (self.subtype == "*" || self.subtype == subtype)
    }

    /// How closely a range is drawn: the closest one speaks for a type.
    var precision: Int {
        (type == "*" ? 0 : 1) + (subtype == "*" ? 0 : 1) + parameters.count
    }

    private static func weight(_ text: String) -> Int? {
        guard let value = Double(text), (0...1).contains(value) else { return nil }
        return Int((value * 1_000).rounded())
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast().filter { $0 != "\\" })
    }

    /// The parts between separators that do not stand within quotes, without blanks around them.
    static func split(_ text: some StringProtocol, at separator: Character) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == separator, !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.map(\.trimmed)
    }
}

extension StringProtocol {
    /// Without blanks and tabs at both ends.
    var trimmed: String {
        let start = drop { $0 == " " || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { String(start[...$0]) } ?? ""
    }
}
