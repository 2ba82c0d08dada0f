import Primitives
import Testing

@Suite struct PlainTextTests {
    @Test(arguments: ["", " \n", "--", "\u{200B}", "\u{2060}\u{FEFF}", "...", "\u{202E}"])
    func `blanks, signs and what is not seen say nothing`(_ text: String) {
        #expect(!text.saysSomething)
    }

    @Test(arguments: ["a", "7", "é", "نعم", "はい"])
    func `a letter or a number says something`(_ text: String) {
        #expect(text.saysSomething)
    }

    @Test func `what turns text round is left out, and nothing else`() {
        #expect("a\u{202E}b\u{2066}c\u{2069}".withoutTurns == "abc")
        let kept = "“Ja” – 5 €, \u{200F}שלום\u{200E}, a\u{200D}b"
        #expect(kept.withoutTurns == kept)
    }
}
