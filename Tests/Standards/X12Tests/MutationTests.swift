import Testing

@testable import X12

/// From the table of every guide a set is made with everything in it, and broken at one place after another: each break
/// is told once, at its place, with its code, and nothing follows from it.
@Suite struct MutationTests {
    static let names = X12GuideShelf.standard.guides.map(\.name)

    static func made(_ name: String) throws -> GuideSynthesis {
        GuideSynthesis(
            try #require(X12GuideShelf.standard.guides.first { $0.name == name }))
    }

    private static func place(_ made: GuideSynthesis, _ segment: Int) -> String {
        let node = made.guide.nodes[made.nodes[segment]]
        return "\(node.id) \(segment + 1) \(node.loop.isEmpty ? "-" : node.loop)"
    }

    /// How a finding about a spot is written.
    private static func line(
        _ made: GuideSynthesis, _ spot: GuideSynthesis.Spot, _ code: String
    ) -> String {
        let component = spot.component.map { "-\($0)" } ?? ""
        let number =
            spot.rule.isComposite || spot.rule.number == 0 ? "-" : "\(spot.rule.number)"
        return "\(place(made, spot.segment)) 8 / \(spot.element)\(component) \(number) \(code)"
    }

    @Test(arguments: names)
    func `a set with everything in it is right`(name: String) throws {
        let made = try Self.made(name)
        #expect(made.segments.count > 6)
        #expect(made.findings().map(X12Fixtures.line) == [])
    }

    @Test func `every transaction of the shelf is broken`() {
        #expect(
            Set(Self.names) == [
                "278 request", "278 response", "278 inquiry", "278 inquiry answer",
                "278 notification", "278 notification acknowledgment",
                "275 attachment", "270 eligibility inquiry", "271 eligibility answer",
                "834 enrollment", "837 professional claim", "837 institutional claim",
                "835 payment advice", "999 acknowledgment",
            ])
    }

    /// Expects exactly one finding, but for a segment that its broken qualifier makes another: there it must only be told
    /// at the position.
    private static func expect(
        _ made: GuideSynthesis, _ spot: GuideSynthesis.Spot, _ value: String, _ code: String
    ) {
        let found = made.findings(changing: spot.segment, to: made.changed(spot, to: value))
        let lines = found.map(X12Fixtures.line)
        if spot.isQualifier {
            #expect(
                found.contains { $0.position == spot.segment + 1 },
                "\(made.guide.name) \(spot): \(lines)")
        } else {
            #expect(lines == [line(made, spot, code)], "\(made.guide.name) \(spot)")
        }
    }

    @Test(arguments: names)
    func `a required element that is not there`(name: String) throws {
        let made = try Self.made(name)
        var count = 0
        for spot in made.spots where spot.rule.usage == .required && !made.value(at: spot).isEmpty {
            // A composite whose only component goes is itself missing.
            let isAlone =
                spot.component != nil
                && !made.segments[spot.segment][spot.element]
                    .contains(":")
            guard !isAlone else { continue }
            Self.expect(made, spot, "", "1")
            count += 1
        }
        print("\(name): \(count) required elements taken out")
        #expect(count > 10)
    }

    @Test(arguments: names)
    func `a required element that is wrong`(name: String) throws {
        let made = try Self.made(name)
        var count = 0
        for spot in made.spots
        where spot.rule.usage == .required && !spot.rule.isComposite && spot.rule.kind != .binary
            && !made.value(at: spot).isEmpty
        {
            let (value, code) = Self.broken(made, spot)
            Self.expect(made, spot, value, code)
            count += 1
        }
        print("\(name): \(count) required elements broken")
        #expect(count > 10)
    }

    /// A value that an element cannot have, and the code that says so.
    private static func broken(
        _ made: GuideSynthesis, _ spot: GuideSynthesis.Spot
    ) -> (String, String) {
        let rule = spot.rule
        let least = max(1, Int(rule.min))
        if !rule.codes.isEmpty || !rule.standardCodes.isEmpty {
            return (String(repeating: "!", count: least), rule.kind == .integer ? "6" : "7")
        }
        return switch (rule.number, rule.kind) {
        case (1251, _): made.value(at: spot).count == 4 ? ("2561", "9") : ("20261332", "8")
        case (_, .date): (rule.max == 6 ? "261332" : "20261332", "8")
        case (_, .time): ("2561", "9")
        case (_, .integer), (_, .decimal): (String(repeating: "x", count: least), "6")
        default: (String(repeating: "A", count: Int(rule.max) + 1), "5")
        }
    }

    @Test(arguments: names)
    func `an element that is not used`(name: String) throws {
        let made = try Self.made(name)
        var count = 0
        for spot in made.spots where spot.rule.usage == .notUsed {
            guard spot.component == nil || !made.segments[spot.segment][spot.element].isEmpty
            else { continue }
            let found = made.findings(changing: spot.segment, to: made.changed(spot, to: "1"))
                .map(X12Fixtures.line)
            count += 1
            let told = found.filter { $0 == Self.line(made, spot, "I10") }
            #expect(told.count == 1, "\(name) \(spot): \(found)")
        }
        print("\(name): \(count) elements that are not used put in")
        #expect(count > 0 || name.hasPrefix("999"))
    }

    @Test(arguments: names)
    func `a required segment that is not there`(name: String) throws {
        let made = try Self.made(name)
        var count = 0
        for (place, index) in made.nodes.enumerated() {
            let node = made.guide.nodes[index]
            guard node.usage == .required, Self.isWanted(made.guide, index), node.id != .st,
                node.id != .se
            else { continue }
            count += 1
            let found = made.findings(changing: place, to: nil).map(X12Fixtures.line)
            let loop = node.loop.isEmpty ? "-" : node.loop
            let expected = "\(node.id) \(Self.end(of: place, in: made)) \(loop) 3"
            if made.guide.nodes[node.parent].isLoop, index == node.parent + 1, node.parent != 0 {
                // What was in the loop may have a place in the one before, and a level that is gone shows in HL04 of
                // the level above it.
                #expect(
                    found.contains { $0.hasPrefix("\(node.id) ") && $0.hasSuffix(" \(loop) 3") }
                        || node.id == .hl && found.contains { $0.hasSuffix("8 / 4 736 7") },
                    "\(name) \(place + 1): \(found)")
            } else {
                #expect(found == [expected], "\(name) \(place + 1)")
            }
        }
        print("\(name): \(count) required segments taken out")
        #expect(count > 1)
    }

    /// Where it shows that a segment has not come: at the first behind those that share its place, which may come in any
    /// order. The position in the set that lacks it.
    private static func end(of place: Int, in made: GuideSynthesis) -> Int {
        let nodes = made.guide.nodes
        let own = nodes[made.nodes[place]]
        for other in place + 1..<made.nodes.count {
            var node = made.nodes[other]
            while nodes[node].parent != own.parent, node != 0 { node = nodes[node].parent }
            if node == 0 || nodes[node].ordinal != own.ordinal { return other }
        }
        return made.nodes.count
    }

    /// Whether a segment's absence shows. The first segment of a situational loop is not missed: without it there is no
    /// such loop.
    private static func isWanted(_ guide: X12Guide, _ node: Int) -> Bool {
        let loop = guide.nodes[node].parent
        guard loop != 0, node == loop + 1 else { return true }
        return guide.nodes[loop].usage != .situational
    }
}
