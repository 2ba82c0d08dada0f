import JSON
import Testing

/// What RFC 8259 allows is read, and nothing else. Each row says what must become of it.
@Suite struct JSONStrictnessTests {
    @Test(arguments: [
        "0", "-0", "1", "-1", "10", "1.00", "0.1", "-0.0", "1e0", "1E0", "1e+2", "1e-2", "0e1",
        "123456789012345678901234567890", "1.5e300", "-1.25E-10",
    ])
    func `a number as RFC 8259 spells it is read and keeps its text`(text: String) throws {
        #expect(try Parsed.root(text).numberText == text)
        #expect(try Parsed.root("[\(text)]")[0]?.numberText == text)
    }

    @Test(arguments: [
        ("01", JSONError.Code.number), ("-01", .number), ("00", .number), ("-00", .number),
        ("1.", .number), ("-1.", .number), ("0.", .number), (".5", .syntax), ("-.5", .number),
        ("1.e1", .number), ("1e", .number), ("1e+", .number), ("1E-", .number),
        ("1e1.5", .trailingData),
        ("+1", .syntax), ("-", .number), ("--1", .number), ("- 1", .number), ("-a", .number),
        ("NaN", .syntax), ("Infinity", .syntax), ("-Infinity", .number), ("nan", .syntax),
        ("1_000", .trailingData), ("0x1F", .trailingData),
        ("1 2", .trailingData), ("１", .syntax), ("1１", .trailingData), ("1f", .trailingData),
    ])
    func `any other spelling of a number is refused`(text: String, code: JSONError.Code) {
        #expect(Parsed.code(text) == code)
        #expect(Parsed.code("{\"a\":\(text)}") != nil)
    }

    @Test(arguments: [
        "{}", "[]", "[[]]", "[{}]", #"{"":0}"#, #"{"a":{}}"#, "[1,2]", #"{"a":1,"b":2}"#, "null",
        "true", "false", #""""#, " \t\r\n[ 1 , 2 ] \n", "\n{ \"a\" : [ ] }\r\n", #"{"a":1,"A":2}"#,
        #"[{"a":1},{"a":1}]"#, #"{"a":{"a":{"a":1}}}"#, "[\"\u{7F}\"]", "[\"\u{2028}\u{2029}\"]",
    ])
    func `each of these is a document`(text: String) { #expect(Parsed.error(text) == nil) }

    @Test(arguments: [
        ("", JSONError.Code.empty), (" ", .empty), ("\n\t\r ", .empty),
        ("[", .syntax), ("]", .syntax), ("{", .syntax), ("}", .syntax), ("[1", .syntax),
        ("[1,", .syntax), ("[,", .syntax), ("[,1]", .syntax), ("[1,]", .syntax),
        ("[1,,2]", .syntax),
        ("[1 2]", .syntax), ("[1;2]", .syntax), ("[1}", .syntax), ("[}", .syntax), ("{]", .syntax),
        ("{,}", .syntax), (#"{"a"}"#, .syntax), (#"{"a":}"#, .syntax), (#"{"a":1,}"#, .syntax),
        (#"{"a" 1}"#, .syntax), (#"{"a":1 "b":2}"#, .syntax), (#"{"a":1]"#, .syntax),
        (#"{"a"::1}"#, .syntax), ("{a:1}", .syntax), ("{'a':1}", .syntax), ("{1:1}", .syntax),
        ("{null:1}", .syntax), (#"{"a":1"#, .syntax), (#"{"a":"#, .syntax), (#"{"a""#, .syntax),
        ("tru", .syntax), ("True", .syntax), ("nul", .syntax), ("nulll", .trailingData),
        ("falsey", .trailingData), ("fals", .syntax), ("undefined", .syntax), ("'a'", .syntax),
        ("[] []", .trailingData), ("{}}", .trailingData), ("[]]", .trailingData),
        (#""a""b""#, .trailingData), ("1,", .trailingData), ("{}\u{0}", .trailingData),
        ("// no\n1", .syntax), ("/* no */1", .syntax), ("1 // no", .trailingData), ("#", .syntax),
        ("\u{A0}1", .syntax), ("\u{0B}1", .syntax), ("\u{0C}1", .syntax),
        ("1\u{0C}", .trailingData),
        ("[1,\u{0}]", .syntax), ("\u{1B}1", .syntax),
    ])
    func `none of these is a document`(text: String, code: JSONError.Code) {
        #expect(Parsed.code(text) == code)
    }

    @Test(arguments: [
        (#"{"a":1,"a":1}"#), (#"{"a":1,"b":2,"a":3}"#), (#"{"id":1,"id":2}"#),
        (#"{"a":1,"\u0061":2}"#), (#"{"\u0061":1,"a":2}"#), (#"{"":1,"":2}"#),
        (#"{"x":{"a":[{"id":1,"id":2}]}}"#), (#"{"a":{"b":1},"a":null}"#),
    ])
    func `a member that is there twice is refused, however it is escaped`(text: String) {
        #expect(Parsed.code(text) == .duplicateKey)
    }

    /// Space is skipped eight bytes at a time.
    @Test(arguments: [" ", "\n", "\r", "\t", "\r\n", "\n ", " \n\t", "\n\n   "])
    func `space of any length may stand between all tokens`(_ unit: String) throws {
        for count in 0..<24 {
            let space = String(repeating: unit, count: count) + String(repeating: " ", count: count)
            let tokens = [
                "{", "\"a\"", ":", "[", "1", ",", "\"b\"", "]", ",", "\"c\"", ":", "{", "}", "}",
            ]
            let text = space + tokens.joined(separator: space) + space
            let root = try Parsed.root(text)
            #expect(root["a"]?.count == 2)
            #expect(root["c"]?.count == 0)
        }
    }

    @Test func `what is no space is refused wherever it stands among spaces`() {
        for other in ["\u{0}", "\u{1}", "\u{B}", "\u{C}", "\u{1F}", "\u{A0}", "\u{2028}", "x"] {
            for before in 0..<12 {
                for after in 0..<12 {
                    let text =
                        "[1," + String(repeating: " ", count: before) + other
                        + String(repeating: " ", count: after) + "2]"
                    #expect(Parsed.error(text)?.offset == 3 + before)
                }
            }
        }
    }

    @Test func `names that look alike but differ in their bytes are two names`() throws {
        let root = try Parsed.root("{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(root.count == 2)
        #expect(root["\u{E9}"]?.int == 1)
        #expect(root["e\u{301}"]?.int == 2)
    }

    @Test(arguments: [47, 48, 49, 50, 64, 65, 200, 5_000])
    func `a member that is there twice is found in an object of any size`(count: Int) {
        let members = (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",")
        #expect(Parsed.code("{\(members)}") == nil)
        for again in [0, count / 2, count - 1] {
            #expect(Parsed.code("{\(members),\"k\(again)\":0}") == .duplicateKey)
        }
    }
}
