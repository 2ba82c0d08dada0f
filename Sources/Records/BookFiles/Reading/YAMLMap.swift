import Primitives
import Yams

/// A mapping of a YAML file with typed reading of its values, each failure logged with line and column.
///
/// What is asked for is what is known: `finish` names the keys that nobody asked for, so that a misspelt one does not
/// pass for an absent one.
final class YAMLMap {
    let file: String
    let log: FindingLog
    let spot: Spot
    private var pairs: [String: (key: Spot, value: Node)] = [:]
    private var asked: Set<String> = []
    private let errorsBefore: Int

    /// Reads a file that holds one mapping.
    static func one(_ bytes: [UInt8], file: String, log: FindingLog) -> YAMLMap? {
        guard let node = YAMLFile.root(bytes, file: file, log: log) else { return nil }
        return YAMLMap(node, file: file, log: log)
    }

    /// Reads a file that holds a list of mappings.
    static func list(_ bytes: [UInt8], file: String, log: FindingLog) -> [YAMLMap] {
        guard let node = YAMLFile.root(bytes, file: file, log: log) else { return [] }
        guard case .sequence(let items) = node else {
            log.error("book-bad-value", "a list is expected here", Spot(node, file))
            return []
        }
        return items.compactMap { YAMLMap($0, file: file, log: log) }
    }

    init?(_ node: Node, file: String, log: FindingLog) {
        guard case .mapping(let mapping) = node else {
            log.error("book-bad-value", "`name: value` pairs are expected here", Spot(node, file))
            return nil
        }
        self.file = file
        self.log = log
        spot = Spot(node, file)
        errorsBefore = log.errorCount
        for (key, value) in mapping {
            pairs[key.string ?? ""] = (Spot(key, file), value)
        }
    }

    /// Nothing in this mapping, or in one inside it, has failed so far.
    var isSound: Bool { log.errorCount == errorsBefore }

    func spot(_ key: String) -> Spot { pairs[key].map { Spot($0.value, file) } ?? spot }

    func fail(_ code: String, _ message: String, at key: String) {
        log.error(code, message, spot(key))
    }

    private func node(_ key: String) -> Node? {
        asked.insert(key)
        guard let node = pairs[key]?.value else { return nil }
        if case .scalar(let scalar) = node, scalar.style == .plain,
            ["", "~", "null"].contains(scalar.string)
        {
            return nil
        }
        return node
    }

    func has(_ key: String) -> Bool { node(key) != nil }

    /// All keys, in the order of the file; reading them is asking for none.
    private(set) lazy var keys: [String] = pairs.sorted { $0.value.key < $1.value.key }.map(\.key)

    /// The value as it stands, for who reads it otherwise.
    func raw(_ key: String) -> Node? { node(key) }

    /// A value that is code of another language, every space of it.
    func code(_ key: String) -> YAMLCode? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let scalar) = node else {
            fail("book-bad-value", "`\(key)` takes one value", at: key)
            return nil
        }
        return YAMLCode(text: scalar.string, style: scalar.style, start: Spot(node, file))
    }

    func isMapping(_ key: String) -> Bool {
        if case .mapping = node(key) { true } else { false }
    }

    /// A single value as written; nil where it is absent.
    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let scalar) = node else {
            fail("book-bad-value", "`\(key)` takes one value", at: key)
            return nil
        }
        let text = scalar.string.trimmed
        return text.isEmpty ? nil : text
    }

    func requiredText(_ key: String) -> String {
        if let text = text(key) { return text }
        if pairs[key] == nil || node(key) == nil { missing(key) }
        return ""
    }

    func missing(_ key: String) {
        log.error("book-missing-value", "`\(key)` is missing", pairs[key]?.key ?? spot)
    }

    func value<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
        guard let text = text(key) else { return nil }
        guard let value = read(text) else {
            fail("book-bad-value", "`\(text)` is not \(expected)", at: key)
            return nil
        }
        return value
    }

    func required<Value>(
        _ key: String, _ expected: String, _ read: (String) -> Value?
    ) -> Value? {
        guard has(key) else {
            missing(key)
            return nil
        }
        return value(key, expected, read)
    }

    func map(_ key: String) -> YAMLMap? {
        node(key).flatMap { YAMLMap($0, file: file, log: log) }
    }

    func requiredMap(_ key: String) -> YAMLMap? {
        guard has(key) else {
            missing(key)
            return nil
        }
        return map(key)
    }

    func maps(_ key: String) -> [YAMLMap] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node else {
            fail("book-bad-value", "`\(key)` takes a list", at: key)
            return []
        }
        return items.compactMap { YAMLMap($0, file: file, log: log) }
    }

    /// Single values of a list, each with its place.
    func texts(_ key: String) -> [(text: String, spot: Spot)] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node else {
            fail("book-bad-value", "`\(key)` takes a list", at: key)
            return []
        }
        return items.compactMap { item in
            guard case .scalar(let scalar) = item, !scalar.string.trimmed.isEmpty else {
                log.error(
                    "book-bad-value", "`\(key)` takes a list of single values", Spot(item, file))
                return nil
            }
            return (scalar.string.trimmed, Spot(item, file))
        }
    }

    func values<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> [Value] {
        texts(key).compactMap { text, spot in
            let value = read(text)
            if value == nil {
                log.error("book-bad-value", "`\(text)` is not \(expected)", spot)
            }
            return value
        }
    }

    /// To be called last: names the keys that mean nothing here.
    func finish() {
        for (key, entry) in pairs where !asked.contains(key) {
            log.error(
                "book-unknown-key",
                "`\(key)` means nothing here; known are \(asked.sorted().joined(separator: ", "))",
                entry.key)
        }
    }
}

extension Spot {
    init(_ node: Node, _ file: String) {
        self.init(file, node.mark?.line ?? 1, node.mark?.column)
    }
}
