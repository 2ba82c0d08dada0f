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
}
