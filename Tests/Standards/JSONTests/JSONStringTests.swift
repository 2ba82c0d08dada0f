import JSON
import Testing

/// Strings: escapes, surrogates, control characters, UTF-8 byte by byte.
@Suite struct JSONStringTests {
    @Test(arguments: [
        (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041""#, "A"), (#""\u00e9\u00E9""#, "éé"), (#""\u0000""#, "\0"),
        (#""a\u0000b""#, "a\0b"),
        (#""\ud83d\ude00""#, "😀"), (#""\uD834\uDD1E""#, "𝄞"), (#""\uFFFF""#, "\u{FFFF}"),
        (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}"), (#""\uFEFF""#, "\u{FEFF}"),
        (#""😀 é""#, "😀 é"), (#""\\u0041""#, #"\u0041"#),
        (#""12345678\n12345678""#, "12345678\n12345678"),
    ])
    func `a string stands for its text`(json: String, text: String) throws {
        let value = try Parsed.root(json)
        #expect(value.kind == .string)
        #expect(value.string.map { Array($0.utf8) } == Array(text.utf8))
        #expect(value.equals(text))
        #expect(!value.equals(text + "x"))
    }

    @Test(arguments: [
        #""\ud800""#, #""\ud800x""#, #""\ud800\n""#, #""\ud800\u0041""#, #""\ud800\ud800""#,
        #""\udc00""#, #""\udc00\ud800""#, #""x\udfff""#, #""\ud83d\u""#, #""\ud83d\ude0""#,
        #""\u""#, #""\u1""#, #""\u12g4""#, #""\u 123""#, #""\u+123""#, #""\U0041""#, #""\x41""#,
        #""\a""#, #""\'""#, #""\0""#, #""\"#, #""\u00"#, #""\ud83d\"#, #""\ud83d"#, #"""#, #""abc"#,
        "\"\\\n\"", "\"\\é\"",
    ])
    func `a broken escape or a lone surrogate is refused`(json: String) {
        #expect(Parsed.code(json) == .string)
        #expect(Parsed.code("{\(json):1}") == .string)
    }

    @Test("No control character stands unescaped in a string", arguments: 0..<0x20)
    func control(code: Int) {
        for before in 0..<10 {
            let filler = [UInt8](repeating: UInt8(ascii: "x"), count: before)
            let bytes = [UInt8(ascii: "\"")] + filler + [UInt8(code)] + Array("xxxxxxxxxx\"".utf8)
            #expect(Parsed.error(bytes)?.code == .string)
            #expect(Parsed.error(bytes)?.offset == before + 1)
        }
    }

    @Test(
        "Control characters are escaped, or not there at all where the limits say so",
        arguments: 0..<0x20)
    func escapedControl(code: Int) {
        let digits = String(code, radix: 16)
        let json = "\"a\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)\""
        let isBreak = [0x09, 0x0A, 0x0D].contains(code)
        #expect(Parsed.code(json) == nil)
        #expect(Parsed.code(json, limits: .fhir) == (isBreak ? nil : .string))
        #expect(Parsed.code(#""\b""#, limits: .fhir) == .string)
        #expect(Parsed.code(#""\\u0000""#, limits: .fhir) == nil)
    }

    @Test(
        "Every scalar value of a sample of planes is read as it is written",
        arguments: [
            0x20...0x21, 0x23...0x5B, 0x5D...0x7FF, 0x800...0xFFF, 0xD000...0xD7FF, 0xE000...0xFFFF,
            0x10000...0x10FFF, 0x3FF00...0x400FF, 0x10FF00...0x10FFFF,
        ])
    func scalars(range: ClosedRange<Int>) throws {
        var text = ""
        for value in range { text.unicodeScalars.append(Unicode.Scalar(UInt32(value))!) }
        let value = try Parsed.root("\"\(text)\"")
        #expect(value.string.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(
        "What is not UTF-8 is refused, wherever it stands",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
            [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28],
            [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF0, 0x28, 0x8C, 0xBC],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        ] as [[UInt8]])
    func notUTF8(bytes: [UInt8]) {
        for before in 0..<9 {
            let filler = [UInt8](repeating: UInt8(ascii: "x"), count: before)
            let text = Array("[\"".utf8) + filler + bytes + Array("\"]".utf8)
            #expect(Parsed.error(text)?.code == .notUTF8)
            #expect(Parsed.error(text)?.offset == 2 + before)
            let cut = Array("[\"".utf8) + filler + bytes
            #expect([.notUTF8, .string].contains(Parsed.error(cut)?.code))
        }
        #expect(Parsed.code(Array("{\"".utf8) + bytes + Array("\":1}".utf8)) == .notUTF8)
        #expect(Parsed.code(bytes) != nil)
    }

    @Test func `a string cut off within a character is refused`() {
        let whole = Array("\"😀é€\"".utf8)
        for end in 1..<whole.count { #expect(Parsed.code(Array(whole[..<end])) != nil) }
        #expect(Parsed.code(whole) == nil)
    }

    @Test func `a byte order mark has a name of its own`() {
        #expect(Parsed.code([0xEF, 0xBB, 0xBF] + Array("{}".utf8)) == .byteOrderMark)
        #expect(Parsed.code("{}\u{FEFF}") == .trailingData)
    }

    @Test(arguments: ["{\"a\":1}", "[1]", "\"a\"", " 1"])
    func `UTF-16 and UTF-32 are told apart from mere nonsense`(text: String) {
        let little: [UInt8] = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let wide: [UInt8] = text.unicodeScalars.flatMap { [UInt8($0.value), 0, 0, 0] }
        for bytes in [little, big, wide, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            #expect(Parsed.code(bytes) == .notUTF8)
        }
    }

    @Test func `zeros are no document`() {
        #expect(Parsed.code([UInt8](repeating: 0, count: 10_000)) == .syntax)
    }

    @Test(arguments: 0..<40)
    func `a quote is found at every distance`(length: Int) throws {
        let text = String(repeating: "q", count: length)
        let root = try Parsed.root("[\"\(text)\",\"\(text)\\\\\"]")
        #expect(root[0]?.string == text)
        #expect(root[1]?.string == text + "\\")
    }
}
