import Testing

@testable import FHIRProfiles

/// The XHTML of a narrative (FHIR R4, section 2.5).
@Suite struct NarrativeTests {
    private static func division(_ content: String) -> String {
        #"<div xmlns="http://www.w3.org/1999/xhtml">\#(content)</div>"#
    }

    static let right = [
        division("a"), division("<p>a<br/>b</p>"), division("&nbsp;"), division("&#160;&#xA0;"),
        division(#"<img src="a.png" alt=""/>"#), division("<![CDATA[a < b]]>"),
        division("<!-- a --><b>c</b>"), division("2 > 1"),
        division(#"<a href="http://a.example?b=c&amp;d=e" title='"'>a</a>"#),
        division("<table ><tr\n><td colspan = '2' >ä</td></tr></table >"),
        "<?xml version='1.0'?> <!-- a -->\n" + division("a") + "\n",
        #"<div lang="en" xmlns="http://www.w3.org/1999/xhtml" class="a">a</div>"#,
        #"<h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>a</h:p></h:div>"#,
        division("<p data-a=''>a</p>"),
    ]

    @Test(arguments: right)
    func `a narrative that is right is taken`(text: String) {
        #expect(Narrative.fault(in: text) == nil)
    }

    static let wrong: [(String, Narrative.Fault)] = [
        (division(""), .empty), (division(" \n\t"), .empty), (division("<p> </p>"), .empty),
        (division("<!-- a -->"), .empty), (division("<![CDATA[ ]]>"), .empty),
        (#"<div xmlns="http://www.w3.org/1999/xhtml"/>"#, .empty),
        ("<div>a</div>", .noNamespace), (#"<div xmlns="urn:a">a</div>"#, .noNamespace),
        (#"<div xmlns:h="http://www.w3.org/1999/xhtml">a</div>"#, .noNamespace),
        (#"<div><p xmlns="http://www.w3.org/1999/xhtml">a</p></div>"#, .noNamespace),
        (#"<p xmlns="http://www.w3.org/1999/xhtml">a</p>"#, .noDivision),
        (division("a<script>b()</script>"), .active("<script>")),
        (division("a<SCRIPT/>"), .active("<script>")),
        (division("<form><input/></form>"), .active("<form>")),
        (division("a<iframe src='b'/>"), .active("<iframe>")),
        (division("<p onclick='b()'>a</p>"), .active("onclick")),
        (division("<p ONCLICK='b()'>a</p>"), .active("onclick")),
        (division("<a href=' JavaScript:b()'>a</a>"), .active("javascript:")),
    ]

    @Test(arguments: wrong)
    func `what is wrong with a narrative is told`(text: String, fault: Narrative.Fault) {
        #expect(Narrative.fault(in: text) == fault)
    }

    @Test(arguments: [
        "", "a", "<", "<div", division("<p>"), division("</p>"), division("<p></b>"),
        division("<b><i>a</b></i>"), division("a < b"), division("a & b"), division("&;"),
        division("&#;"), division("&a"), division("<br>"), division("<p a>b</p>"),
        division("<p a=b>c</p>"), division("<p a='b>c</p>"), division("<p a='<'>c</p>"),
        division("<p a='&'>c</p>"), division("<p a='b'c='d'>e</p>"), division("<!-- a"),
        division("<!DOCTYPE a>b"), division("<1>a</1>"), division("< p>a</p>"),
        division("a") + "b", "a" + division("b"), division("a") + division("b"),
    ])
    func `what is not well-formed is refused`(text: String) {
        #expect(Narrative.fault(in: text) == .notWellFormed)
    }

    /// What is cut off is not well-formed, wherever it is cut.
    @Test(arguments: right)
    func `no beginning of a narrative is one`(text: String) {
        let bytes = Array(text.utf8)
        let end = text.utf8.lastIndex(of: UInt8(ascii: ">")).map {
            text.utf8.distance(from: text.utf8.startIndex, to: $0)
        }
        for count in 0..<(end ?? 0) {
            let fault = bytes[..<count].withUnsafeBufferPointer { Narrative.fault(in: $0) }
            #expect(fault == .notWellFormed, "\(count)")
        }
    }

    /// Trees of elements, as text that a generator wrote.
    @Test func `whatever is written by the rules is taken`() {
        var random = SplitMix(state: 7)
        for _ in 0..<500 {
            let text = Self.division("a" + Self.content(&random, depth: 6))
            #expect(Narrative.fault(in: text) == nil, "\(text)")
        }
    }

    private static func content(_ random: inout SplitMix, depth: Int) -> String {
        guard depth > 0 else { return "x" }
        return (0..<Int.random(in: 0...3, using: &random)).map { _ in
            switch Int.random(in: 0...5, using: &random) {
            case 0: return "text \u{E9} > &lt;"
            case 1: return "<br />"
            case 2: return "<!-- - < & -->"
            case 3: return "<img src='a' alt=\"it's\"/>"
            default:
                let name = ["p", "b", "span", "table", "h1"].randomElement(using: &random) ?? "p"
                return
                    "<\(name) class=\"a\"\n id='b'>\(content(&random, depth: depth - 1))</\(name)>"
            }
        }.joined()
    }

    /// No bytes make it fail in another way than by saying so.
    @Test func `any bytes are judged`() {
        var random = SplitMix(state: 11)
        let pieces = [
            "<", ">", "/", "&", ";", "#", "!", "-", "[", "]", "?", "'", "\"", "=", " ", "a",
        ]
        .flatMap { Array($0.utf8) }
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...40, using: &random)
            var bytes = (0..<count).map { _ in pieces.randomElement(using: &random) ?? 0 }
            if Bool.random(using: &random) {
                bytes = Array(Self.division(String(decoding: bytes, as: UTF8.self)).utf8)
            }
            if !bytes.isEmpty, Bool.random(using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            _ = bytes.withUnsafeBufferPointer { Narrative.fault(in: $0) }
        }
    }

    @Test func `tags that are never closed are read in one pass`() {
        let text = Self.division(String(repeating: "<p>", count: 200_000))
        #expect(Narrative.fault(in: text) == .notWellFormed)
    }
}

/// SplitMix64: the same numbers each time.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
