import JSON
import Primitives
import Testing

/// Looking into a document.
@Suite struct JSONValueTests {
    @Test func `members are found by known and unknown names, and stand in their order`() throws {
        let root = try Parsed.root(
            #"{"zeta":1,"resourceType":2,"alpha":3,"id":4,"":5,"\u0069d2":6}"#)
        #expect(root["resourceType"]?.int == 2)
        #expect(root["id"]?.int == 4)
        #expect(root["zeta"]?.int == 1)
        #expect(root["alpha"]?.int == 3)
        #expect(root[""]?.int == 5)
        #expect(root["id2"]?.int == 6)
        #expect(root.members.map(\.key) == ["zeta", "resourceType", "alpha", "id", "", "id2"])
        #expect(root.members.map(\.value.int) == [1, 2, 3, 4, 5, 6])
    }

    @Test func `a name that is known but absent, or unknown, is nil`() throws {
        let root = try Parsed.root(#"{"id":{"status":1}}"#)
        #expect(root["status"] == nil)
        #expect(root["nowhere"] == nil)
        #expect(root["id"]?["id"] == nil)
    }

    @Test(arguments: ["status", "own", "ünïcode", ""])
    func `a key resolved before finds what the name finds`(name: String) throws {
        let root = try Parsed.root(#"{"status":1,"own":2,"ünïcode":3,"":4}"#)
        #expect(root[JSONKey(name)]?.int == root[name]?.int)
        #expect(root[JSONKey(name)] != nil)
        #expect(root[JSONKey("not " + name)] == nil)
    }

    /// Names are compared by their first and last eight bytes, and what is longer also by what stands between.
    @Test(arguments: [
        "id", "url", "code", "value", "system", "coding", "language", "identifier", "resourceType",
        "valueCodeableConcept", "medicationCodeableConcept", "multipleBirthInteger", "own name",
        "a name of our own that is as long as none of those that are known", "",
    ])
    func `a name that differs in one byte, or is shorter or longer by one, is another`(
        _ name: String
    ) throws {
        let bytes = Array(name.utf8)
        var others = [name + "x", "x" + name, String(name.dropLast()), String(name.dropFirst())]
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            others.append(String(decoding: changed, as: UTF8.self))
        }
        let names = ([name] + others).reduce(into: [String]()) { list, next in
            if !list.contains(next) { list.append(next) }
        }
        var writer = JSONWriter()
        writer.object { for (number, name) in names.enumerated() { $0.member(name, number) } }
        let all = try Parsed.root(writer.text)
        let one = try Parsed.root(#"{"\#(name)": 1}"#)
        for (number, other) in names.enumerated() {
            #expect(all[other]?.int == number)
            #expect(all[JSONKey(other)]?.int == number)
            #expect((one[other] != nil) == (other == name), "\(other)")
        }
    }

    @Test func `a member name inside an array's object does not leak out`() throws {
        let root = try Parsed.root(#"[{"id":1},{"id":2}]"#)
        #expect(root["id"] == nil)
        #expect(root[1]?["id"]?.int == 2)
        #expect(root[2] == nil)
        #expect(root[-1] == nil)
    }

    @Test(arguments: ["1", "\"a\"", "true", "null", "{}", "[]"])
    func `a value is asked for what it is not, and says nothing`(text: String) throws {
        let value = try Parsed.root(text)
        #expect(value["id"] == nil)
        #expect(value[0] == nil)
        #expect(value.count == 0)
        #expect((value.string != nil) == (text == "\"a\""))
        #expect((value.numberText != nil) == (text == "1"))
        #expect((value.bool != nil) == (text == "true"))
        #expect(value.isNull == (text == "null"))
        #expect(value.equals("a") == (text == "\"a\""))
    }

    @Test func `elements of an object and members of an array are none`() throws {
        #expect(try Parsed.root(#"{"a":1}"#).elements.map(\.kind).isEmpty)
        #expect(try Parsed.root("[1,2]").members.isEmpty)
        #expect(try Parsed.root(#"{"a":1,"b":2}"#).count == 2)
        #expect(try Parsed.root("[1,2,3]").count == 3)
    }

    @Test(arguments: [
        ("1", 1), ("-7", -7), ("1.0", 1), ("1e2", 100), ("9223372036854775807", Int.max), ("0", 0),
        ("-0", 0),
    ])
    func `a whole number is an Int however it is written`(text: String, value: Int) throws {
        #expect(try Parsed.root(text).int == value)
    }

    @Test(arguments: [
        "1.5", "9223372036854775808", "1e30", "1e-1", "1e999999999999999999999",
        "1e-9223372036854775808", "1e9223372036854775807", "-1e-9223372036854775808",
    ])
    func `a number that is not whole or does not fit is no Int, and no crash`(text: String) throws {
        #expect(try Parsed.root(text).int == nil)
    }

    @Test func `a decimal keeps the digits that were written`() throws {
        let value = try Parsed.root("[1.00, 0.10]")
        #expect(value[0]?.decimal?.description == "1.00")
        #expect(value[1]?.decimal?.description == "0.10")
        #expect(value[0]?.numberText == "1.00")
    }

    @Test func `true and false are not the same`() throws {
        let value = try Parsed.root("[true,false]")
        #expect(value[0]?.bool == true)
        #expect(value[1]?.bool == false)
    }

    @Test(arguments: [
        #"{"a" : [1, 2]}"#, "[ ]", #""a\u0041""#, "1.00", "true", "null", #""""#, "{ }",
    ])
    func `source bytes are the value as it came`(text: String) throws {
        let root = try Parsed.root(" \(text) ")
        #expect(String(decoding: root.sourceBytes, as: UTF8.self) == text)
        let inside = try Parsed.root("[0, \(text) ,0]")
        #expect(inside[1].map { String(decoding: $0.sourceBytes, as: UTF8.self) } == text)
        let member = try Parsed.root("{\"m\": \(text) }")
        #expect(member["m"].map { String(decoding: $0.sourceBytes, as: UTF8.self) } == text)
    }

    @Test func `text that Unicode holds to be the same is not equal where its bytes differ`() throws
    {
        let root = try Parsed.root("[\"\u{E9}\",\"\\u00e9\"]")
        for element in root.elements {
            #expect(element.equals("\u{E9}"))
            #expect(!element.equals("e\u{301}"))
        }
    }

    @Test func `a document keeps its bytes`() throws {
        #expect(try JSONDocument.parse(" [1] ").bytes == Array(" [1] ".utf8))
    }
}
