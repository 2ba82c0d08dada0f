import Primitives
import Testing

@testable import BookFiles

/// The strict CSV of plan books and registries (RFC 4180, with comments, empty lines and a byte-order mark).
@Suite struct CSVReaderTests {
    private func read(_ text: String) -> (records: [CSVRecord], problems: [Problem]) {
        let log = FindingLog()
        let records = CSVReader.records(Array(text.utf8), file: "f.csv", log: log)
        return (records, log.problems)
    }

    @Test(
        arguments: [
            ("a,b", [["a", "b"]]),
            ("a,b\n", [["a", "b"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("\u{FEFF}a,b", [["a", "b"]]),
            ("a,\n,b\n,", [["a", ""], ["", "b"], ["", ""]]),
            ("\n\na\n\n\nb\n\n", [["a"], ["b"]]),
            ("# note, with a \"quote\na\n#\nb # not a note", [["a"], ["b # not a note"]]),
            ("\"a,b\",c", [["a,b", "c"]]),
            ("\"say \"\"yes\"\"\"", [["say \"yes\""]]),
            ("\"\",x", [["", "x"]]),
            ("\"two\nlines\",x\ny,z", [["two\nlines", "x"], ["y", "z"]]),
            ("\"# no note\",x", [["# no note", "x"]]),
            ("caf\u{E9},\u{4E2D}", [["caf\u{E9}", "\u{4E2D}"]]),
            ("", []), ("# only a note", []),
        ] as [(String, [[String]])])
    func `values come out as they were meant`(text: String, values: [[String]]) {
        let (records, problems) = read(text)
        #expect(records.map { $0.fields.map(\.text) } == values)
        #expect(problems.isEmpty)
    }

    @Test(
        arguments: [
            ("a,b \"c\"", 1, 5), ("a\n\"b\" c,d", 2, 4), ("a\nb,\"c\nd", 2, 3),
            ("\"a\"b", 1, 4),
        ])
    func `a quote out of place is told with line and column`(text: String, line: Int, column: Int) {
        let problems = read(text).problems
        #expect(problems.map(\.code) == ["csv-quote"])
        #expect(problems[0].place == .file(name: "f.csv", line: line, column: column))
    }

    @Test func `places count the lines of values that span some, and comments`() {
        let records = read("# note\n\"a\n\n\",b\nc,d").records
        #expect(records.map(\.line) == [2, 5])
        #expect(records[0].fields.map(\.line) == [2, 4])
        #expect(records[1].fields.map(\.column) == [1, 3])
    }

    @Test func `a file that is not UTF-8 is refused`() {
        let log = FindingLog()
        let records = CSVReader.records([0x61, 0xFF, 0xFE], file: "f.csv", log: log)
        #expect(records.isEmpty)
        #expect(log.problems.map(\.code) == ["csv-encoding"])
    }

    @Test func `columns may come in any order, and spaces around a value do not count`() {
        let log = FindingLog()
        let table = CSVTable(
            Array("b,a\n 1 ,\t2\n".utf8), file: "f.csv", required: ["a"], optional: ["b"], log: log)
        #expect(table.rows.map { [$0.text("a"), $0.text("b")] } == [["2", "1"]])
        #expect(log.problems.isEmpty)
    }

    /// Any bytes at all come to records or problems, and never to a crash.
    @Test func `random bytes are survived`() {
        var generator = SplitMix(state: 7)
        let alphabet = Array("a,\"\"\n\r# \u{E9}".utf8)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            let log = FindingLog()
            _ = CSVReader.records(bytes, file: "f.csv", log: log)
        }
    }
}

/// A small seeded generator (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
