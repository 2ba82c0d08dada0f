import JSON
import Testing

/// Everything has a limit, and each limit is exact.
@Suite struct JSONLimitTests {
    static func limits(bytes: Int = 1 << 20, depth: Int = 128, values: Int = 1_000) -> JSONLimits {
        JSONLimits(maxBytes: bytes, maxDepth: depth, maxNodes: values)
    }

    static func nested(_ depth: Int, _ open: String, _ close: String, _ core: String) -> String {
        String(repeating: open, count: depth) + core + String(repeating: close, count: depth)
    }

    @Test func `the limit of bytes is exact`() {
        #expect(Parsed.code("[1,2]", limits: Self.limits(bytes: 5)) == nil)
        #expect(Parsed.code("[1,2]", limits: Self.limits(bytes: 4)) == .tooLarge)
        #expect(Parsed.code("", limits: Self.limits(bytes: 0)) == .empty)
    }

    @Test func `no more is read than offsets can count`() {
        #expect(Self.limits(bytes: .max).maxBytes == Int(UInt32.max))
    }

    @Test func `the limit of depth is exact, for arrays, objects and both`() {
        for (open, close, core) in [("[", "]", ""), ("{\"a\":", "}", "1"), ("[[", "]]", "")] {
            let levels = open == "[[" ? 2 : 1
            let fits = Self.nested(128 / levels, open, close, core)
            #expect(Parsed.code(fits) == nil)
            #expect(Parsed.code("[\(fits)]") == .tooDeep)
        }
        #expect(Parsed.code("1", limits: Self.limits(depth: 0)) == nil)
        #expect(Parsed.code("[]", limits: Self.limits(depth: 0)) == .tooDeep)
    }

    @Test func `depth is counted down again on the way out`() {
        let text = "[" + Array(repeating: "[[1]]", count: 500).joined(separator: ",") + "]"
        #expect(Parsed.code(text, limits: Self.limits(depth: 3, values: 2_000)) == nil)
        #expect(Parsed.code(text, limits: Self.limits(depth: 2, values: 2_000)) == .tooDeep)
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
    func `two hundred thousand brackets are refused at the limit, not by a crash`(open: String) {
        let error = Parsed.error(Array(String(repeating: open, count: 200_000).utf8))
        #expect(error?.code == .tooDeep)
        #expect((error?.offset ?? .max) < 1_000)
    }

    @Test(arguments: [1, 2, 5, 16, 17, 18, 40, 1_000])
    func `the limit of values is exact`(values: Int) {
        let text = "[" + Array(repeating: "1", count: values - 1).joined(separator: ",") + "]"
        #expect(Parsed.code(text, limits: Self.limits(values: values)) == nil)
        #expect(Parsed.code(text, limits: Self.limits(values: values - 1)) == .tooManyValues)
    }

    @Test func `more values than usual for the size are read all the same`() throws {
        let text = "[" + Array(repeating: "0", count: 100_000).joined(separator: ",") + "]"
        #expect(try JSONDocument.parse(text).root.count == 100_000)
    }

    /// The hash of a name sees its length and its first and last eight bytes, so names like these all meet. When
    /// meeting names were compared one by one, a document like this took minutes.
    @Test(.timeLimit(.minutes(1)))
    func `names made to collide cost no more than others`() throws {
        let names = (0..<60_000).map { "collides\(String($0 + 100_000))collides" }
        let text = "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
        let root = try JSONDocument.parse(text).root
        #expect(root.members.map(\.key) == names)
        #expect(root[names[59_999]]?.int == 1)
        #expect(root["collides000000collides"] == nil)
        #expect(canonicalBytes(of: root).count == text.utf8.count)
        let twice = text.dropLast() + ",\"\(names[30_000])\":1}"
        #expect(Parsed.code(String(twice)) == .duplicateKey)
    }
}
