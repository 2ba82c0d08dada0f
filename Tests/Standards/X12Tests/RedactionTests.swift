import Foundation
import Testing

@testable import X12

/// What --redact promises: no value that tells of whom a message is gets through; structure and codes do.
@Suite struct RedactionTests {
    /// Elements that tell of people, organizations, places and numbers; with a component where it is one. This list is
    /// its own, and not the one that hides.
    static let sensitive = """
        ISA06 ISA08 ISA13 IEA02 GS02 GS03 GS06 GE02 ST02 SE02 TA101 BHT03 BGN02 TRN02 TRN03 TRN04
        NM103 NM104 NM105 NM107 NM109 N102 N104 N301 N302 N401 N403 REF02 REF03 PER02 PER04 PER06 PER08
        DMG02 INS12 MSG01 NTE02 BIN02 PWK06 PWK07 CLM01 CLP01 CLP07 SBR03 SBR04 PLB01 BPR07 BPR09 BPR10
        BPR11 BPR13 BPR15 ACT01 ACT06 AK102 AK202 IK404 SVD01 TS301 HCR02 CR107 CR108 K301
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// The values that stand at such places in a file.
    static func values(_ source: String) -> Set<String> {
        var values: Set<String> = []
        var reader = X12Reader(Array(source.utf8))
        while case .segment = reader.advance() {
            let segment = reader.segment
            for number in 1...max(1, segment.count) {
                let place = segment.idText + (number < 10 ? "0" : "") + String(number)
                guard sensitive.contains(place) else { continue }
                values.insert(trimmed(segment[number].text))
            }
        }
        return values.filter { !$0.isEmpty }
    }

    static func shownValues(_ shown: [X12Shown]) -> [String] {
        func values(_ element: X12ShownElement) -> [String] {
            [element.value, element.meaning ?? ""] + element.components.flatMap(values)
        }
        return shown.flatMap { $0.elements.flatMap(values) + shownValues($0.parts) }
    }

    @Test(arguments: GuideSampleTests.names)
    func `no name, identifier, address or number survives`(name: String) throws {
        let source = try GuideSampleTests.own(name)
        try expectHidden(source, atLeast: 10)
    }

    @Test func `nor in the published samples`() throws {
        guard FileManager.default.fileExists(atPath: X12Fixtures.samples.path) else {
            print("SKIPPED: no samples at \(X12Fixtures.samples.path)")
            return
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: X12Fixtures.samples.path)
        for name in names where name.hasSuffix(".edi") {
            let bytes = try #require(try X12Fixtures.sample(name))
            try expectHidden(String(decoding: bytes, as: UTF8.self), atLeast: 5)
        }
    }

    private func expectHidden(_ source: String, atLeast count: Int) throws {
        let values = Self.values(source)
        #expect(values.count >= count)
        let shown = X12Showing.read(Array(source.utf8), hidingPeople: true)
        let told = Set(Self.shownValues(shown))
        // Numbers of one or two digits stand for counts and codes everywhere.
        #expect(values.filter { $0.count > 2 && told.contains($0) && !isCode($0, source) } == [])
        let text = X12ShownText.text(shown)
        for value in values where value.count > 5 {
            #expect(!text.contains(value), "\(value)")
        }
        let open = X12Showing.read(Array(source.utf8))
        #expect(ShowingTests.loops(shown) == ShowingTests.loops(open))
    }

    /// Whether the same text also stands at a place that is a code's: `0007` as a control number and as BHT01.
    private func isCode(_ value: String, _ source: String) -> Bool {
        var reader = X12Reader(Array(source.utf8))
        while case .segment = reader.advance() {
            let segment = reader.segment
            for number in 1...max(1, segment.count) where segment[number].text == value {
                let place = segment.idText + (number < 10 ? "0" : "") + String(number)
                if !Self.sensitive.contains(place) { return true }
            }
        }
        return false
    }

    static func redacted(_ segment: String) -> String {
        var body = X12Fixtures.request
        body.insert(segment, at: 13)
        return ShowingTests.text(
            X12Fixtures.interchange([X12Fixtures.set(body)]), hidingPeople: true)
    }

    @Test(arguments: [
        // Of a segment that nobody knows, nothing is shown.
        "QQQ*SMITH", "QQQ*A:SMITH",
        // More elements than the standard has.
        "DTP*439*D8*20260101*SMITH",
        // Where a code should be, or a date.
        "UM*SMITHSON*I", "DTP*439*D8*SMITH", "DTP*SMITH*D8*20260101", "HI*ABK:SMITH JOE",
        "HI*ABK:I10:::::::::SMITH",
        // Free text, and a date that tells of a death.
        "MSG*PLEASE CALL SMITH", "CR1*LB*100*I*A*DH*5*SMITH ST 1", "SMITH*1", "DTP*442*D8*19990102",
    ])
    func `what can not be judged is hidden`(segment: String) {
        let text = Self.redacted(segment)
        #expect(!text.contains("SMITH"))
        #expect(!text.contains("19990102"))
    }

    @Test func `structure, codes and dates of service stay`() throws {
        let text = ShowingTests.text(ShowingTests.request, hidingPeople: true)
        for kept in [
            "2010C subscriber", "kind of certification: I (initial)", "2026-05-02", "I2510",
            "code 99213", "id: [11 characters]", "last name: [5 characters]",
        ] {
            #expect(text.contains(kept), "\(kept)")
        }
        try ShowingTests.golden("show-278-request-redacted.txt", text)
    }
}
