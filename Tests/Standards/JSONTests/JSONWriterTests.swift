import JSON
import Primitives
import Testing

/// What is written is JSON, and stands as it was asked for.
@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("plain", #""plain""#), ("", #""""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#),
        ("\n\r\t", #""\n\r\t""#), ("\0", #""\u0000""#),
        ("\u{8}\u{C}\u{1F}", #""\u0008\u000c\u001f""#),
        ("\u{7F}", "\"\u{7F}\""), ("é😀", "\"é😀\""), ("</script>", #""</script>""#),
    ])
    func `a string has the fewest escapes that JSON allows`(text: String, json: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        #expect(writer.text == json)
        #expect(try Parsed.root(writer.text).string == text)
    }

    @Test func `every kind of value has its place in objects and arrays`() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("s", "t")
            writer.member("i", -3)
            writer.member("b", true)
            writer.member("d", Decimal("1.50"))
            writer.key("n")
            writer.null()
            writer.array("a") { writer in
                writer.int(1)
                writer.array { _ in }
                writer.object { _ in }
                writer.string("x")
            }
            writer.object("o") { $0.member("k", false) }
        }
        #expect(
            writer.text
                == #"{"s":"t","i":-3,"b":true,"d":1.50,"n":null,"a":[1,[],{},"x"],"o":{"k":false}}"#
        )
    }

    @Test func `a member with nothing to say is left out`() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a", String?.none)
            writer.member("b", Int?.none)
            writer.member("c", Bool?.none)
            writer.member("d", Decimal?.none)
            writer.member("e", raw: nil)
            writer.member("f", 1)
        }
        #expect(writer.text == #"{"f":1}"#)
    }

    @Test func `for people it is indented by two`() {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("a", 1)
            writer.array("b") { writer in
                writer.int(1)
                writer.object { $0.member("c", "d") }
            }
            writer.array("e") { _ in }
            writer.object("f") { _ in }
        }
        #expect(
            writer.text == """
                {
                  "a": 1,
                  "b": [
                    1,
                    {
                      "c": "d"
                    }
                  ],
                  "e": [],
                  "f": {}
                }
                """)
    }

    @Test func `a member name is escaped like any string`() throws {
        var writer = JSONWriter()
        writer.object { $0.member("a\"\n", 1) }
        #expect(try Parsed.root(writer.text)["a\"\n"]?.int == 1)
    }

    @Test func `a value of another document is written byte for byte`() throws {
        let source = try Parsed.root(#"{"x": [1.00, "\u0041", { } ]}"#)
        var writer = JSONWriter()
        writer.array { writer in
            writer.raw(source["x"]!)
            writer.raw(source["x"]![1]!)
        }
        #expect(writer.text == #"[[1.00, "\u0041", { } ],"\u0041"]"#)
    }

    @Test(arguments: [false, true])
    func `a list that stays empty leaves no trace, wherever it stands`(_ pretty: Bool) throws {
        var writer = JSONWriter(pretty: pretty)
        var expected = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.list("first") { _ in }
            writer.member("a", 1)
            writer.list("middle") { _ in }
            writer.list("full") { $0.int(2) }
            writer.object("only") { $0.list("empty") { _ in } }
            writer.list("last") { _ in }
        }
        expected.object { writer in
            writer.member("a", 1)
            writer.array("full") { $0.int(2) }
            writer.object("only") { _ in }
        }
        #expect(writer.text == expected.text)
    }

    /// Texts are copied eight bytes at a time: what is to be escaped may stand at any place of them.
    @Test(arguments: Array(0...40) + [255, 256, 257, 1_000])
    func `an escape is found wherever it stands`(_ count: Int) throws {
        for marks in [
            ["\""], ["\\"], ["\n"], ["\u{0}"], ["\u{1F}"], ["\"", "\u{1}"], ["\\", "\t"],
        ] {
            for place in Set([0, 1, 3, 4, 7, 8, count / 2, count - 1, count]).filter({
                (0...count).contains($0)
            }) {
                let text =
                    String(repeating: "x", count: place) + marks.joined()
                    + String(repeating: "é", count: count - place)
                var writer = JSONWriter()
                writer.object { $0.member(text, text) }
                let read = try Parsed.root(writer.text)
                #expect(read[text]?.string == text)
                #expect(read.count == 1)
            }
        }
    }

    @Test func `what is next to an escaped character is not escaped`() {
        var writer = JSONWriter()
        let text = String(String.UnicodeScalarView((0x20...0x17F).compactMap(Unicode.Scalar.init)))
        writer.string(text)
        let escaped =
            text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        #expect(writer.text == "\"\(escaped)\"")
    }

    @Test func `a very long text comes back`() throws {
        let text =
            String(repeating: "\u{8}\u{C}", count: 100_000) + String(repeating: "z", count: 300_000)
        var writer = JSONWriter()
        writer.array { writer in
            writer.string(text)
            writer.string("")
            writer.string(text + "\n")
        }
        let read = try Parsed.root(writer.text)
        #expect(read[0]?.string == text)
        #expect(read[1]?.string == "")
        #expect(read[2]?.string == text + "\n")
    }

    @Test(arguments: [
        0, 1, -1, 9, 10, 99, 100, -100, 12_345, 1_000_000_007, Int.max, Int.min, Int.min + 1,
    ])
    func `a whole number stands as Swift writes it`(_ value: Int) {
        var writer = JSONWriter()
        writer.array { writer in
            writer.int(value)
            writer.int(value)
        }
        #expect(writer.text == "[\(value),\(value)]")
    }

    @Test func `dates and times stand as they describe themselves`() {
        var generator = SeededGenerator(seed: 11)
        var moments: [Int64] = [
            0, -1, 1, 999, 1_000, -1_000, 253_402_300_799_999, -62_135_596_800_000,
            9_000_000_000_000_000, -9_000_000_000_000_000,
        ]
        for _ in 0..<1_000 { moments.append(.random(in: -1 << 50...1 << 50, using: &generator)) }
        for moment in moments.map(Instant.init(milliseconds:)) {
            let date = moment.civil(utcOffsetSeconds: 0).date
            var writer = JSONWriter()
            writer.array { writer in
                writer.instant(moment)
                writer.date(date)
            }
            #expect(writer.text == "[\"\(moment)\",\"\(date)\"]")
        }
    }

    @Test func `a copy of a writer goes its own way`() {
        var writer = JSONWriter(capacity: 4)
        writer.int(1)
        var copy = writer
        copy.int(2)
        writer.int(3)
        #expect(writer.text == "1,3")
        #expect(copy.text == "1,2")
        #expect(JSONWriter().bytes == [])
    }
}
