import Testing

@testable import X12

/// The BIN segment of a 275: its second element is as long as the first says, and may hold any byte.
@Suite struct BinaryTests {
    static let body = "ST*275*1~\r\nBIN*7*a~b*c:~~EFI*05~\nBIN*0*~BIN*3*~~~~SE*5*1~"

    @Test func `delimiters within binary data are data`() {
        let steps = ReaderTests.steps(ReaderTests.text(Self.body), chunk: 1 << 20)
        #expect(
            steps[1...] == [
                "ST*275*1", "BIN*7*a~b*c:~", "EFI*05", "BIN*0*", "BIN*3*~~~", "SE*5*1",
                "IEA*1*000000001",
            ])
    }

    @Test(arguments: 1...60)
    func `chunks may end within binary data`(chunk: Int) {
        let whole = ReaderTests.steps(ReaderTests.text(Self.body), chunk: 1 << 20)
        #expect(ReaderTests.steps(ReaderTests.text(Self.body), chunk: chunk) == whole)
    }

    @Test func `the element holds exactly the data`() {
        var reader = X12Reader(Array(ReaderTests.text(Self.body).utf8))
        while reader.advance() == .segment, reader.id != "BIN" {}
        #expect(reader.count == 2)
        #expect(reader.segment[1].number == 7)
        #expect(reader.segment[2].text == "a~b*c:~")
    }

    @Test(arguments: ["BIN*8*ab~", "BIN*1*ab~", "BIN*x*ab~", "BIN*~", "BIN~", "BIN*2~"])
    func `a length that is wrong leaves the terminator in charge`(segment: String) {
        let steps = ReaderTests.steps(ReaderTests.text(segment + "SE*1*1~"), chunk: 1 << 20)
        #expect(steps[1] == String(segment.dropLast()))
        #expect(steps[2...].first { $0 == "SE*1*1" } != nil)
    }

    @Test func `binary data may be longer than another segment, within the limit of a set`() {
        let limits = X12Limits(segmentBytesMax: 10, setBytesMax: 1_000)
        let data = String(repeating: "~", count: 900)
        let text = ReaderTests.text("BIN*900*\(data)~SE*1*1~")
        for chunk in [1, 100, 10_000] {
            let steps = ReaderTests.steps(text, chunk: chunk, limits: limits)
            #expect(steps[1] == "BIN*900*\(data)")
            #expect(steps[2] == "SE*1*1")
        }
    }

    @Test(arguments: [1, 7, 100_000])
    func `binary data beyond the limit is passed over, and reading goes on behind it`(chunk: Int) {
        let limits = X12Limits(segmentBytesMax: 100, setBytesMax: 1_000)
        let data = String(repeating: "~", count: 1_001)
        let text = ReaderTests.text("BIN*1001*\(data)~SE*1*1~")
        let steps = ReaderTests.steps(text, chunk: chunk, limits: limits)
        #expect(steps.count == 4)
        #expect(steps[1].hasPrefix("segmentTooLong"))
        #expect(steps[2] == "SE*1*1")
    }
}
