import Primitives
import Yams

/// The root of a YAML file, or its syntax problem in the words of the parser.
enum YAMLFile {
    static func root(_ bytes: [UInt8], file: String, log: FindingLog) -> Node? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.error("yaml-encoding", "the file is not UTF-8", Spot(file))
            return nil
        }
        if let alias = YAMLAlias.first(in: bytes) {
            log.error(
                "yaml-alias", "`*\(alias.name)` repeats another place: write the value out",
                Spot(file, alias.line))
            return nil
        }
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            log.error("yaml-syntax", "the file is empty", Spot(file))
        } catch let error as YamlError {
            let (message, mark) = explain(error)
            log.error("yaml-syntax", message, Spot(file, mark?.line ?? 1, mark?.column))
        } catch {
            log.error("yaml-syntax", "\(error)", Spot(file))
        }
        return nil
    }

    private static func explain(_ error: YamlError) -> (String, Mark?) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (problem, mark)
        case .duplicatedKeysInMapping(let duplicates, let context):
            ("the same key twice: \(duplicates.sorted().joined(separator: ", "))", context.mark)
        case .reader(let problem, _, _, _): (problem, nil)
        default: ("the file can not be read as YAML", nil)
        }
    }
}

/// Finds an alias (`*name`) of an anchor (`&name`) in the bytes, before they are parsed: few lines of aliases of aliases
/// stand for more nodes than a machine can hold, and a book that people check by reading has no use for them.
struct YAMLAlias {
    var name: String
    var line: Int

    static func first(in bytes: [UInt8]) -> YAMLAlias? {
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        guard !anchors.isEmpty else { return nil }
        return names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
    }

    /// Every place where a node may begin with this mark. That takes in some that are text, inside quotes or a
    /// comment; they matter only where an anchor and its alias both stand there.
    private static func names(after mark: UInt8, in bytes: [UInt8]) -> [YAMLAlias] {
        var found: [YAMLAlias] = []
        var line = 1
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == mark, index == 0 || before.contains(bytes[index - 1]) else { continue }
            let name = bytes[(index + 1)...].prefix { !end.contains($0) }
            if !name.isEmpty {
                found.append(YAMLAlias(name: String(decoding: name, as: UTF8.self), line: line))
            }
        }
        return found
    }

    private static let before = Set(" \t\r\n[{,:-?".utf8)
    private static let end = Set(" \t\r\n,[]{}".utf8)
}
