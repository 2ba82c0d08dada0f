import Cases
import JSON
import Records
import Testing

@Suite struct ContentDigestTests {
    /// FIPS 180-4, the examples of SHA-256.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `content is named by its SHA-256`(text: String, hexadecimal: String) {
        #expect(ContentDigest.of(text) == DocumentDigest("sha256:\(hexadecimal)"))
        #expect(ContentDigest.of(Array(text.utf8)) == ContentDigest.of(text))
        let document = StoredDocument(mediaType: "text/plain", bytes: Array(text.utf8))
        #expect(document.digest == ContentDigest.of(text))
    }

    @Test func `the order of members and spaces do not count, all else does`() throws {
        func digest(_ text: String) throws -> DocumentDigest {
            ContentDigest.of(canonicalBytes(of: try JSONDocument.parse(text).root))
        }
        let one = try digest(#"{"a": 1.00, "b": [true, null]}"#)
        #expect(try digest(#"{ "b":[true,null],"a":1.00 }"#) == one)
        #expect(try digest(#"{"b": [null, true], "a": 1.00}"#) != one)
        #expect(try digest(#"{"a": 1.00, "b": [true, null], "c": 0}"#) != one)
    }
}
