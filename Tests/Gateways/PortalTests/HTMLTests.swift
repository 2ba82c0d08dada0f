import Testing

@testable import Portal

@Suite struct HTMLTests {
    @Test func `what is interpolated is text, what is written is markup`() {
        let evil = "<script>alert('\"&')</script>"
        let html: HTML = "<p title=\"\(evil)\">\(evil)</p>"
        #expect(!html.text.contains("<script"))
        let escaped = "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;"
        #expect(html.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `markup in markup stays markup`() {
        let inner: HTML = "<b>\(1)</b>"
        let absent: HTML? = nil
        #expect(
            ("<p>\(inner)\([inner, inner])\(absent)</p>" as HTML).text
                == "<p><b>1</b><b>1</b><b>1</b></p>")
    }

    @Test func `control characters become replacement characters, line breaks stay`() {
        #expect(("\("a\u{0}b\u{1B}c\nd\u{85}")" as HTML).text == "a\u{FFFD}b\u{FFFD}c\nd\u{FFFD}")
    }

    @Test(arguments: ["\u{202E}", "\u{202B}", "\u{2067}", "\u{2069}"])
    func `what turns text round becomes a replacement character, a mark stays`(_ turn: String) {
        #expect(("\("a\(turn)b\u{200F}")" as HTML).text == "a\u{FFFD}b\u{200F}")
    }

    @Test(arguments: [
        "javascript:alert(1)", " https://x", "data:text/html,x", "//x", "/portal", "",
    ])
    func `only an address of the web becomes a link`(_ address: String) {
        #expect(HTML.link(address, "there").text == "there")
    }

    @Test func `a link's address is escaped`() {
        #expect(
            HTML.link("https://x.example/?a=\"1\"&b", "<there>").text
                == "<a href=\"https://x.example/?a=&quot;1&quot;&amp;b\" rel=\"noreferrer\">"
                + "&lt;there&gt;</a>")
    }
}
