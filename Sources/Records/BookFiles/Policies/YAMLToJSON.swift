import Cases
import FHIR
import JSON
import Primitives
import Yams

/// YAML as JSON: what is written plainly and is a number or a truth value in JSON is one, all else a text.
enum YAMLToJSON {
    static func write(_ node: Node, _ writer: inout JSONWriter) {
        switch node {
        case .mapping(let mapping):
            writer.object { writer in
                for (key, value) in mapping {
                    writer.key(key.string ?? "")
                    write(value, &writer)
                }
            }
        case .sequence(let items):
            writer.array { writer in
                for item in items { write(item, &writer) }
            }
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            if isPlain, scalar.string == "true" || scalar.string == "false" {
                writer.bool(scalar.string == "true")
            } else if isPlain, Decimal(scalar.string) != nil {
                writer.number(scalar.string)
            } else {
                writer.string(scalar.string)
            }
        default: writer.null()
        }
    }
}
