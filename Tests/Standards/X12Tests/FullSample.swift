@testable import X12

/// A set made from a guide's table: every loop and every segment once, every element that may be there.
struct FullSample {
    struct Line {
        var node: Int
        var elements: [String]
    }

    let guide: X12Guide
    private(set) var lines: [Line] = []
    private var levelCount = 0

    init(_ guide: X12Guide) {
        self.guide = guide
        add(0, parentLevel: nil)
    }

    /// The lines after ST and before SE.
    static func text(_ guide: X12Guide, _ lines: [Line]) -> String {
        let body = lines.map { line in
            var elements = line.elements
            while elements.last?.isEmpty == true { elements.removeLast() }
            return ([guide.nodes[line.node].id.description] + elements).joined(separator: "*")
        }
        return X12Fixtures.interchange(
            [X12Fixtures.set(body, id: guide.setIdentifier, version: guide.version)],
            version: guide.version, code: guide.functionalCode)
    }

    private mutating func add(_ loop: Int, parentLevel: Int?) {
        var level = parentLevel
        var child = loop + 1
        while child < guide.nodes[loop].end {
            let node = guide.nodes[child]
            if node.isLoop {
                if !isAlternativeTaken(child, in: loop) { add(child, parentLevel: level) }
            } else if node.id != "ST", node.id != "SE" {
                var elements = values(of: child)
                if node.id == "HL" {
                    levelCount += 1
                    elements[0] = String(levelCount)
                    elements[1] = parentLevel.map(String.init) ?? ""
                    elements[3] = hasLevels(loop) ? "1" : "0"
                    level = levelCount
                }
                lines.append(Line(node: child, elements: elements))
            }
            child = guide.nodes[child].end
        }
    }

    /// Where one of several is wanted, the first is taken; a loop that stands twice, below another already.
    private func isAlternativeTaken(_ child: Int, in loop: Int) -> Bool {
        guide.nodes[(loop + 1)..<child].contains {
            $0.isLoop && ($0.loop == guide.nodes[child].loop)
        }
    }

    private func hasLevels(_ loop: Int) -> Bool {
        guide.nodes[(loop + 2)..<guide.nodes[loop].end].contains { $0.id == "HL" && $0.isLoop }
    }

    private func values(of index: Int) -> [String] {
        let node = guide.nodes[index]
        let rules = Array(guide.elements[node.elements])
        return values(rules, node.notes) { rule in
            let inner = Array(guide.elements[rule.components])
            var parts = values(inner, Array(guide.notes[rule.notes])) { _ in "" }
            while parts.last?.isEmpty == true { parts.removeLast() }
            return parts.joined(separator: ":")
        }
    }

    private func values(
        _ rules: [X12Guide.ElementRule], _ notes: [SyntaxNote],
        composite: (X12Guide.ElementRule) -> String
    ) -> [String] {
        let excluded = notes.filter { $0.kind == .exclusive }.flatMap { $0.numbers.dropFirst() }
        return rules.enumerated().map { index, rule in
            guard rule.usage != .notUsed, !excluded.contains(index + 1) else { return "" }
            return rule.isComposite ? composite(rule) : value(rule)
        }
    }

    private func value(_ rule: X12Guide.ElementRule) -> String {
        if let codes = rule.codes ?? rule.standardCodes, let code = guide.codes[codes].first {
            return code.text
        }
        switch (rule.number, rule.kind) {
        case (1250, _): return "D8"
        case (1251, _), (_, .date): return "20260102"
        case (1271, _): return "I2510"
        case (234, _): return "99213"
        case (_, .time): return "1200"
        case (_, .integer), (_, .decimal): return String(repeating: "1", count: rule.min)
        default: return String(repeating: "A", count: rule.min)
        }
    }
}
