import Primitives
import Yams

/// The root of a YAML file, or its syntax problem in the words of the parser.
enum YAMLFile {
    static func root(_ bytes: [UInt8], file: String, log: FindingLog) -> Node? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.error("yaml-encoding", "the file is not UTF-8", Spot(file))
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
