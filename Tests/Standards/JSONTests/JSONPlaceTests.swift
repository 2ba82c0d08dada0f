import JSON
import Primitives
import Testing

/// Where something stands, for people: line, column, path.
@Suite struct JSONPlaceTests {
    @Test(arguments: [
        ("{\n  \"a\": x\n}", 2, 8, 9),
        ("[1,\r\n 2,\r\n 3 4]", 3, 4, 13),
        ("", 1, 1, 0),
        ("[1,]", 1, 4, 3),
        ("[1", 1, 3, 2),
        ("\n\n\n", 1, 1, 0),
        ("{}\n\n}", 3, 1, 4),
        ("[\"\u{1F600}\",x]", 1, 9, 8),
        ("{\"a\":1,\n \"a\":2}", 2, 2, 9),
        ("[\"ok\\q\"]", 1, 5, 4),
        ("[\n01]", 2, 2, 3),
        ("[tru]", 1, 2, 1),
    ])
    func `an error says line, column and offset`(text: String, line: Int, column: Int, offset: Int)
    {
        let error = Parsed.error(text)
        #expect(error?.line == line)
        #expect(error?.column == column)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        ("x", "$"), ("{x", "$"), ("[x", "$[0]"), ("[1,[2],x", "$[2]"),
        (#"{"a":[1,{"b":{"c":x"#, "$.a[1].b"),
        (#"{"entry":[{"resource":{}},{"resource":{"id":"1","id":"2"}}]}"#, "$.entry[1].resource"),
        (#"{"a":[[],[0,01]]}"#, "$.a[1][1]"), (#"[{"a":1}"#, "$[1]"), (#"{"a":1} x"#, "$"),
        ("", "$"),
    ])
    func `an error says in which object or element`(text: String, path: String) {
        #expect(Parsed.error(text)?.path == path)
    }

    @Test func `every value is found again by its path`() throws {
        let text = #"{"a":[1,{"b":{"c":[[],[true]]}},null],"d":"x"}"#
        let root = try JSONDocument.parse(text).root
        func check(_ value: JSONValue) {
            #expect(root.value(at: value.path)?.path == value.path)
            #expect(root.value(at: value.path)?.sourceBytes == value.sourceBytes)
            for element in value.elements { check(element) }
            for member in value.members { check(member.value) }
        }
        check(root)
        for path in ["", "a", "$.e", "$.a[9]", "$.a[-1]", "$.a[x]", "$.d[0]", "$.a.b"] {
            #expect(root.value(at: path) == nil, "\(path)")
        }
    }

    @Test func `an error becomes a problem with its place`() throws {
        let problem = try #require(Parsed.error("{\"a\":\n}")).problem
        #expect(problem.code == "json-syntax")
        #expect(problem.severity == .error)
        #expect(problem.place == .json(path: "$", line: 2, column: 1))
    }

    @Test func `an error reads as a sentence`() {
        #expect(
            Parsed.error("[1,]").map(String.init(describing:))
                == "line 1, column 4: a value is expected here")
    }

    static let text = """
        {
          "entry": [
            {"resource": {"id": "1", "name": [{"given": ["A", "B"]}]}},
            {"resource": {"id": "2", "own name": {"": null}}}
          ]
        }
        """

    @Test func `every value knows its path`() throws {
        var paths: [String] = []
        func visit(_ value: JSONValue) {
            paths.append(value.path)
            for child in value.elements { visit(child) }
            for child in value.members { visit(child.value) }
        }
        visit(try Parsed.root(Self.text))
        #expect(
            paths == [
                "$", "$.entry", "$.entry[0]", "$.entry[0].resource", "$.entry[0].resource.id",
                "$.entry[0].resource.name", "$.entry[0].resource.name[0]",
                "$.entry[0].resource.name[0].given", "$.entry[0].resource.name[0].given[0]",
                "$.entry[0].resource.name[0].given[1]", "$.entry[1]", "$.entry[1].resource",
                "$.entry[1].resource.id", "$.entry[1].resource.own name",
                "$.entry[1].resource.own name.",
            ])
    }

    @Test func `a value's position is its first byte, the quote of a string`() throws {
        let root = try Parsed.root(Self.text)
        let id = try #require(root["entry"]?[1]?["resource"]?["id"])
        #expect(id.place == .json(path: "$.entry[1].resource.id", line: 4, column: 25))
        #expect(root["entry"]?.position.line == 2)
        #expect(root["entry"]?.position.column == 12)
        #expect(root.place == .json(path: "$", line: 1, column: 1))
    }

    /// Lines are looked for eight bytes at a time: their ends may stand at any place of them, and several in one.
    @Test(arguments: ["\n", "\r\n", "\n\n\n", "\n        ", "        \n", " \r\n \n\n   \n", "\r"])
    func `a position is counted in lines, wherever they end`(_ between: String) throws {
        for shift in 0..<18 {
            let first = "\"" + String(repeating: "é", count: shift) + "\""
            let text =
                "[\(first)" + (0..<20).map { ",\(between)\($0 * 37)" }.joined() + between + "]"
            let bytes = Array(text.utf8)
            let root = try Parsed.root(text)
            var offset = 1
            for element in root.elements {
                let before = bytes[..<offset]
                let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                #expect(element.position.line == before.count { $0 == 0x0A } + 1)
                #expect(element.position.column == offset - start + 1)
                offset += element.sourceBytes.count + 1 + between.utf8.count
            }
        }
    }

    /// Lines are counted by blocks, as far as they were asked for: the last place first, and again in between.
    @Test(arguments: [1, 7, 63, 400, 2_000])
    func `positions of a long text are the same in any order`(_ lineEvery: Int) throws {
        var text = "["
        var (offsets, line, start): ([(Int, Int)], Int, Int) = ([], 1, 0)
        for number in 0..<3_000 {
            if number % lineEvery == 0 {
                text += "\n"
                (line, start) = (line + 1, text.utf8.count)
            }
            offsets.append((line, text.utf8.count - start + 1))
            text += "\(number),"
        }
        text += "0]"
        let forwards = try Parsed.root(text)
        for (element, place) in zip(forwards.elements, offsets) {
            #expect(element.position == place)
        }
        let other = try Parsed.root(text)
        let elements = Array(other.elements)
        for number in [2_999, 0, 1_500, 2_998, 1] + stride(from: 2_990, to: 0, by: -13) {
            #expect(elements[number].position == offsets[number])
        }
    }

    @Test func `only members have a name`() throws {
        let root = try Parsed.root(#"{"resourceType":[{"":1}],"other":2}"#)
        #expect(root.memberName == nil)
        #expect(root["resourceType"]?.memberName == "resourceType")
        #expect(root["resourceType"]?[0]?.memberName == nil)
        #expect(root["resourceType"]?[0]?[""]?.memberName == "")
        #expect(root["other"]?.memberName == "other")
    }
}
