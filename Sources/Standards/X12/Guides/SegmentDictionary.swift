/// The standard's own segments, composites and elements, which all guides share: types, lengths, what is mandatory,
/// syntax notes. Guides say only what they ask beyond it.
///
/// The table (`SegmentDictionary+table.swift`) has lines of four kinds:
///
///     element 628 AN 1-12          number, type, shortest and longest
///     codes 736 0 1                all codes of an element, where an open source has them all
///     composite C023 1331M 1332M 1325
///     segment HL 628M 628 735M 736 | P0304      element numbers in order; M is mandatory; `*10` repeats; notes
///     known CLM SV5 …              names of other segments of X12: known, but in no transaction here
struct SegmentDictionary: Sendable {
    struct Part: Sendable {
        var key: String
        var isMandatory: Bool
        var repeats: Int
    }

    struct Element: Sendable {
        var kind: ElementKind
        var min: Int
        var max: Int
    }

    struct Row: Sendable {
        var parts: [Part]
        var notes: [SyntaxNote]
    }

    private(set) var elements: [String: Element] = [:]
    private(set) var codes: [String: [String]] = [:]
    private(set) var composites: [String: Row] = [:]
    private(set) var segments: [X12SegmentID: Row] = [:]
    private(set) var known: Set<X12SegmentID> = []

    static let standard: SegmentDictionary = {
        do throws(GuideTableError) {
            return try SegmentDictionary(table)
        } catch {
            preconditionFailure("the dictionary of segments: \(error)")
        }
    }()

    init(_ table: String) throws(GuideTableError) {
        for (index, line) in table.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        where !line.isEmpty {
            let halves = line.split(separator: "|")
            let words = halves[0].split(separator: " ")
            guard words.count > 1 else {
                throw GuideTableError(line: index + 1, text: String(line))
            }
            let notes = (halves.count > 1 ? halves[1] : "").split(separator: " ").compactMap {
                SyntaxNote($0)
            }
            let rest = words.dropFirst(2)
            switch words[0] {
            case "element":
                let lengths = (rest.last ?? "").split(separator: "-").compactMap { Int($0) }
                guard rest.count == 2, let kind = ElementKind(rawValue: String(rest[2])),
                    lengths.count == 2
                else { throw GuideTableError(line: index + 1, text: String(line)) }
                elements[String(words[1])] = Element(kind: kind, min: lengths[0], max: lengths[1])
            case "codes": codes[String(words[1]), default: []] += rest.map(String.init)
            case "composite":
                composites[String(words[1])] = Row(parts: rest.map(Self.part), notes: notes)
            case "segment":
                segments[X12SegmentID(words[1])] = Row(parts: rest.map(Self.part), notes: notes)
            case "known": known.formUnion(words.dropFirst().map { X12SegmentID($0) })
            default: throw GuideTableError(line: index + 1, text: String(line))
            }
        }
    }

    func isKnown(_ id: X12SegmentID) -> Bool { segments[id] != nil || known.contains(id) }

    /// Reads `735M`, `C998M*10`.
    private static func part(_ word: Substring) -> Part {
        let pieces = word.split(separator: "*")
        let isMandatory = pieces[0].hasSuffix("M")
        return Part(
            key: String(isMandatory ? pieces[0].dropLast() : pieces[0]), isMandatory: isMandatory,
            repeats: pieces.count > 1 ? Int(pieces[1]) ?? 1 : 1)
    }
}

/// A line of a table that cannot be read: a mistake of ours, found when the table is loaded.
struct GuideTableError: Error, CustomStringConvertible {
    let line: Int
    let text: String

    var description: String { "line \(line): \(text)" }
}
