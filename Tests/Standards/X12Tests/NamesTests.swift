import Testing

@testable import X12

/// Names and meanings: whole, short, and none of them for what is not known.
@Suite struct NamesTests {
    static let names = X12Names.standard

    @Test(arguments: X12GuideShelf.standard.guides.map(\.name))
    func `each loop, segment, element and component that a guide uses has a name`(
        guide name: String
    ) throws {
        let guide = try #require(X12GuideShelf.standard.guides.first { $0.name == name })
        for node in guide.nodes.dropFirst() {
            #expect(!node.name.isEmpty, "\(node.loop) \(node.id)")
            guard !node.isLoop else { continue }
            let id = node.id.description
            #expect(Self.names.segment(id) != nil, "\(id)")
            for (index, rule) in guide.elements[node.elements].enumerated()
            where rule.usage != .notUsed {
                #expect(Self.names.element(id, index + 1) != nil, "\(id) \(index + 1)")
                for (inner, part) in guide.elements[rule.components.range].enumerated()
                where part.usage != .notUsed {
                    let name = Self.names.element(id, index + 1, component: inner + 1)
                    #expect(name != nil, "\(id) \(index + 1)-\(inner + 1)")
                }
            }
        }
    }

    @Test func `every segment and composite of the dictionary has as many names as elements`() {
        let dictionary = SegmentDictionary.standard
        for (id, row) in dictionary.segments {
            for number in row.parts.indices {
                #expect(Self.names.element("\(id)", number + 1) != nil, "\(id) \(number + 1)")
            }
            #expect(Self.names.element("\(id)", row.parts.count + 1) == nil, "\(id) has more names")
        }
    }

    /// Codes of small lists that guides allow: people must not look these up.
    @Test(arguments: [
        ("UM", 1, 1525), ("UM", 2, 1322), ("HL", 3, 735), ("HCR", 1, 306), ("AAA", 3, 901),
        ("AAA", 4, 889), ("CAS", 1, 1033), ("EB", 1, 1390), ("INS", 3, 875), ("CLP", 2, 1029),
        ("NM1", 1, 98), ("NM1", 8, 66), ("DTP", 1, 374), ("DTP", 2, 1250), ("SBR", 1, 1138),
        ("SBR", 9, 1032), ("PWK", 2, 756), ("INS", 2, 1069), ("EB", 3, 1365), ("HD", 3, 1205),
    ])
    func `each code that a guide allows in a small list means something`(
        id: String, number: Int, element: Int
    ) {
        var codes: Set<String> = []
        for guide in X12GuideShelf.standard.guides {
            for node in guide.nodes where !node.isLoop && node.id == X12SegmentID(id) {
                let rule = guide.elements[node.elements.lowerBound + number - 1]
                guard rule.usage != .notUsed else { continue }
                #expect(rule.number == element || id == "HCR")
                codes.formUnion(guide.codes[rule.codes.range].map(\.text))
            }
        }
        #expect(!codes.isEmpty || id == "HCR")
        let unknown = codes.filter { Self.names.meaning($0, id, number) == nil }
        #expect(unknown.sorted() == [])
    }

    @Test func `a code means what it means at its place`() {
        #expect(Self.names.meaning("11", "BHT", 2) == "response")
        #expect(Self.names.meaning("A1", "HCR", 1) == "approved")
        #expect(Self.names.meaning("11", "UM", 4, component: 1, kind: "B") == "office")
        // A bill type of an institution is no place of service.
        #expect(Self.names.meaning("11", "UM", 4, component: 1, kind: "A") == nil)
        #expect(Self.names.meaning("QQ", "UM", 1) == nil)
        #expect(Self.names.element("NM1", 13) == nil)
        #expect(Self.names.segment("QQQ") == nil)
    }

    @Test(arguments: [
        ("20260131", "D8", "2026-01-31"), ("20260131-20260204", "RD8", "2026-01-31 to 2026-02-04"),
        ("202601311430", "DT", "2026-01-31 14:30"), ("1430", "TM", "14:30"),
        ("20260231", "D8", nil), ("20260131", "RD8", nil), ("2026", "XX", nil),
    ])
    func `dates are written as people write them`(text: String, format: String, said: String?) {
        #expect(DateMeaning.period(text, format: format) == said)
    }
}
