import Testing

@testable import Identity

@Suite struct Base64URLTests {
    /// RFC 4648, section 10, without padding.
    static let vectors = [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ]

    @Test(arguments: vectors)
    func `the vectors of RFC 4648 go both ways`(plain: String, text: String) {
        #expect(Base64URL.text(of: Array(plain.utf8)) == text)
        #expect(Base64URL.bytes(of: text) == Array(plain.utf8))
    }

    @Test func `every byte comes back, with the alphabet of URLs`() {
        let bytes = (0...255).map { UInt8($0) }
        let text = Base64URL.text(of: bytes)
        #expect(text.contains("-") && text.contains("_"))
        #expect(!text.contains("+") && !text.contains("/") && !text.contains("="))
        #expect(Base64URL.bytes(of: text) == bytes)
    }

    @Test(arguments: ["Z", "Zg==", "Zm9vY", "Zh", "Zm9=", "a+b/", "Zm 8", "Zm\u{E9}v"])
    func `what is not exactly that is refused`(text: String) {
        #expect(Base64URL.bytes(of: text) == nil)
    }
}
