import Foundation

@testable import X12

/// Makes a set from a guide that holds everything once: each loop, each segment, each element that is required or
/// situational. What a guide accepts of itself is then broken, piece by piece.
struct GuideSynthesis {
    /// One element or component, and where it stands in what was made.
    struct Spot: CustomStringConvertible {
        let segment: Int
        let element: Int
        let component: Int?
        let rule: X12Guide.ElementRule
        let isQualifier: Bool

        var description: String {
            "segment \(segment + 1) element \(element) component \(component ?? 0)"
        }
    }

    let guide: X12Guide
    /// Segments as elements.
    private(set) var segments: [[String]] = []
    private var parsed: [X12Segment] = []
    /// The validator before each segment.
    private var snapshots: [X12Validator] = []
    /// Every element and component of every segment but ST and SE, which the intake looks at.
    private(set) var spots: [Spot] = []
    /// The node of each segment.
    private(set) var nodes: [Int] = []
    /// Segment of HL by the node of its loop.
    private var levelOfLoop: [Int: Int] = [:]
    private var levelCount = 0

    init(_ guide: X12Guide) {
        self.guide = guide
        fill(loop: 0)
        for index in segments.indices where segments[index][0] == "SE" {
            segments[index][1] = String(segments.count)
        }
        parsed = Array(X12TransactionSet(Self.text(segments)))
        guard var validator = X12Validator([guide]) else { return }
        for (index, segment) in parsed.enumerated() {
            snapshots.append(validator)
            validator.take(segment, at: index + 1)
        }
    }

    static func text(_ segments: [[String]]) -> String {
        segments.map { segment in
            var segment = segment
            while segment.count > 1, segment.last?.isEmpty == true { segment.removeLast() }
            return segment.joined(separator: "*") + "~"
        }.joined()
    }

    /// How many segments behind a break are read: enough for what would follow from it.
    private static let window = 10

    /// What a validator says of the whole set, of what rejects it only: the values are not made to balance.
    func findings() -> [X12Finding] {
        finish(parsed.count, snapshots[parsed.count - 1], parsed.last)
    }

    /// What it says with one segment changed, or left out (nil), of that place and what follows soon. A level is
    /// not done before the set is, and what is missing is told late: there everything is read.
    func findings(changing place: Int, to changed: [String]?) -> [X12Finding] {
        let readsAll = ["HL", "LS", "LE"].contains(segments[place][0]) || changed == nil
        let end = readsAll ? parsed.count : min(parsed.count, place + 1 + Self.window)
        var validator = snapshots[place]
        var position = place
        for index in place..<end where index != place || changed != nil {
            position += 1
            let isBroken = index == place
            let segment =
                isBroken ? X12TransactionSet(Self.text([changed ?? []]))[0] : parsed[index]
            validator.take(segment, at: position)
        }
        let found = finish(position + (end == parsed.count ? 0 : 1), validator, nil)
        guard end < parsed.count else { return found }
        // Where not all is read, a level's children and the end of a list may be behind the window.
        return found.filter {
            $0.position > place && $0.position <= position
                && !($0.segmentID == "HL" && $0.place?.element == 4) && $0.segmentID != "LE"
        }
    }

    private func finish(
        _ position: Int, _ validator: X12Validator, _ last: X12Segment?
    ) -> [X12Finding] {
        var validator = validator
        if let last { validator.take(last, at: position) }
        var report = X12SetReport(header: X12SetHeader(parsed[0]))
        validator.finish(at: position, into: &report)
        return report.findings.filter(\.rejects)
    }

    /// The segment of a spot with another value there; empty ones behind it go.
    func changed(_ spot: Spot, to value: String) -> [String] {
        var copy = segments[spot.segment]
        if let component = spot.component {
            var parts = copy[spot.element].components(separatedBy: ":")
            while parts.count < component { parts.append("") }
            parts[component - 1] = value
            while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
            copy[spot.element] = parts.joined(separator: ":")
        } else {
            copy[spot.element] = value
        }
        return copy
    }

    /// What stands at a spot.
    func value(at spot: Spot) -> String {
        let text = segments[spot.segment][spot.element]
        guard let component = spot.component else { return text }
        let parts = text.components(separatedBy: ":")
        return component <= parts.count ? parts[component - 1] : ""
    }

    func node(of spot: Spot) -> X12Guide.Node { guide.nodes[nodes[spot.segment]] }

    private mutating func fill(loop: Int) {
        var child = loop + 1
        while child < guide.nodes[loop].end {
            let node = guide.nodes[child]
            if !node.isLoop {
                segment(child, in: loop)
            } else if !isInNeighbour(child, of: loop) {
                fill(loop: child)
            }
            child = node.end
        }
    }

    /// Whether the loop stands in a neighbour before it: an event is the dependent's or the subscriber's.
    private func isInNeighbour(_ child: Int, of loop: Int) -> Bool {
        guide.nodes[loop + 1..<child].contains {
            $0.isLoop && $0.loop == guide.nodes[child].loop
        }
    }

    private mutating func segment(_ index: Int, in loop: Int) {
        let node = guide.nodes[index]
        let rules = Array(guide.elements[node.elements])
        var values = [node.id.description]
        let place = segments.count
        for (number, rule) in rules.enumerated() {
            let isQualifier = node.qualifiers.contains {
                $0.element == number + 1 && $0.component == 0
            }
            if node.id != .st, node.id != .se {
                spots.append(
                    Spot(
                        segment: place, element: number + 1, component: nil, rule: rule,
                        isQualifier: isQualifier))
            }
            if rule.usage == .notUsed {
                values.append("")
            } else if rule.isComposite {
                values.append(composite(rule, at: place, number + 1, in: node))
            } else {
                values.append(value(rule, format: values.last ?? ""))
            }
        }
        settle(node.notes, rules, &values)
        if node.id == "HL" { level(loop, &values) }
        nodes.append(index)
        segments.append(values)
    }

    private mutating func composite(
        _ rule: X12Guide.ElementRule, at place: Int, _ element: Int, in node: X12Guide.Node
    ) -> String {
        var parts: [String] = []
        let rules = Array(guide.elements[rule.components.range])
        for (index, component) in rules.enumerated() {
            let isQualifier = node.qualifiers.contains {
                $0.element == element && $0.component == index + 1
            }
            spots.append(
                Spot(
                    segment: place, element: element, component: index + 1, rule: component,
                    isQualifier: isQualifier))
            parts.append(
                component.usage == .notUsed ? "" : value(component, format: parts.last ?? ""))
        }
        var values = [""] + parts
        settle(Array(guide.notes[rule.notes.range]), rules, &values)
        parts = Array(values.dropFirst())
        while parts.last?.isEmpty == true { parts.removeLast() }
        return parts.joined(separator: ":")
    }

    /// Takes away what may not stand together.
    private func settle(
        _ notes: [SyntaxNote], _ rules: [X12Guide.ElementRule], _ values: inout [String]
    ) {
        for note in notes where note.kind == .exclusive {
            let present = note.numbers.filter { $0 < values.count && !values[$0].isEmpty }
            for number in present.dropFirst() where rules[number - 1].usage != .required {
                values[number] = ""
            }
        }
        // What only goes with something that is not used goes too.
        for note in notes where note.kind == .paired || note.kind == .conditional {
            let lacking = note.numbers.contains { $0 >= values.count || values[$0].isEmpty }
            guard lacking else { continue }
            for number in note.kind == .paired ? note.numbers : [note.numbers[0]]
            where number < values.count && rules[number - 1].usage == .situational {
                values[number] = ""
            }
        }
    }

    private mutating func level(_ loop: Int, _ values: inout [String]) {
        levelCount += 1
        values[1] = String(levelCount)
        let parent = levelOfLoop[guide.nodes[loop].parent]
        values[2] = parent.map { segments[$0][1] } ?? ""
        if let parent { segments[parent][4] = "1" }
        values[4] = "0"
        levelOfLoop[loop] = segments.count
    }

    private func value(_ rule: X12Guide.ElementRule, format: String) -> String {
        let codes = rule.codes.isEmpty ? rule.standardCodes : rule.codes
        if !codes.isEmpty { return guide.codes[codes.lower].text }
        let least = max(1, Int(rule.min))
        switch rule.kind {
        case .date: return rule.max == 6 ? "260101" : "20260101"
        case .time: return "1200"
        case .integer, .decimal: return String(repeating: "1", count: least)
        case .text where rule.number == 1251:
            switch format {
            case "RD8": return "20260101-20260131"
            case "TM": return "1200"
            case "DT": return "202601011200"
            default: return "20260101"
            }
        case .code where rule.number == 1250: return "D8"
        case .text, .code, .composite, .binary: return String(repeating: "A", count: least)
        }
    }
}
