/// Reads the table of a guide into a guide. A new transaction is a new table and nothing else.
///
/// A table is text; indentation by two spaces nests. Lines:
///
///     guide 005010X217 HI 278 278 request      GS08, GS01, ST01, the name that people read
///     select BHT 02 01,13,36                   tells guides of one version and set apart, by the segment after ST
///     unit 2010C NM1 09 SUBSCRIBER NAME NM109  what CTX names as the business unit, and where its value stands
///     unused CR4 CR7                           segments of the standard's transaction that the guide leaves out
///     list id 24 34 46                         codes that rows below name as @id
///     loop 2000A R 1 "organization"            id, usage, how often at most (* for no limit), our own words
///     seg HL R 1 "level" : R N R!20 R=0,1      the same, then its elements in order
///     same 2000E R 1                           a loop that stands above, again, with another usage and limit
///
/// Usages: R required, S situational, N not used, A (loops) one of the neighbours with A is required. Elements that
/// are not listed are not used. After the usage of an element:
///
///     !20,21     codes that tell the segment, or the loop that begins with it, from its siblings
///     =0,1       codes the guide allows          @id   the same, by the name of a list
///     [1-30]     other lengths than the standard's
///     (R R S)    the components of a composite; without them, as the standard has them
///     11xS       eleven such elements
///
/// Types, lengths, mandatory flags and syntax notes come from `SegmentDictionary`. Neighbouring rows of one segment id
/// (DTP, REF, CRC) may come in any order, and so may neighbouring loops that begin with the same segment id.
struct GuideTable {
    struct Heading {
        var version = ""
        var functionalCode = ""
        var setIdentifier = ""
        var name = ""
        var selector: X12Guide.Selector?
        var unit: X12Guide.Unit?
        var unused: Set<X12SegmentID> = []
    }

    private let dictionary: SegmentDictionary
    private var heading = Heading()
    private var nodes: [X12Guide.Node] = []
    private var elements: [X12Guide.ElementRule] = []
    private var codes: [PackedCode] = []
    private var notes: [SyntaxNote] = []
    private var ranges: [[String]: RowRange] = [:]
    private var lists: [String: [String]] = [:]
    /// The loops around the line, by depth.
    private var open: [Int] = [0]
    private var line = 0
    private var lineText = ""

    static func read(
        _ table: String, dictionary: SegmentDictionary = .standard, rules: [any X12GuideRule] = []
    ) throws(GuideTableError) -> X12Guide {
        var reader = GuideTable(dictionary: dictionary)
        try reader.read(table)
        return X12Guide(
            reader.heading, nodes: reader.nodes, elements: reader.elements, codes: reader.codes,
            notes: reader.notes,
            dictionary: dictionary, rules: rules)
    }

    private init(dictionary: SegmentDictionary) {
        self.dictionary = dictionary
        nodes.append(
            X12Guide.Node(
                isLoop: true, id: .st, loop: "", name: "transaction set", usage: .required, max: 1,
                parent: 0))
    }

    private mutating func read(_ table: String) throws(GuideTableError) {
        for text in table.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            lineText = String(text)
            guard !text.allSatisfy({ $0 == " " }) else { continue }
            let depth = text.prefix { $0 == " " }.count / 2
            let words = text.split(separator: " ").map(String.init)
            switch words[0] {
            case "loop", "seg", "same": try row(words, depth: depth, text)
            default: try headingLine(words)
            }
        }
        close(to: 1)
        nodes[0].end = nodes.count
        setOrdinals(of: 0)
    }

    private func failure() -> GuideTableError { GuideTableError(line: line, text: lineText) }

    private mutating func headingLine(_ words: [String]) throws(GuideTableError) {
        guard words.count > 2 || words[0] == "unused" else { throw failure() }
        switch words[0] {
        case "guide":
            guard words.count > 4 else { throw failure() }
            heading.version = words[1]
            heading.functionalCode = words[2]
            heading.setIdentifier = words[3]
            heading.name = words[4...].joined(separator: " ")
        case "select":
            guard words.count == 4, let element = Int(words[2]) else { throw failure() }
            heading.selector = X12Guide.Selector(
                segmentID: X12SegmentID(words[1]), element: element,
                codes: words[3].split(separator: ",").map(String.init))
        case "unit":
            guard words.count > 4, let element = Int(words[3]) else { throw failure() }
            heading.unit = X12Guide.Unit(
                loop: words[1], segmentID: X12SegmentID(words[2]), element: element,
                name: words[4...].joined(separator: " "))
        case "unused": heading.unused.formUnion(words.dropFirst().map { X12SegmentID($0) })
        case "list": lists[words[1], default: []] += words.dropFirst(2)
        default: throw failure()
        }
    }

    // MARK: Rows

    private mutating func row(
        _ words: [String], depth: Int, _ text: Substring
    ) throws(GuideTableError) {
        guard words.count > 3, depth < open.count,
            let usage = words[2].first.flatMap(X12Guide.Usage.init)
        else { throw failure() }
        close(to: depth + 1)
        let parent = open[depth]
        let max = words[3] == "*" ? Int.max : Int(words[3]) ?? 0
        let halves = text.split(separator: ":", maxSplits: 1)
        let name = halves[0].split(separator: "\"").dropFirst().first.map(String.init) ?? ""
        switch words[0] {
        case "loop":
            nodes.append(
                X12Guide.Node(
                    isLoop: true, id: X12SegmentID(packed: 0), loop: words[1], name: name,
                    usage: usage, max: max, parent: parent))
            open.append(nodes.count - 1)
        case "same": try copy(words[1], usage: usage, max: max, parent: parent)
        default:
            var node = X12Guide.Node(
                isLoop: false, id: X12SegmentID(words[1]), loop: nodes[parent].loop, name: name,
                usage: usage, max: max, parent: parent)
            try setElements(of: &node, halves.count > 1 ? halves[1] : "")
            node.end = nodes.count + 1
            if nodes[parent].id.packed == 0 { nodes[parent].id = node.id }
            nodes.append(node)
        }
    }

    private mutating func close(to depth: Int) {
        while open.count > depth { nodes[open.removeLast()].end = nodes.count }
    }

    private mutating func copy(
        _ loop: String, usage: X12Guide.Usage, max: Int, parent: Int
    ) throws(GuideTableError) {
        guard let source = nodes.firstIndex(where: { $0.isLoop && $0.loop == loop }),
            nodes[source].end > 0
        else { throw failure() }
        let shift = nodes.count - source
        for index in source..<nodes[source].end {
            var node = nodes[index]
            node.end += shift
            node.parent = index == source ? parent : node.parent + shift
            if index == source {
                node.usage = usage
                node.max = max
            }
            nodes.append(node)
        }
    }

    /// Siblings in order; neighbours of one id share an ordinal.
    private mutating func setOrdinals(of loop: Int) {
        var ordinal = 0
        var last: Int?
        var child = loop + 1
        while child < nodes[loop].end {
            let sharesPlace = last.map {
                nodes[$0].isLoop == nodes[child].isLoop && nodes[$0].id == nodes[child].id
            }
            if let sharesPlace, !sharesPlace { ordinal += 1 }
            nodes[child].ordinal = ordinal
            if nodes[child].isLoop { setOrdinals(of: child) }
            last = child
            child = nodes[child].end
        }
    }

    // MARK: Elements

    private mutating func setElements(
        of node: inout X12Guide.Node, _ text: Substring
    ) throws(GuideTableError) {
        guard let row = dictionary.segments[node.id] else { throw failure() }
        let specs = try specs(text)
        guard specs.count <= row.parts.count else { throw failure() }
        var rules: [X12Guide.ElementRule] = []
        for (index, part) in row.parts.enumerated() {
            let spec = index < specs.count ? specs[index] : Spec(usage: .notUsed)
            rules.append(try rule(part, spec, at: index + 1, node: &node))
        }
        node.elements = elements.count..<elements.count + rules.count
        elements += rules
        node.notes = row.notes
    }

    private struct Spec {
        var usage: X12Guide.Usage
        var isQualifier = false
        var codes: [String] = []
        var lengths: ClosedRange<Int>?
        var components: [Spec] = []
    }

    private mutating func rule(
        _ part: SegmentDictionary.Part, _ spec: Spec, at position: Int, node: inout X12Guide.Node
    ) throws(GuideTableError) -> X12Guide.ElementRule {
        if let composite = dictionary.composites[part.key] {
            return try self.composite(part, spec, composite, at: position, node: &node)
        }
        guard let element = dictionary.elements[part.key] else { throw failure() }
        let lengths = spec.lengths ?? element.min...element.max
        var rule = X12Guide.ElementRule(
            usage: spec.usage, kind: element.kind, repeats: Int32(clamping: part.repeats),
            min: Int32(clamping: lengths.lowerBound), max: Int32(clamping: lengths.upperBound),
            number: Int32(part.key) ?? 0)
        if let all = dictionary.codes[part.key] { rule.standardCodes = try range(all) }
        if !spec.codes.isEmpty { rule.codes = try range(spec.codes) }
        if spec.isQualifier, !rule.codes.isEmpty {
            node.qualifiers.append(
                X12Guide.Qualifier(element: Int32(position), component: 0, codes: rule.codes))
        }
        return rule
    }

    private mutating func composite(
        _ part: SegmentDictionary.Part, _ spec: Spec, _ composite: SegmentDictionary.Row,
        at position: Int, node: inout X12Guide.Node
    ) throws(GuideTableError) -> X12Guide.ElementRule {
        var rules: [X12Guide.ElementRule] = []
        for (index, inner) in composite.parts.enumerated() {
            var innerSpec = Spec(usage: inner.isMandatory ? .required : .situational)
            if !spec.components.isEmpty {
                innerSpec =
                    index < spec.components.count ? spec.components[index] : Spec(usage: .notUsed)
            }
            let isQualifier = innerSpec.isQualifier
            innerSpec.isQualifier = false
            let rule = try rule(inner, innerSpec, at: index + 1, node: &node)
            if isQualifier, !rule.codes.isEmpty {
                node.qualifiers.append(
                    X12Guide.Qualifier(
                        element: Int32(position), component: Int32(index + 1), codes: rule.codes))
            }
            rules.append(rule)
        }
        let components = RowRange(elements.count..<elements.count + rules.count)
        elements += rules
        notes += composite.notes
        return X12Guide.ElementRule(
            usage: spec.usage, kind: .composite, repeats: Int32(clamping: part.repeats), min: 0,
            max: .max, number: Int32(part.key.dropFirst()) ?? 0, components: components,
            notes: RowRange(notes.count - composite.notes.count..<notes.count))
    }

    /// Codes in order, each list once.
    private mutating func range(_ list: [String]) throws(GuideTableError) -> RowRange {
        if let range = ranges[list] { return range }
        let packed = Set(list).compactMap { PackedCode(Array($0.utf8)[...]) }.sorted()
        guard packed.count == Set(list).count else { throw failure() }
        let range = RowRange(codes.count..<codes.count + packed.count)
        codes += packed
        ranges[list] = range
        return range
    }

    /// Reads `R!20 2xS N R(R!BF R)`.
    private func specs(_ text: Substring) throws(GuideTableError) -> [Spec] {
        var specs: [Spec] = []
        var rest = text.drop { $0 == " " }
        while !rest.isEmpty {
            var times = 1
            let digits = rest.prefix { $0.isNumber }
            if !digits.isEmpty {
                guard let number = Int(digits), rest.dropFirst(digits.count).first == "x"
                else { throw failure() }
                times = number
                rest = rest.dropFirst(digits.count + 1)
            }
            guard let usage = rest.popFirst().flatMap(X12Guide.Usage.init) else { throw failure() }
            var spec = Spec(usage: usage)
            while let sign = rest.first, sign != " " {
                rest = try suffix(rest, into: &spec)
            }
            specs += [Spec](repeating: spec, count: times)
            rest = rest.drop { $0 == " " }
        }
        return specs
    }

    private func suffix(
        _ text: Substring, into spec: inout Spec
    ) throws(GuideTableError) -> Substring {
        var rest = text
        switch rest.removeFirst() {
        case "!":
            spec.isQualifier = true
            return rest.first == "@" ? rest : try suffix("=" + rest, into: &spec)
        case "=":
            let word = rest.prefix { $0 != " " && $0 != "(" && $0 != ")" }
            spec.codes = word.split(separator: ",").map(String.init)
            return rest.dropFirst(word.count)
        case "@":
            let word = rest.prefix { $0.isLetter || $0.isNumber }
            guard let list = lists[String(word)] ?? dictionary.codes[String(word)]
            else { throw failure() }
            spec.codes = list
            return rest.dropFirst(word.count)
        case "[":
            let word = rest.prefix { $0 != "]" }
            let ends = word.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, ends[0] <= ends[1] else { throw failure() }
            spec.lengths = ends[0]...ends[1]
            return rest.dropFirst(word.count + 1)
        case "(":
            let word = rest.prefix { $0 != ")" }
            spec.components = try specs(word)
            return rest.dropFirst(word.count + 1)
        default: throw failure()
        }
    }
}
