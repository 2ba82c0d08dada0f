import JSON
import Testing

@testable import FHIRProfiles

/// The forms of primitive values (FHIR R4, section 2.24.0.1).
@Suite struct PrimitiveTests {
    static let right: [(PrimitiveType, String)] = [
        (.boolean, "true"), (.integer, "-3"), (.integer, "2147483647"), (.unsignedInt, "0"),
        (.positiveInt, "1"), (.decimal, "1.00"), (.decimal, "-2e3"), (.string, #""a""#),
        (.string, #"" a ""#), (.string, #""\u0041""#), (.markdown, #""*a*\n""#), (.code, #""a b""#),
        (.uri, #""urn:oid:1.2""#), (.url, #""https://a.example/b""#),
        (.canonical, #""http://a|1""#),
        (.id, #""A-1.b""#), (.oid, #""urn:oid:2.16.840""#),
        (.uuid, #""urn:uuid:c757873d-ec9a-4326-a141-556f43239520""#), (.date, #""2026""#),
        (.date, #""2026-02""#), (.date, #""2024-02-29""#), (.dateTime, #""2026""#),
        (.dateTime, #""2026-03-10T09:30:00Z""#), (.dateTime, #""2026-03-10T09:30:00.123-05:00""#),
        (.instant, #""2026-03-10T23:59:60+14:00""#), (.time, #""09:30:00""#),
        (.time, #""09:30:00.5""#),
        (.base64Binary, #""aGVsbG8=""#), (.base64Binary, #""aGVs bG8h""#),
        (.xhtml, #""<div>a</div>""#), (.xhtml, #"" <div/> ""#),
    ]

    @Test(arguments: right)
    func `a right value is accepted`(type: PrimitiveType, json: String) throws {
        #expect(type.accepts(try JSONDocument.parse(json).root))
    }

    static let wrong: [(PrimitiveType, String)] = [
        (.boolean, #""true""#), (.boolean, "1"), (.integer, "1.0"), (.integer, "2147483648"),
        (.integer, #""1""#), (.unsignedInt, "-1"), (.positiveInt, "0"), (.decimal, #""1""#),
        (.string, #""""#), (.string, #""  ""#), (.string, "1"), (.string, #""\u0020""#),
        (.code, #"" a""#), (.code, #""a  b""#),
        (.code, #""a ""#), (.uri, #""a b""#), (.id, #""a_b""#),
        (.id, #""\#(String(repeating: "a", count: 65))""#), (.oid, #""1.2.3""#),
        (.oid, #""urn:oid:3.1""#), (.oid, #""urn:oid:1.02""#),
        (.uuid, #""c757873d-ec9a-4326-a141-556f43239520""#), (.date, #""2026-13""#),
        (.date, #""2026-02-29""#), (.date, #""26-02-01""#), (.date, #""2026-03-10T09:30:00Z""#),
        (.date, #""2026-0310""#),
        (.dateTime, #""2026-03-10T09:30:00""#), (.dateTime, #""2026-03-10T09:30Z""#),
        (.dateTime, #""2026-03T09:30:00Z""#), (.dateTime, #""2026-03-10T24:00:00Z""#),
        (.instant, #""2026-03-10""#), (.instant, #""2026-03-10T09:30:00+15:00""#),
        (.time, #""9:30:00""#), (.time, #""09:30""#), (.time, #""09:30:00.""#),
        (.base64Binary, #""aGVsbG8""#), (.base64Binary, #""a=bc""#), (.base64Binary, #""?""#),
        (.xhtml, #""<p>a</p>""#), (.xhtml, #""<div>a""#),
    ]

    @Test(arguments: wrong)
    func `a wrong value is not`(type: PrimitiveType, json: String) throws {
        #expect(!type.accepts(try JSONDocument.parse(json).root))
    }

    /// Looked at eight bytes at a time: what ends a run of them may stand at any place.
    @Test func `base64 is accepted by its letters, wherever others stand`() throws {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        func isAccepted(_ text: [UInt8]) throws -> Bool {
            let json = [UInt8(ascii: "\"")] + text + [UInt8(ascii: "\"")]
            return PrimitiveType.base64Binary.accepts(try JSONDocument.parse(json).root)
        }
        for count in 0..<70 {
            let text = (0..<count).map { letters[($0 * 11 + count) % 64] }
            #expect(try isAccepted(text) == (count > 0 && count % 4 == 0))
            for padding in 1...3 {
                let padded = text + Array(repeating: UInt8(ascii: "="), count: padding)
                let isRight = (count + padding) % 4 == 0 && padding <= 2
                #expect(try isAccepted(padded) == isRight)
            }
            guard count > 0, count % 4 == 0 else { continue }
            for place in 0..<count {
                var spaced = text
                spaced.insert(UInt8(ascii: " "), at: place)
                #expect(try isAccepted(spaced))
                var changed = text
                changed[place] = UInt8(ascii: "=")
                #expect(try isAccepted(changed) == (place == count - 1))
            }
        }
        for place in [0, 3, 7, 8, 15, 16, 31, 39] {
            for byte in UInt8(0x20)..<0x7F where byte != 0x22 && byte != 0x5C && byte != 0x3D {
                var text = Array(repeating: UInt8(ascii: "A"), count: 40)
                // A space does not count.
                if byte == 0x20 { text.append(UInt8(ascii: "/")) }
                text[place] = byte
                #expect(try isAccepted(text) == (letters.contains(byte) || byte == 0x20))
            }
        }
    }
}
