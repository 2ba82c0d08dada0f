/// Names of segments and elements and meanings of frequent codes, in our own words: for people, never for a partner.
///
/// Tables of text (`ElementNames+table.swift`, `CodeMeanings+table.swift`), read once. What they do not know has no name,
/// and the caller says so.
public struct X12Names: Sendable {
    struct Entry: Sendable {
        var name: String
        var parts: [String]
    }

    /// By segment or composite.
    private var entries: [String: Entry] = [:]
    /// By element number, or by place where one means something of its own there; then by code.
    private var codes: [String: [String: String]] = [:]

    public static let standard = X12Names(
        elements: elementTable, codes: codeTable + "\n" + serviceTable)

    init(elements: String, codes table: String) {
        for line in elements.split(separator: "\n") {
            let halves = line.split(separator: "|", maxSplits: 1)
            let head = halves[0].split(separator: " ", maxSplits: 1)
            guard halves.count == 2, head.count == 2 else {
                preconditionFailure("a line of element names: \(line)")
            }
            entries[String(head[0])] = Entry(
                name: Self.trimmed(head[1]), parts: Self.parts(halves[1]))
        }
        for line in table.split(separator: "\n") {
            let halves = line.split(separator: " ", maxSplits: 1)
            for pair in halves[1].split(separator: ";") {
                let words = pair.split(separator: " ", maxSplits: 1)
                guard words.count == 2 else { preconditionFailure("a line of codes: \(line)") }
                codes[String(halves[0]), default: [:]][String(words[0])] = Self.trimmed(words[1])
            }
        }
    }

    /// Reads `name; 2x(reason; amount); name`.
    private static func parts(_ text: Substring) -> [String] {
        var parts: [String] = []
        var rest = text
        while let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")") {
            let before = rest[..<open].split(separator: ";").map(trimmed)
            let times = before.last.flatMap { Int($0.dropLast()) } ?? 1
            parts += before.dropLast()
            let inner = rest[rest.index(after: open)..<close].split(separator: ";").map(trimmed)
            for number in 1...times { parts += inner.map { "\($0) \(number)" } }
            rest = rest[rest.index(after: close)...].drop { $0 == ";" }
        }
        return parts + rest.split(separator: ";").map(trimmed)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    // MARK: Asking

    /// What a segment is called where no guide says it.
    public func segment(_ id: String) -> String? { entries[id]?.name }

    /// What an element, or a component of it, is called.
    public func element(_ id: String, _ number: Int, component: Int? = nil) -> String? {
        guard let parts = entries[id]?.parts, parts.indices.contains(number - 1) else { return nil }
        guard let component else { return parts[number - 1] }
        guard let composite = Self.key(id, number), let inner = entries[composite]?.parts,
            inner.indices.contains(component - 1)
        else { return nil }
        return inner[component - 1]
    }

    /// What a code means at a place. `kind` is the value that says which list it is from, where a neighbour does.
    func meaning(
        _ code: String, _ id: String, _ number: Int, component: Int? = nil, kind: String? = nil
    ) -> String? {
        let place = id + (number < 10 ? "0" : "") + String(number)
        if component == nil, let list = codes[place] { return list[code] }
        guard let key = Self.key(id, number, component: component) else { return nil }
        if key == "1331" {
            let isPlace = component == nil ? id == "SV1" || id == "SV3" : kind == "B"
            return isPlace ? codes["POS"]?[code] : nil
        }
        return codes[key]?[code]
    }

    /// The number of an element in the standard's dictionary, or the composite's id.
    static func key(_ id: String, _ number: Int, component: Int? = nil) -> String? {
        let dictionary = SegmentDictionary.standard
        guard let parts = dictionary.segments[X12SegmentID(id)]?.parts,
            parts.indices.contains(number - 1)
        else { return nil }
        let key = parts[number - 1].key
        guard let component else { return key }
        guard let inner = dictionary.composites[key]?.parts,
            inner.indices.contains(component - 1)
        else { return nil }
        return inner[component - 1].key
    }
}
