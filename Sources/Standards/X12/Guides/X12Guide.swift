/// What one guide asks of one transaction: loops, segments and elements as flat arrays, read from a table once.
///
/// Nodes stand in the order of the table, a loop before what is in it, so that what is in a loop is a range.
public final class X12Guide: Sendable {
    /// GS08 and ST03.
    public let version: String
    /// GS01.
    public let functionalCode: String
    /// ST01.
    public let setIdentifier: String
    /// `278 request`.
    public let name: String
    let nodes: [Node]
    let rows: [Row]
    let qualifiers: [Qualifier]
    /// Syntax notes of composites.
    let notes: [SyntaxNote]
    let elements: [ElementRule]
    let codes: [PackedCode]
    /// How another guide of the same version is told apart: an element of the segment after ST.
    let selector: Selector?
    let unit: Unit?
    /// Segments of the standard's transaction that the guide leaves out.
    let unused: Set<X12SegmentID>
    /// Whether ST03 must be there.
    let wantsConvention: Bool
    let dictionary: SegmentDictionary
    /// Rules that no table can say: balances, situations, code sets.
    let rules: [any X12GuideRule]
    let segmentIDs: Set<X12SegmentID>
    /// The names of segments that begin a loop.
    let loopStarters: Set<X12SegmentID>
    /// The node of the segment that holds the business unit.
    let unitNode: Int?

    struct Node: Sendable {
        var isLoop: Bool
        /// Of a loop, its first segment's.
        var id: X12SegmentID
        /// The loop's own id; a segment's is its loop's. Empty outside of any loop.
        var loop: String
        var name: String
        var usage: Usage
        var max: Int
        /// Siblings that may come in any order share one.
        var ordinal = 0
        var parent: Int
        /// One past the last node inside.
        var end = 0
        var elements: Range<Int> = 0..<0
        /// How many elements the standard has: more are too many.
        var qualifiers: [Qualifier] = []
        var notes: [SyntaxNote] = []

        /// The loop as a finding tells it.
        var loopID: String? { loop.isEmpty ? nil : loop }
    }

    /// What finding a segment's place needs of a node: nothing that must be retained (that took 42% of the time).
    struct Row: Sendable {
        var isLoop: Bool
        var id: X12SegmentID
        var usage: Usage
        var max: Int
        var ordinal: Int
        var parent: Int
        var end: Int
        var qualifiers: Range<Int>
        /// Whether a rule asks for this segment.
        var hasRules: Bool
        var elements: Range<Int>
        var hasNotes: Bool
    }

    /// Tells a segment from its siblings: its element (or component) is one of these codes.
    struct Qualifier: Sendable {
        var element: Int
        var component: Int
        var codes: Range<Int>
    }

    enum Usage: Character, Sendable {
        case required = "R"
        case situational = "S"
        case notUsed = "N"
        /// One of the neighbours that have this usage must be there.
        case alternative = "A"
    }

    struct ElementRule: Sendable {
        var usage: Usage
        var kind: ElementKind
        var min: Int
        var max: Int
        /// Its number in the dictionary of the standard; 0 where it has none.
        var number: Int
        var codes: Range<Int>?
        /// All codes of the standard, where they are known here.
        var standardCodes: Range<Int>?
        var repeats = 1
        /// Of a composite: its components, as a range of `elements`.
        var components: Range<Int> = 0..<0
        /// Of a composite: its syntax notes, as a range of the guide's.
        var notes: Range<Int> = 0..<0

        var isComposite: Bool { !components.isEmpty }
    }

    struct Selector: Sendable {
        var segmentID: X12SegmentID
        var element: Int
        var codes: [String]
    }

    /// The element that tells a partner which business unit a finding is about.
    struct Unit: Sendable {
        var loop: String
        var segmentID: X12SegmentID
        var element: Int
        var name: String
    }

    init(
        _ heading: GuideTable.Heading, nodes: [Node], elements: [ElementRule],
        codes: [PackedCode], notes: [SyntaxNote], dictionary: SegmentDictionary,
        rules: [any X12GuideRule]
    ) {
        version = heading.version
        functionalCode = heading.functionalCode
        setIdentifier = heading.setIdentifier
        name = heading.name
        selector = heading.selector
        unit = heading.unit
        unused = heading.unused
        self.nodes = nodes
        self.notes = notes
        var qualifiers: [Qualifier] = []
        let ruled = Set(rules.flatMap(\.segmentIDs))
        rows = nodes.map { node in
            qualifiers += node.qualifiers
            return Row(
                isLoop: node.isLoop, id: node.id, usage: node.usage, max: node.max,
                ordinal: node.ordinal, parent: node.parent, end: node.end,
                qualifiers: qualifiers.count - node.qualifiers.count..<qualifiers.count,
                hasRules: ruled.contains(node.id),
                elements: node.elements, hasNotes: !node.notes.isEmpty)
        }
        self.qualifiers = qualifiers
        self.elements = elements
        self.codes = codes
        self.dictionary = dictionary
        self.rules = rules
        segmentIDs = Set(nodes.map(\.id))
        loopStarters = Set(nodes.dropFirst().filter(\.isLoop).map(\.id))
        unitNode = heading.unit.flatMap { unit in
            nodes.firstIndex { !$0.isLoop && $0.loop == unit.loop && $0.id == unit.segmentID }
        }
        let header = nodes.first { $0.id == .st && !$0.isLoop }
        wantsConvention =
            header.map {
                $0.elements.count > 2 && elements[$0.elements.lowerBound + 2].usage == .required
            }
            ?? false
    }

    /// The id of the loop a segment is in; nil outside of any.
    func loop(of node: Int) -> String? {
        nodes[node].loopID
    }

    /// Whether a value is among codes. Short lists are walked, long ones halved.
    func contains(_ range: Range<Int>, _ code: PackedCode) -> Bool {
        var low = range.lowerBound
        var high = range.upperBound
        while high - low > 8 {
            let middle = (low + high) / 2
            if codes[middle] <= code { low = middle } else { high = middle }
        }
        for index in low..<high where codes[index] == code { return true }
        return false
    }
}

/// Up to eight bytes in one number, the first the highest: codes are compared as numbers.
struct PackedCode: Hashable, Comparable, Sendable {
    let value: UInt64

    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count <= 8 else { return nil }
        var value: UInt64 = 0
        for byte in bytes { value = value << 8 | UInt64(byte) }
        self.value = value
    }

    static func < (one: PackedCode, other: PackedCode) -> Bool { one.value < other.value }

    var text: String {
        let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }
}

/// The types of elements (X12.6).
enum ElementKind: String, Sendable {
    case text = "AN"
    case code = "ID"
    case date = "DT"
    case time = "TM"
    case integer = "N0"
    case decimal = "R"
    case binary = "B"
    case composite = "C"
}

/// A rule between elements of one segment or components of one composite: the letter and the numbers of the standard.
struct SyntaxNote: Sendable, Hashable {
    enum Kind: Character, Sendable {
        /// All or none.
        case paired = "P"
        /// At least one.
        case oneRequired = "R"
        /// At most one.
        case exclusive = "E"
        /// If the first, then all others.
        case conditional = "C"
        /// If the first, then at least one of the others.
        case listConditional = "L"
    }

    let kind: Kind
    let numbers: [Int]

    /// Reads `P0304`.
    init?(_ text: Substring) {
        guard let letter = text.first, let kind = Kind(rawValue: letter) else { return nil }
        self.kind = kind
        let digits = Array(text.dropFirst())
        guard digits.count >= 4, digits.count % 2 == 0 else { return nil }
        numbers = stride(from: 0, to: digits.count, by: 2).compactMap {
            Int(String(digits[$0...($0 + 1)]))
        }
    }
}
