/// Reads a whole file as people read it: envelopes, loops, segments, elements with names and meanings.
///
/// Nothing is judged and nothing left out: segments without a place stand where they came, marked.
public struct X12Showing {
    private let guides: X12GuideShelf
    private let hidesPeople: Bool
    private var lines: X12LineCount

    private var done: [X12Shown] = []
    private var interchange: X12Shown?
    private var group: X12Shown?
    private var version = ""
    /// Of the open set; a segment that was too long to be read leaves its place empty.
    private var set: [(segment: X12Segment?, line: Int?)]?

    public static func read(
        _ bytes: [UInt8], hidingPeople: Bool = false, guides: X12GuideShelf = .standard
    ) -> [X12Shown] {
        var showing = X12Showing(
            guides: guides, hidesPeople: hidingPeople, lines: X12LineCount(bytes))
        var reader = X12Reader(bytes)
        while true {
            switch reader.advance() {
            case .segment: showing.take(reader.segment)
            case .fault(let fault): showing.take(fault)
            case .needsBytes, .end:
                showing.breakOff()
                return showing.done
            }
        }
    }

    private init(guides: X12GuideShelf, hidesPeople: Bool, lines: X12LineCount) {
        self.guides = guides
        self.hidesPeople = hidesPeople
        self.lines = lines
    }

    private mutating func take(_ segment: X12Segment) {
        let line = lines.line(at: segment.offset)
        switch segment.id {
        case .isa:
            closeInterchange()
            interchange = X12Shown(.interchange, name: "interchange")
            add(shown(segment, line))
        case .gs:
            closeGroup()
            version = segment[8].text
            group = X12Shown(.group, name: "group")
            add(shown(segment, line))
        case .st:
            closeSet()
            set = [(segment, line)]
        case .se where set != nil:
            set?.append((segment, line))
            closeSet()
        case .ge:
            closeSet()
            add(shown(segment, line))
            closeGroup()
        case .iea:
            closeGroup()
            add(shown(segment, line))
            closeInterchange()
        default:
            if set == nil { add(shown(segment, line)) } else { set?.append((segment, line)) }
        }
    }

    private mutating func take(_ fault: X12ReadFault) {
        if case .segmentTooLong = fault, set != nil {
            set?.append((nil, lines.line(at: fault.offset)))
            return
        }
        closeSet()
        let isKept = interchange != nil
        var shown = X12Shown(.fault, note: fault.note)
        shown.line = lines.line(at: fault.offset)
        if isKept { add(shown) } else { done.append(shown) }
    }

    // MARK: Envelopes

    private mutating func add(_ part: X12Shown) {
        if group != nil {
            group?.parts.append(part)
        } else if interchange != nil {
            interchange?.parts.append(part)
        } else {
            done.append(part)
        }
    }

    private mutating func closeSet() {
        guard let rows = set else { return }
        set = nil
        add(shown(rows))
    }

    private mutating func closeGroup() {
        closeSet()
        guard let open = group else { return }
        group = nil
        version = ""
        add(open)
    }

    /// The file is at its end: what is open then has no trailer.
    private mutating func breakOff() {
        closeGroup()
        if let open = interchange, !open.hasFault {
            add(X12Shown(.fault, note: "the file ends before the interchange does"))
        }
        closeInterchange()
    }

    private mutating func closeInterchange() {
        closeGroup()
        guard let open = interchange else { return }
        interchange = nil
        done.append(open)
    }

    // MARK: Sets

    private func shown(_ rows: [(segment: X12Segment?, line: Int?)]) -> X12Shown {
        let segments = rows.compactMap(\.segment)
        let identifier = segments.first?[1].text ?? ""
        var shown = X12Shown(.set, id: identifier)
        guard let found = guides.nearest(version: version, segments) else {
            shown.note = "No guide here has this transaction: its loops are not known."
            shown.parts = rows.enumerated().map { segment($1.segment, $1.line, at: $0 + 1) }
            return shown
        }
        shown.name = found.name
        if found.version != version {
            let said = X12Readable.text(version)
            shown.note =
                "Guide \(said.isEmpty ? "not named" : said) is not known here; shown by \(found.version)."
        }
        // The outline has no place for what could not be read: it stands at the end.
        let places = rows.indices.filter { rows[$0].segment != nil }
        let outline = X12Outline(segments, guide: found)
        shown.parts = parts(of: 0, outline) { index in
            (rows[places[index]].segment, rows[places[index]].line, places[index] + 1)
        }
        for (index, row) in rows.enumerated() where row.segment == nil {
            shown.parts.append(segment(nil, row.line, at: index + 1))
        }
        return shown
    }

    private typealias Row = (segment: X12Segment?, line: Int?, position: Int)

    private func parts(of turn: Int, _ outline: X12Outline, _ row: (Int) -> Row) -> [X12Shown] {
        outline.turns[turn].items.map { item in
            switch item {
            case .segment(let index, let node):
                let (segment, line, position) = row(index)
                var shown = self.segment(segment, line, at: position)
                if let node, !outline.guide.nodes[node].name.isEmpty {
                    shown.name = outline.guide.nodes[node].name
                }
                shown.isPlaced = node != nil
                return shown
            case .turn(let inner):
                let node = outline.guide.nodes[outline.turns[inner].node]
                var shown = X12Shown(.loop, id: node.loop, name: node.name)
                shown.parts = parts(of: inner, outline, row)
                return shown
            }
        }
    }

    private func segment(_ segment: X12Segment?, _ line: Int?, at position: Int) -> X12Shown {
        guard let segment else {
            var fault = X12Shown(.fault, note: "a segment too long to be read")
            fault.position = position
            fault.line = line
            return fault
        }
        var shown = self.shown(segment, line)
        shown.position = position
        return shown
    }

    private func shown(_ segment: X12Segment, _ line: Int?) -> X12Shown {
        let isNamed = segment.id.isWellFormed
        let id = isNamed || !hidesPeople ? X12Readable.text(segment.idText) : "?"
        var shown = X12Shown(.segment, id: id, name: X12Names.standard.segment(id))
        shown.line = line
        shown.elements = ElementReading(segment, hidesPeople: hidesPeople).elements
        return shown
    }
}

extension X12GuideShelf {
    /// The guide of a set; where the version is not known, another of the same transaction.
    func nearest(version: String, _ segments: [X12Segment]) -> X12Guide? {
        guard let header = segments.first else { return nil }
        let same = guides.filter { $0.setIdentifier == header[1].text }
        let exact = same.filter { $0.version == version }
        let said = same.filter { version.hasPrefix($0.version.prefix(10)) }
        let candidates = !exact.isEmpty ? exact : !said.isEmpty ? said : same
        return candidates.first { guide in
            guard let selector = guide.selector, segments.count > 1 else { return false }
            return selector.segmentID == segments[1].id
                && selector.codes.contains(segments[1][selector.element].text)
        } ?? candidates.first
    }
}

extension X12ReadFault {
    /// What was found instead of a segment, for people.
    public var note: String {
        switch self {
        case .garbage(_, let count):
            "\(count) byte\(count == 1 ? "" : "s") that belong to no interchange"
        case .unreadableHeader: "an ISA whose separators can not be told"
        case .segmentTooLong: "a segment too long to be read"
        case .unterminated: "the file ends within a segment"
        }
    }
}
