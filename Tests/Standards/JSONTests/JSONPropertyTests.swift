import JSON
import Testing

/// A tree to compare with what comes back from a document.
private indirect enum Tree: Equatable {
    case object([(String, Tree)])
    case array([Tree])
    case string([UInt8])
    case number(String)
    case bool(Bool)
    case null

    static func == (one: Tree, other: Tree) -> Bool {
        switch (one, other) {
        case (.object(let one), .object(let other)):
            one.count == other.count
                && zip(one, other).allSatisfy {
                    Array($0.0.utf8) == Array($1.0.utf8) && $0.1 == $1.1
                }
        case (.array(let one), .array(let other)): one == other
        case (.string(let one), .string(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.bool(let one), .bool(let other)): one == other
        case (.null, .null): true
        default: false
        }
    }

    init(_ value: JSONValue) {
        switch value.kind {
        case .object: self = .object(value.members.map { ($0.key, Tree($0.value)) })
        case .array: self = .array(value.elements.map(Tree.init))
        case .string: self = .string(Array(value.string!.utf8))
        case .number: self = .number(value.numberText!)
        case .bool: self = .bool(value.bool!)
        case .null: self = .null
        }
    }

    static func random(_ depth: Int, _ generator: inout SeededGenerator) -> Tree {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .number(number(&generator))
        case 3, 4: return .string(Array(text(&generator).utf8))
        case 5:
            return .array(
                (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
                    random(depth - 1, &generator)
                })
        default:
            var names: Set<[UInt8]> = []
            var members: [(String, Tree)] = []
            for _ in 0..<Int.random(in: 0..<70, using: &generator) where members.count < 60 {
                let name = Bool.random(using: &generator) ? text(&generator) : known(&generator)
                guard names.insert(Array(name.utf8)).inserted else { continue }
                members.append((name, random(depth - 2, &generator)))
            }
            return .object(members)
        }
    }

    private static func known(_ generator: inout SeededGenerator) -> String {
        ["id", "resourceType", "code", "item", "entry", "status"].randomElement(using: &generator)!
    }

    private static func number(_ generator: inout SeededGenerator) -> String {
        let whole = Int.random(in: -1_000...1_000, using: &generator)
        return ["\(whole)", "\(whole).00", "\(whole)e3", "-0.0", "1E-7", "\(Int.min)", "0"]
            .randomElement(using: &generator)!
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let pool: [Unicode.Scalar] = [
            "a", "b", "\"", "\\", "/", "\n", "\0", "\u{1F}", "\u{7F}", "é", "€", "😀", "\u{301}",
            "\u{FFFF}", "\u{10FFFF}", " ", "{", ":",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0..<20, using: &generator) {
            text.unicodeScalars.append(pool.randomElement(using: &generator)!)
        }
        return text
    }

    func write(_ writer: inout JSONWriter) {
        switch self {
        case .object(let members):
            writer.object { writer in
                for (name, value) in members {
                    writer.key(name)
                    value.write(&writer)
                }
            }
        case .array(let elements):
            writer.array { writer in for element in elements { element.write(&writer) } }
        case .string(let bytes): writer.string(String(decoding: bytes, as: UTF8.self))
        case .number(let text): writer.number(text)
        case .bool(let flag): writer.bool(flag)
        case .null: writer.null()
        }
    }

    /// The same content with the members of every object in another order.
    func shuffled(_ generator: inout SeededGenerator) -> Tree {
        switch self {
        case .object(let members):
            var shuffled: [(String, Tree)] = []
            for (name, value) in members.shuffled(using: &generator) {
                shuffled.append((name, value.shuffled(&generator)))
            }
            return .object(shuffled)
        case .array(let elements):
            var copies: [Tree] = []
            for element in elements { copies.append(element.shuffled(&generator)) }
            return .array(copies)
        default: return self
        }
    }

    func bytes(pretty: Bool) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        write(&writer)
        return writer.bytes
    }
}

/// What must hold of every tree and of all bytes. The fuzz target holds the same over what a fuzzer thinks of.
@Suite struct JSONPropertyTests {
    @Test("What is written, compact or indented, is read as it was", arguments: 0..<200)
    func roundTrip(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let tree = Tree.random(6, &generator)
        for pretty in [false, true] {
            let document = try JSONDocument.parse(tree.bytes(pretty: pretty))
            #expect(Tree(document.root) == tree)
        }
    }

    @Test("Canonical bytes do not see order or space, and stay", arguments: 0..<100)
    func canonical(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let tree = Tree.random(6, &generator)
        let form = canonicalBytes(of: try JSONDocument.parse(tree.bytes(pretty: false)).root)
        let other = tree.shuffled(&generator).bytes(pretty: true)
        #expect(canonicalBytes(of: try JSONDocument.parse(other).root) == form)
        #expect(canonicalBytes(of: try JSONDocument.parse(form).root) == form)
    }

    @Test(
        "A document cut off or with a byte changed is refused or read, never a crash",
        arguments: 0..<60)
    func damage(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let bytes = Tree.object([("a", .random(4, &generator))]).bytes(pretty: false)
        for end in 0..<min(bytes.count, 400) { #expect(Parsed.code(Array(bytes[..<end])) != nil) }
        for _ in 0..<400 {
            var damaged = bytes
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            damaged[index] = .random(in: 0...255, using: &generator)
            guard let document = try? JSONDocument.parse(damaged) else { continue }
            let again = try JSONDocument.parse(Tree(document.root).bytes(pretty: true))
            #expect(Tree(again.root) == Tree(document.root))
        }
    }
}
