import Testing

@testable import X12

/// A full sample is made from each table and broken at one place after another: each break is told once, at its place,
/// with its code, and nothing else is.
@Suite struct MutationTests {
    static let guides = [
        X12GuideShelf.standard.guides[0], X12GuideShelf.standard.guides[1],
        X12GuideShelf.standard.guides[2],
    ]

    private static func findings(_ guide: X12Guide, _ lines: [FullSample.Line]) -> [String] {
        let reports = X12Fixtures.sets(FullSample.text(guide, lines))
        #expect(reports.first?.guide == guide.name)
        return reports.flatMap(\.findings).map(X12Fixtures.line)
    }

    @Test(arguments: 0..<3)
    func `the full sample is accepted`(number: Int) {
        let guide = Self.guides[number]
        let text = FullSample.text(guide, FullSample(guide).lines)
        let reports = X12Fixtures.sets(text)
        #expect(reports.flatMap(\.findings).map(X12Fixtures.line) == [])
        #expect(reports.map(\.verdict) == [.accepted])
        #expect(reports.map(\.guide) == [guide.name])
    }

    /// Each element of each line: its index, the line's, and the rule.
    private static func each(
        _ guide: X12Guide,
        _ body: (Int, Int, X12Guide.ElementRule, X12Guide.Node, [FullSample.Line]) -> Void
    ) {
        let lines = FullSample(guide).lines
        for (index, line) in lines.enumerated() {
            let node = guide.nodes[line.node]
            for (element, rule) in guide.elements[node.elements].enumerated() {
                body(index, element, rule, node, lines)
            }
        }
    }

    /// A qualifier that is gone or wrong can leave the place open to doubt: the segment is told, at the loop that is
    /// first in the table.
    private static func isDoubtful(_ node: X12Guide.Node, _ element: Int) -> Bool {
        node.id == "NM1" && node.qualifiers.contains { $0.element == element + 1 }
            && ["2010EB", "2010EC", "2010FB"].contains(node.loop)
    }

    @Test(arguments: 0..<3)
    func `a required element that is not there`(number: Int) {
        let guide = Self.guides[number]
        var count = 0
        Self.each(guide) { index, element, rule, node, lines in
            guard rule.usage == .required, lines[index].elements.contains(where: { !$0.isEmpty })
            else { return }
            // Without any element BHT02 does not tell which guide is meant.
            guard node.id != "BHT" || element != 1 else { return }
            var lines = lines
            lines[index].elements[element] = ""
            let found = Self.findings(guide, lines)
            count += 1
            let de = rule.isComposite ? "-" : "\(rule.number)"
            let expected =
                "\(node.id) \(index + 2) \(node.loop.isEmpty ? "-" : node.loop) 8 / \(element + 1) \(de) 1"
            if Self.isDoubtful(node, element) {
                #expect(found.first?.hasSuffix(" 8 / \(element + 1) \(de) 1") == true, "\(found)")
            } else {
                #expect(found == [expected])
            }
        }
        print("\(guide.name): \(count) required elements taken out")
        #expect(count > (number == 2 ? 10 : 60))
    }

    @Test(arguments: 0..<3)
    func `a required element that is wrong`(number: Int) {
        let guide = Self.guides[number]
        var count = 0
        Self.each(guide) { index, element, rule, node, lines in
            guard rule.usage == .required, !rule.isComposite, node.id != "BHT" || element != 1
            else { return }
            let (broken, code) = Self.broken(rule, guide)
            var lines = lines
            lines[index].elements[element] = broken
            let found = Self.findings(guide, lines)
            count += 1
            let expected =
                "\(node.id) \(index + 2) \(node.loop.isEmpty ? "-" : node.loop) 8 / \(element + 1) \(rule.number) \(code)"
            if Self.isDoubtful(node, element) {
                #expect(found.first?.hasSuffix("/ \(element + 1) \(rule.number) \(code)") == true)
            } else {
                #expect(found == [expected])
            }
        }
        print("\(guide.name): \(count) required elements broken")
        #expect(count > (number == 2 ? 10 : 60))
    }

    private static func broken(_ rule: X12Guide.ElementRule, _ guide: X12Guide) -> (String, String)
    {
        if rule.codes != nil || rule.standardCodes != nil {
            let wrong = String(repeating: "!", count: max(1, rule.min))
            return (wrong, "7")
        }
        return switch (rule.number, rule.kind) {
        case (1251, _), (_, .date): ("20261332", "8")
        case (_, .time): ("2561", "9")
        case (_, .integer), (_, .decimal): (String(repeating: "x", count: rule.min), "6")
        default: (String(repeating: "A", count: rule.max + 1), "5")
        }
    }

    @Test(arguments: 0..<3)
    func `an element that is not used`(number: Int) {
        let guide = Self.guides[number]
        var count = 0
        Self.each(guide) { index, element, rule, node, lines in
            guard rule.usage == .notUsed else { return }
            var lines = lines
            lines[index].elements[element] = "1"
            let found = Self.findings(guide, lines)
            count += 1
            let de = rule.isComposite ? "-" : "\(rule.number)"
            let told = found.filter { $0.hasSuffix("/ \(element + 1) \(de) I10") }
            #expect(told.count == 1, "\(node.id) \(element + 1): \(found)")
        }
        print("\(guide.name): \(count) elements that are not used put in")
        #expect(number != 0 || count > 100)
    }

    @Test(arguments: 0..<3)
    func `a required segment that is not there`(number: Int) {
        let guide = Self.guides[number]
        let all = FullSample(guide).lines
        var count = 0
        for (index, line) in all.enumerated() {
            let node = guide.nodes[line.node]
            guard node.usage == .required, Self.isWanted(guide, line.node), node.id != "BHT" else {
                continue
            }
            var lines = all
            lines.remove(at: index)
            count += 1
            let expected = "\(node.id) \(index + 2) \(node.loop.isEmpty ? "-" : node.loop) 3"
            #expect(Self.findings(guide, lines) == [expected])
        }
        print("\(guide.name): \(count) required segments taken out")
        #expect(count > 2)
    }

    /// Whether all loops around a segment are wanted, so that its absence shows. The first segment of a situational
    /// loop is not missed: without it there is no such loop.
    private static func isWanted(_ guide: X12Guide, _ node: Int) -> Bool {
        let loop = guide.nodes[node].parent
        guard loop != 0, node == loop + 1 else { return true }
        return guide.nodes[loop].usage != .situational
    }
}
