import Testing

@testable import Portal

@Suite struct URLEncodedFormTests {
    func read(_ text: String) throws(FormError) -> FormData {
        try FormData.read(
            Array(text.utf8), contentType: "application/x-www-form-urlencoded; charset=UTF-8")
    }

    @Test func `fields are decoded`() throws {
        let form = try read("a=1&b=x+y%20z&c=&d=%C3%A9%0D%0A%26%3D")
        #expect(form.values == ["a": "1", "b": "x y z", "c": "", "d": "é\r\n&="])
    }

    @Test func `an empty body is an empty form`() throws {
        #expect(try read("").values.isEmpty)
    }

    @Test(arguments: [
        "a", "=1", "a=1&", "&a=1", "a=%", "a=%4", "a=%zz", "a=%00", "a=%FF", "a=%C3", "a=\u{E9}",
        "a=1\n", "a=b c", "a=1&a=2", "a=1&%61=2",
    ])
    func `what a browser would not write is refused`(_ body: String) {
        #expect(throws: FormError.self) { try read(body) }
    }

    @Test func `too many fields are refused`() {
        let body = (0...FormLimits.fields).map { "f\($0)=" }.joined(separator: "&")
        #expect(throws: FormError.tooLarge("the number of fields")) { try read(body) }
    }

    @Test(arguments: [nil, "", "text/plain", "application/json", "multipart/form-data"])
    func `another content type is refused`(_ contentType: String?) {
        #expect(throws: FormError.self) {
            try FormData.read(Array("a=1".utf8), contentType: contentType)
        }
    }

    @Test func `no bytes at all bring the reader down`() {
        var generator = Bytes(state: 7)
        let letters = Array("a=&%+4f\u{0}é;\r\n-".utf8)
        for _ in 0..<2_000 {
            let count = Int(generator.next() % 24)
            let body = (0..<count).map { _ in
                letters[Int(generator.next() % UInt64(letters.count))]
            }
            _ = try? FormData.read(body, contentType: "application/x-www-form-urlencoded")
        }
    }
}

@Suite struct MultipartFormTests {
    static let boundary = "----x9"
    static let field = "Content-Disposition: form-data; name=\"a\""

    func read(_ body: [UInt8], _ boundary: String = Self.boundary) throws(FormError) -> FormData {
        try FormData.read(body, contentType: "multipart/form-data; boundary=\(boundary)")
    }

    func read(_ text: String) throws(FormError) -> FormData { try read(Array(text.utf8)) }

    /// Parts as a browser writes them.
    static func body(_ parts: String...) -> String {
        parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
    }

    @Test func `fields and files are read`() throws {
        let form = try read(
            Self.body(
                "\(Self.field)\r\n\r\nfirst\r\nsecond",
                "Content-Disposition: form-data; name=\"file\"; filename=\"note.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n%PDF\r\n--\r\n--\(Self.boundary.dropLast())"
            ))
        #expect(form.value("a") == "first\r\nsecond")
        #expect(form.files.count == 1)
        #expect(form.files[0].field == "file")
        #expect(form.files[0].name == "note.pdf")
        #expect(form.files[0].mediaType == "application/pdf")
        #expect(
            form.files[0].bytes == Array("%PDF\r\n--\r\n--\(Self.boundary.dropLast())".utf8))
    }

    @Test func `any bytes come through a file unchanged`() throws {
        let content = (0..<1_000).map { UInt8($0 % 256) } + [13, 10, 45, 45, 13, 13, 10]
        let head =
            "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
        let form = try read(Array(head.utf8) + content + Array("\r\n--\(Self.boundary)--".utf8))
        #expect(form.files.first?.bytes == content)
        #expect(form.files.first?.mediaType == "application/octet-stream")
    }

    @Test func `a file field left empty is no file`() throws {
        let form = try read(
            Self.body(
                "Content-Disposition: form-data; name=\"f\"; filename=\"\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n"))
        #expect(form.files.isEmpty)
        #expect(form.values.isEmpty)
    }

    @Test func `an empty form and an empty field are read`() throws {
        #expect(try read("--\(Self.boundary)--\r\n").values.isEmpty)
        #expect(try read(Self.body("\(Self.field)\r\n\r\n")).values == ["a": ""])
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\scans\\a.pdf", "a.pdf"), ("a%22b.pdf", "a\"b.pdf"),
        ("a%0D%0Ab", "a  b"), ("/", "document"), ("é.pdf", "é.pdf"), ("a\u{202E}fdp", "afdp"),
    ])
    func `a file's name is its last component without tricks`(
        _ sent: String, _ kept: String
    ) throws {
        let form = try read(
            Self.body("Content-Disposition: form-data; name=\"f\"; filename=\"\(sent)\"\r\n\r\nx"))
        #expect(form.files.first?.name == kept)
    }

    static let broken: [String] = [
        "", "--", "--\(boundary)", "--\(boundary)\r\n", "--\(boundary)x\r\n",
        "preamble\r\n" + body("\(field)\r\n\r\n1"),
        body("\(field)\r\n\r\n1") + "epilogue",
        "--\(boundary)\r\n\(field)\r\n\r\nno end",
        body("\r\nno disposition"),
        body("Content-Disposition: attachment; name=\"a\"\r\n\r\n1"),
        body("Content-Disposition: form-data\r\n\r\n1"),
        body("Content-Disposition: form-data; name=\"\"\r\n\r\n1"),
        body("Content-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1"),
        body("Content-Disposition: form-data; name=\"a\r\n\r\n1"),
        body("\(field)\r\n\(field)\r\n\r\n1"),
        body("\(field)\r\nContent-Transfer-Encoding: base64\r\n\r\n1"),
        body("\(field)\r\nno colon\r\n\r\n1"),
        body("\(field)\r\n\r\n1", "\(field)\r\n\r\n2"),
        body("\(field)\r\n\r\na\u{0}b"),
        body("\(field)\n\n1"),
    ]

    @Test(arguments: broken) func `what a browser would not write is refused`(_ body: String) {
        #expect(throws: FormError.self) { try read(body) }
    }

    @Test(arguments: ["", "a b", "x\u{7F}", String(repeating: "x", count: 71)])
    func `a boundary of another form is refused`(_ boundary: String) {
        #expect(throws: FormError.self) {
            try read(Array("--\(boundary)--".utf8), boundary)
        }
    }

    @Test func `a part's header without an end is refused`() {
        let body = "--\(Self.boundary)\r\nA: " + String(repeating: "x", count: 100_000)
        #expect(throws: FormError.tooLarge("a part's header")) { try read(body) }
    }

    @Test func `too many files and too large ones are refused`() {
        let head = "Content-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n"
        let many = (0...FormLimits.files).map { _ in "--\(Self.boundary)\r\n\(head)x\r\n" }
        #expect(throws: FormError.tooLarge("the number of files")) {
            try read(many.joined() + "--\(Self.boundary)--")
        }
        let large = [UInt8](repeating: 13, count: FormLimits.fileBytes + 1)
        #expect(throws: FormError.tooLarge("a file")) {
            try read(
                Array("--\(Self.boundary)\r\n\(head)".utf8) + large
                    + Array("\r\n--\(Self.boundary)--".utf8))
        }
        #expect(throws: FormError.tooLarge("the whole")) {
            try read([UInt8](repeating: 0, count: FormLimits.bodyBytes + 1))
        }
    }

    @Test func `cut anywhere, a form is refused`() throws {
        let whole = Array(
            Self.body(
                "\(Self.field)\r\n\r\nfirst",
                "Content-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\ncontent"
            ).utf8)
        // Without its last line break a form is whole.
        for count in 0..<(whole.count - 2) where count != whole.count - 2 {
            #expect(throws: FormError.self) { try read(Array(whole[..<count])) }
        }
        _ = try read(Array(whole[..<(whole.count - 2)]))
    }

    @Test func `no bytes at all bring the reader down`() {
        var generator = Bytes(state: 11)
        let pieces = [
            "--\(Self.boundary)", "\r\n", "--", "\(Self.field)", "; filename=\"x\"", "\"", ":",
            "\r", "\n", "x", "Content-Type: text/plain", "\u{0}",
        ]
        for _ in 0..<2_000 {
            let count = Int(generator.next() % 12)
            let body = (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
            _ = try? read("--\(Self.boundary)\r\n" + body.joined())
        }
    }
}

/// Bytes that are the same in every run.
struct Bytes: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
