import JSON
import Testing

/// Equal content has equal bytes; other content has others.
@Suite struct JSONCanonicalTests {
    static func canonical(_ text: String) throws -> String {
        String(decoding: canonicalBytes(of: try Parsed.root(text)), as: UTF8.self)
    }

    @Test(arguments: [
        (#" { "b" : 1 , "a" : [ true , null ] } "#, #"{"a":[true,null],"b":1}"#),
        (#"{"b":{"d":1,"c":2},"a":0}"#, #"{"a":0,"b":{"c":2,"d":1}}"#),
        (#""\u0041\/\u00e9\ud83d\ude00""#, #""A/é😀""#),
        (#""\u000a\u0008\"\\""#, #""\n\u0008\"\\""#),
        (#"{"\u0062":1,"a":2}"#, #"{"a":2,"b":1}"#),
        (#"{"B":1,"a":2,"":3,"aa":4,"é":5,"~":6}"#, #"{"":3,"B":1,"a":2,"aa":4,"~":6,"é":5}"#),
        ("[3,1,2]", "[3,1,2]"),
        ("[]", "[]"), ("{}", "{}"), ("1.00", "1.00"), ("1E+2", "1E+2"), ("-0", "-0"),
    ])
    func `one form, and it is its own form`(text: String, form: String) throws {
        #expect(try Self.canonical(text) == form)
        #expect(try Self.canonical(form) == form)
    }

    /// Few members are put in order one by one, many otherwise; names that every document knows and others together.
    @Test(arguments: [2, 3, 24, 25, 26, 1_000])
    func `however many members, they are sorted by their bytes`(count: Int) throws {
        let known = ["resourceType", "id", "meta", "valueString", "value", "name", "Z", "_id"]
        let names = (0..<count).map { index in
            index < known.count ? known[index] : "n\(index * 7_919 % 10_007)"
        }
        let text = "{" + names.map { "\"\($0)\": 0" }.joined(separator: ", ") + "}"
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(
            try Self.canonical(text)
                == "{" + sorted.map { "\"\($0)\":0" }.joined(separator: ",") + "}")
    }

    @Test func `it may be longer than what came, and stands behind other bytes`() throws {
        let text = "[" + Array(repeating: #""\b\f""#, count: 500).joined(separator: ",") + "]"
        let form = text.replacing(#"\b"#, with: #"\u0008"#).replacing(#"\f"#, with: #"\u000c"#)
        var bytes: [UInt8] = []
        for count in 0..<40 {
            let before = bytes
            let value = try Parsed.root(text)[count]!
            appendCanonicalBytes(of: value, to: &bytes)
            #expect(bytes == before + Array(#""\u0008\u000c""#.utf8))
        }
        #expect(try Self.canonical(text) == form)
    }

    /// Objects in objects, of which each has members that every document knows and members that none does.
    @Test func `objects within objects are sorted, each by itself`() throws {
        var (text, form) = ("1", "1")
        for depth in 0..<40 {
            text = #"{"zz":\#(depth), "url":\#(text), "id": {}, "code":[{"value":2, "id":"é"}]}"#
            form = #"{"code":[{"id":"é","value":2}],"id":{},"url":\#(form),"zz":\#(depth)}"#
        }
        #expect(try Self.canonical(text) == form)
    }

    @Test(arguments: [
        ("1.0", "1.00"), ("1", "\"1\""), ("[1,2]", "[2,1]"), (#"{"a":1}"#, #"{"a":2}"#),
        ("null", "\"null\""), ("[]", "{}"), ("[[]]", "[]"), (#"{"a":null}"#, "{}"),
        ("\"\u{E9}\"", "\"e\u{301}\""),
    ])
    func `other content has another form`(one: String, other: String) throws {
        #expect(
            try canonicalBytes(of: Parsed.root(one)) != canonicalBytes(of: Parsed.root(other)))
    }
}
