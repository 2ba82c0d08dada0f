import Testing

@testable import X12

@Suite struct ReaderTests {
    static let header =
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501*000000001*0*P*:~"

    static func text(_ body: String) -> String { header + body + "IEA*1*000000001~" }

    /// What a reader says of a stream that comes in chunks of a size.
    static func steps(_ text: String, chunk: Int, limits: X12Limits = .standard) -> [String] {
        var reader = X12Reader(limits: limits)
        var said: [String] = []
        func drain() {
            while true {
                switch reader.advance() {
                case .segment: said.append(reader.segment.text)
                case .needsBytes, .end: return
                case .fault(let fault): said.append("\(fault)")
                }
            }
        }
        let bytes = Array(text.utf8)
        for lower in stride(from: 0, to: bytes.count, by: chunk) {
            reader.feed(bytes[lower..<min(bytes.count, lower + chunk)])
            drain()
        }
        reader.finish()
        drain()
        return said
    }

    @Test func `delimiters come from the header`() {
        var reader = X12Reader(Array(Self.text("GS*HI~").utf8))
        #expect(reader.advance() == .segment)
        #expect(reader.delimiters == .usual)
        #expect(reader.count == 16)
        #expect(reader.segment[13] == "000000001")
        #expect(reader.isHeaderExact)
    }

    @Test(arguments: [1, 2, 3, 7, 64, 105, 106, 107, 10_000])
    func `chunks may end anywhere`(chunk: Int) {
        let body = "GS*HI*A~\nST*278*0001~\r\nNM1*1P**B~SE*1*0001~GE~"
        let whole = Self.steps(Self.text(body), chunk: 1 << 20)
        #expect(whole.count == 7)
        #expect(whole[3] == "NM1*1P**B")
        #expect(Self.steps(Self.text(body), chunk: chunk) == whole)
    }

    @Test func `elements are found by number, and beyond the last there is nothing`() {
        var reader = X12Reader(Array(Self.text("HI*BF:41090:D8:20250101*BF:1~").utf8))
        _ = reader.advance()
        _ = reader.advance()
        let segment = reader.segment
        #expect(segment.id == "HI" && segment.count == 2)
        #expect(segment[1].component(2) == "41090")
        #expect(segment[1].component(4) == "20250101")
        #expect(segment[1].component(5).isEmpty)
        #expect(segment[2].components.map(\.text) == ["BF", "1"])
        #expect(segment[3].isEmpty && segment[-1].isEmpty)
    }

    @Test func `a view outlives what comes after it`() {
        var reader = X12Reader()
        reader.feed(Array((Self.header + "GS*HI~ST*2").utf8))
        _ = reader.advance()
        let header = reader.segment
        _ = reader.advance()
        let group = reader.segment
        reader.feed(Array("78*1~".utf8))
        #expect(reader.segment.text.isEmpty)
        #expect(reader.advance() == .segment)
        #expect(reader.segment.text == "ST*278*1")
        #expect(group.text == "GS*HI" && header[6].text == "SENDER         ")
    }

    @Test func `each interchange has its own delimiters`() {
        let second = Self.text("GS*HI~")
            .replacing("*", with: "|").replacing("~", with: "\n").replacing(":", with: ">")
        let steps = Self.steps(Self.text("GS*AB~") + "\n\n" + second, chunk: 50)
        #expect(steps.count == 6)
        #expect(steps[4] == "GS|HI")
    }

    @Test func `a header with other delimiters ends an interchange that has no end`() {
        let second = Self.text("GS*HI~").replacing("*", with: "|").replacing("~", with: "'")
        let steps = Self.steps(Self.header + "GS*AB~" + second + "\n", chunk: 1 << 20)
        #expect(steps.count == 5)
        #expect(steps.dropFirst(3).first == "GS|HI")
    }

    @Test func `an empty segment is told`() {
        #expect(Self.steps(Self.text("GS*HI~~GE*1~"), chunk: 9)[2].isEmpty)
    }

    @Test func `a header of other lengths is read where its delimiters can be told`() {
        var reader = X12Reader(
            Array(Self.text("GS*HI~").replacing("SENDER         ", with: "S").utf8))
        #expect(reader.advance() == .segment)
        #expect(!reader.isHeaderExact)
        #expect(reader.segment[6] == "S" && reader.segment[13] == "000000001")
        #expect(reader.advance() == .segment)
        #expect(reader.segment.text == "GS*HI")
    }

    @Test func `what is no interchange is passed over`() {
        let steps = Self.steps("hello ISA " + Self.text(""), chunk: 1 << 20)
        #expect(steps.first == "garbage(offset: 0, byteCount: 6)")
        #expect(steps[1] == "unreadableHeader(offset: 6)")
        #expect(steps.dropLast().last == String(Self.header.dropLast()))
    }

    @Test func `a stream that ends within a segment says so`() {
        let steps = Self.steps(Self.header + "GS*HI*A", chunk: 11)
        #expect(steps.last == "unterminated(offset: 106)")
    }

    @Test(arguments: [16, 100, 1 << 20])
    func `a segment that is too long is passed over, and reading goes on`(chunk: Int) {
        let long = "MSG*" + String(repeating: "x", count: 100)
        let steps = Self.steps(
            Self.text("GS*HI~\(long)~GE*1~"), chunk: chunk,
            limits: X12Limits(segmentBytesMax: 64))
        #expect(steps.contains("segmentTooLong(offset: 112)"))
        #expect(steps.contains("GE*1"))
        #expect(!steps.contains(long))
    }

    @Test(arguments: 0..<106)
    func `a header that is cut anywhere is no crash`(length: Int) {
        let steps = Self.steps(String(Self.header.prefix(length)), chunk: 1 << 20)
        #expect(length == 0 || !steps.isEmpty)
    }

    @Test func `a name with a zero byte is no other name`() {
        #expect(X12SegmentID(Array("\0HL".utf8)) != "HL")
        #expect(!X12SegmentID(Array("H\0L".utf8)).isWellFormed)
    }

    @Test func `the scan of words finds what a plain loop finds`() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array("*~:^A1\u{7f}\u{80}\0\n".utf8)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            let lower = length / 7
            var marks = [UInt32](repeating: 0, count: length + DelimiterScan.slack)
            var ends = marks
            let found = DelimiterScan.scan(
                bytes, lower..<length, .usual, marks: &marks, ends: &ends)
            let expected = (lower..<length).filter { bytes[$0] == 0x2A || bytes[$0] == 0x7E }
            #expect(marks[..<found.marks].map { Int($0) } == expected)
            #expect(
                ends[..<found.ends].map { expected[Int($0)] }
                    == expected.filter { bytes[$0] == 0x7E })
        }
    }
}
