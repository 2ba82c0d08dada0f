import Foundation
import Testing

@testable import X12

/// A file as people read it: the loops as they nest, values with names and meanings, nothing left out.
@Suite struct ShowingTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Golden")

    /// With ASSENT_GOLDEN=write the files are written anew: look at what changed.
    static func golden(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["ASSENT_GOLDEN"] == "write" {
            try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text + "\n" == expected, "\(name) differs")
    }

    static func text(_ source: String, hidingPeople: Bool = false) -> String {
        X12ShownText.text(X12Showing.read(Array(source.utf8), hidingPeople: hidingPeople))
    }

    static let request = X12Fixtures.interchange([X12Fixtures.set(X12Fixtures.request)])

    @Test func `a request reads as it nests`() throws {
        try Self.golden("show-278-request.txt", Self.text(Self.request))
    }

    @Test(arguments: ["837p-knee", "271-two-people", "835-knee", "834-member", "275-note"])
    func `other transactions read well`(name: String) throws {
        try Self.golden(
            "show-\(name).txt", Self.text(try GuideSampleTests.own(name + ".edi")))
    }

    @Test(arguments: GuideSampleTests.names)
    func `all fits 80 columns, and every segment is there once and in its place`(
        name: String
    ) throws {
        let source = try GuideSampleTests.own(name)
        let shown = X12Showing.read(Array(source.utf8))
        for line in X12ShownText.text(shown).split(separator: "\n") {
            #expect(line.count <= 80, "\(line)")
        }
        let segments = Self.segments(shown)
        var reader = X12Reader(Array(source.utf8))
        var sent = 0
        while case .segment = reader.advance() { sent += 1 }
        #expect(segments.count == sent)
        #expect(segments.allSatisfy { $0.isPlaced })
    }

    @Test func `a file that breaks off anywhere says so, and once`() {
        let bytes = Array(Self.request.utf8)
        #expect(Self.faults(X12Showing.read(bytes)) == 0)
        for end in 106..<(bytes.lastIndex(of: UInt8(ascii: "~")) ?? 0) {
            let shown = X12Showing.read(Array(bytes[..<end]))
            #expect(Self.faults(shown) == 1, "cut at \(end)")
        }
    }

    static func faults(_ shown: [X12Shown]) -> Int {
        shown.map { ($0.kind == .fault ? 1 : 0) + faults($0.parts) }.reduce(0, +)
    }

    static func segments(_ shown: [X12Shown]) -> [X12Shown] {
        shown.flatMap { $0.kind == .segment ? [$0] : segments($0.parts) }
    }

    static func loops(_ shown: [X12Shown], above: String = "") -> [String] {
        shown.flatMap { part in
            let path = part.kind == .loop ? above + "/" + part.id : above
            return (part.kind == .loop ? [path] : []) + loops(part.parts, above: path)
        }
    }

    /// A set with everything in it, from each guide: the outline and the validator agree on where all of it goes.
    @Test(arguments: X12GuideShelf.standard.guides.map(\.name))
    func `each segment of a full set is in the loop the guide has it in`(guide: String) throws {
        let guide = try #require(X12GuideShelf.standard.guides.first { $0.name == guide })
        let synthesis = GuideSynthesis(guide)
        let segments = Array(X12TransactionSet(GuideSynthesis.text(synthesis.segments)))
        let outline = X12Outline(segments, guide: guide)
        var seen: Set<String> = []
        var placed = 0
        for turn in outline.turns {
            for case .segment(let index, let node) in turn.items {
                placed += 1
                let node = try #require(node, "\(segments[index].text) has no place")
                #expect(guide.nodes[node].parent == turn.node)
                seen.insert(Self.words(guide.nodes[node]))
            }
        }
        #expect(placed == segments.count)
        // A loop that stands twice in a guide is filled once.
        let all = guide.nodes.filter { !$0.isLoop }.map(Self.words)
        #expect(all.filter { !seen.contains($0) } == [])
    }

    static func words(_ node: X12Guide.Node) -> String { "\(node.loop) \(node.id) \(node.name)" }

    @Test func `levels nest as they name their parents`() {
        // Two events of one patient, then a service that goes to the first of them.
        var body = X12Fixtures.request
        body.insert(contentsOf: ["HL*6*3*EV*0", "UM*HS*I*42*12:B"], at: 15)
        body[17] = "HL*5*4*SS*0"
        let shown = X12Showing.read(Array(X12Fixtures.interchange([X12Fixtures.set(body)]).utf8))
        let event = "/2000A/2000B/2000C/2000E"
        #expect(
            Self.loops(shown).filter { $0.hasPrefix(event) } == [
                event, event + "/2010EA", event + "/2000F", event,
            ])
    }

    @Test func `what is unknown or out of place is shown as it is, and marked`() {
        var body = X12Fixtures.request
        body.insert(contentsOf: ["QQQ*ABC*D:E", "CLM*1*100"], at: 8)
        let text = Self.text(X12Fixtures.interchange([X12Fixtures.set(body)]))
        #expect(text.contains("QQQ  (a segment not known here) (no place for it in the guide)"))
        #expect(text.contains("element 2: D:E"))
        #expect(text.contains("CLM  claim (no place for it in the guide)"))
    }

    @Test func `a guide that is not known is shown by its nearest, and says so`() {
        let text = Self.text(
            X12Fixtures.interchange(
                [X12Fixtures.set(X12Fixtures.request)], version: "005010X217E1"))
        #expect(text.contains("Guide 005010X217E1 is not known here; shown by 005010X217."))
        #expect(text.contains("2010C subscriber"))
    }

    @Test func `a transaction without any guide is shown flat`() {
        let text = Self.text(
            X12Fixtures.interchange([X12Fixtures.set(["BEG*00*SA*1"], id: "850")]))
        #expect(text.contains("No guide here has this transaction"))
        #expect(text.contains("element 1: 00"))
    }

    @Test(arguments: [
        ("", ""), ("hello", "!! 5 bytes that belong to no interchange"),
        ("ISA*00", "!! an ISA whose separators can not be told"),
    ])
    func `no file is shown as what it is not`(source: String, said: String) {
        #expect(Self.text(source).hasPrefix(said))
    }

    @Test func `a file that ends early is shown up to there`() {
        let text = Self.text(String(Self.request.prefix(400)))
        #expect(text.contains("2010B requester"))
        #expect(text.contains("!! the file ends within a segment"))
    }

    @Test func `lines are told where there are any`() {
        let broken = Self.request.replacing("~", with: "~\r\n")
        #expect(Self.text(broken).contains("BHT  transaction header  [line 4]"))
        #expect(Self.text(Self.request).contains("BHT  transaction header  [segment 2]"))
    }

    @Test func `no control character gets to the terminal`() {
        let text = Self.text(Self.request.replacing("GARDENER", with: "GAR\u{1B}[2JDENER"))
        #expect(text.contains("GAR\u{B7}[2JDENER"))
    }

    @Test func `long values wrap under their text`() {
        let lines = X12ShownText.wrapped(
            "note: " + String(repeating: "word ", count: 30) + String(repeating: "x", count: 90),
            margin: 4, hang: 2)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(lines[0].hasPrefix("    note: word"))
        #expect(lines[1].hasPrefix("      word"))
        #expect(lines.joined().filter { $0 == "x" }.count == 90)
    }
}
