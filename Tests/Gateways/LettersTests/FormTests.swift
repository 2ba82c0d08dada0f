import Cases
import Foundation
import Letters
import Plans
import Primitives
import Records
import Testing
import Workflow

/// The document: escaped, whole, and readable as text.
@Suite struct FormTests {
    static let hostile = #"<script>alert("it's & gone")</script>"#
    static let harmless =
        "&lt;script&gt;alert(&quot;it&#39;s &amp; gone&quot;)&lt;/script&gt;"

    @Test(arguments: ["\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{85}"])
    func `no text of somebody's turns round the words of the letter`(_ control: String) throws {
        var fixture = LetterFixture()
        fixture.line.text = "Chair\(control), left"
        let html = try fixture.html(LetterFixture.request)
        #expect(!html.contains(control))
        #expect(html.contains("Chair\u{FFFD}, left"))
    }

    @Test func `markup in names, reasons and services comes out as text`() throws {
        var fixture = LetterFixture()
        fixture.member.given = Self.hostile
        fixture.requester = Self.hostile
        fixture.line.text = Self.hostile
        fixture.plan.appeals.steps = [Self.hostile]
        fixture.plan.document.link = Self.hostile
        let denial = try fixture.clinicalDenial(reason: Self.hostile, rationale: Self.hostile)
        for notice in try fixture.notices(denial) {
            let html = String(decoding: notice.document.bytes, as: UTF8.self)
            #expect(!html.contains("<script"))
            // Title, heading, member or addressee, requester, service, reason, explanation, document, step.
            #expect(html.components(separatedBy: Self.harmless).count - 1 >= 8)
        }
    }

    @Test func `text shows hostile names as they are`() throws {
        var fixture = LetterFixture()
        fixture.member.given = "A&amp;<b>"
        let notice = try fixture.notices(LetterFixture.request)[0]
        #expect(LetterText.text(of: notice.document.bytes).contains("A&amp;<b> Quill"))
    }

    @Test(
        arguments: [
            ("A\u{0}B", "A\u{FFFD}B"), ("A\u{1B}[31mB", "A\u{FFFD}[31mB"), ("A\u{7F}", "A\u{FFFD}"),
            ("A\u{85}\u{9F}B", "A\u{FFFD}\u{FFFD}B"), ("A\tB", "A\tB"), ("\u{A0}é€", "\u{A0}é€"),
        ])
    func `controls, which HTML does not allow, become U+FFFD`(name: String, told: String) throws {
        var fixture = LetterFixture()
        fixture.member.given = name
        let notice = try fixture.notices(LetterFixture.request)[0]
        let html = String(decoding: notice.document.bytes, as: UTF8.self)
        #expect(html.contains("\(told) Quill"))
        #expect(!html.contains("\(name) Quill") || name == told)
    }

    @Test func `a document stands by itself`() throws {
        let html = try LetterFixture().html(LetterFixture.request)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.contains("@page"))
        #expect(html.hasSuffix("</html>\n"))
        for outside in ["src=", "href=", "url(", "@import"] { #expect(!html.contains(outside)) }
    }

    @Test func `every tag that opens closes in its order`() throws {
        let fixture = LetterFixture()
        for determination in [
            LetterFixture.request, try fixture.clinicalDenial(), try fixture.modification(),
        ] {
            let document = try XMLShape.unclosed(in: try fixture.html(determination))
            #expect(document == [])
        }
    }

    @Test func `the text of a letter has its lines within the terminal's width`() throws {
        let fixture = LetterFixture()
        let notice = try fixture.notices(try fixture.clinicalDenial())[0]
        let text = LetterText.text(of: notice.document.bytes)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= LetterText.columns })
        #expect(lines.contains("Case number: R000000000001"))
        #expect(lines.contains("How to appeal"))
        #expect(lines.contains("-------------"))
        #expect(lines.contains("  1. Write to Larkspur Appeals, PO Box 1200."))
        #expect(lines.contains("  2. Say why you disagree."))
        #expect(!text.contains("@page"))
        #expect(!text.contains("<p>"))
        #expect(!text.contains("\n\n\n"))
        #expect(!text.hasSuffix("\n\n"))
    }
}

/// A reader of nested tags, for the well-formed HTML that the letters are.
enum XMLShape {
    /// The tags still open at the end, or the first that does not fit.
    static func unclosed(in html: String) throws -> [String] {
        var open: [String] = []
        for piece in html.components(separatedBy: "<").dropFirst() {
            let name = String(piece.prefix { $0 != ">" && $0 != " " })
            if name.hasPrefix("!") || name == "meta" { continue }
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else { return [name] }
            } else {
                open.append(name)
            }
        }
        return open
    }
}
