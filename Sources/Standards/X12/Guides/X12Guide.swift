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
    let rows: FlatTable<Row>
    let qualifiers: FlatTable<Qualifier>
    /// Syntax notes of segments and composites, and the same as masks.
    let notes: [SyntaxNote]
    let noteMasks: FlatTable<SyntaxNote.Mask>
    let elements: FlatTable<ElementRule>
    let codes: FlatTable<PackedCode>
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
    /// For each node that rules ask for, which: their places in `rules`.
    let ruleIndices: FlatTable<Int32>
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
        /// As many as the standard has: more are too many.
        var elements: Range<Int> = 0..<0
        var qualifiers: [Qualifier] = []
        var notes: [SyntaxNote] = []

        /// The loop as a finding tells it.
        var loopID: String? { loop.isEmpty ? nil : loop }
    }

    /// What every segment asks of a node: nothing that must be retained (that took 42% of the time).
    struct Row: BitwiseCopyable, Sendable {
        var id: X12SegmentID
        var isLoop: Bool
        var usage: Usage
        var ordinal: Int32
        var max: Int32
        var parent: Int32
        var end: Int32
        var qualifiers: RowRange
        var elements: RowRange
        var notes: RowRange
        /// The rules that ask for this segment, in `ruleIndices`.
        var rules: RowRange
    }

    /// Tells a segment from its siblings: its element (or component) is one of these codes.
    struct Qualifier: BitwiseCopyable, Sendable {
        var element: Int32
        /// 0 where it is the element itself.
        var component: Int32
        var codes: RowRange
    }

    enum Usage: Character, BitwiseCopyable, Sendable {
        case required = "R"
        case situational = "S"
        case notUsed = "N"
        /// One of the neighbours that have this usage must be there.
        case alternative = "A"
    }

    struct ElementRule: BitwiseCopyable, Sendable {
        var usage: Usage
        var kind: ElementKind
        var repeats: Int32 = 1
        var min: Int32
        var max: Int32
        /// Its number in the dictionary of the standard; 0 where it has none.
        var number: Int32
        /// The codes that the guide allows; none where it has no list.
        var codes = RowRange.none
        /// All codes of the standard, where they are known here.
        var standardCodes = RowRange.none
        /// Of a composite: its components, among the guide's elements.
        var components = RowRange.none
        /// Of a composite: its syntax notes.
        var notes = RowRange.none

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
        var notes = notes
        var qualifiers: [Qualifier] = []
        var ruleIndices: [Int32] = []
        rows = FlatTable(
            nodes.map { node in
                qualifiers += node.qualifiers
                notes += node.notes
                let asking =
                    node.isLoop
                    ? [] : rules.indices.filter { rules[$0].segmentIDs.contains(node.id) }
                ruleIndices += asking.map(Int32.init)
                return Row(
                    node, qualifiers: Self.last(node.qualifiers.count, of: qualifiers.count),
                    notes: Self.last(node.notes.count, of: notes.count),
                    rules: Self.last(asking.count, of: ruleIndices.count))
            })
        self.qualifiers = FlatTable(qualifiers)
        self.notes = notes
        noteMasks = FlatTable(notes.map(\.mask))
        self.elements = FlatTable(elements)
        self.codes = FlatTable(codes)
        self.dictionary = dictionary
        self.rules = rules
        self.ruleIndices = FlatTable(ruleIndices)
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

    deinit {
        rows.free()
        qualifiers.free()
        noteMasks.free()
        elements.free()
        codes.free()
        ruleIndices.free()
    }

    private static func last(_ count: Int, of all: Int) -> RowRange { RowRange(all - count..<all) }

    /// The id of the loop a segment is in; nil outside of any.
    func loop(of node: Int) -> String? {
        nodes[node].loopID
    }

    /// Whether a value is among codes. Short lists are walked, long ones halved.
    func contains(_ range: RowRange, _ code: PackedCode) -> Bool {
        var low = range.lower
        var high = range.upper
        while high &- low > 8 {
            let middle = (low &+ high) / 2
            if codes[middle] <= code { low = middle } else { high = middle }
        }
        while low < high {
            if codes[low] == code { return true }
            low &+= 1
        }
        return false
    }
}

extension X12Guide.Row {
    fileprivate init(
        _ node: X12Guide.Node, qualifiers: RowRange, notes: RowRange, rules: RowRange
    ) {
        self.init(
            id: node.id, isLoop: node.isLoop, usage: node.usage, ordinal: Int32(node.ordinal),
            max: Int32(clamping: node.max), parent: Int32(node.parent), end: Int32(node.end),
            qualifiers: qualifiers, elements: RowRange(node.elements), notes: notes, rules: rules)
    }
}
