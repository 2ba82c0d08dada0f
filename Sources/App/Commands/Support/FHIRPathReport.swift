import FHIRPath
import JSON

/// What an expression gives, or why it gives nothing, on a terminal.
enum FHIRPathReport {
    /// One value a line: a line break within a text is written as `\n`.
    static func text(_ items: [PathItem]) -> String {
        items.map {
            $0.text.split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: "\\n")
        }
        .joined(separator: "\n")
    }

    static func json(_ items: [PathItem]) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.array { writer in
            for item in items {
                writer.object { writer in
                    writer.key("type")
                    writer.string(item.fhirType)
                    writer.key("value")
                    item.write(&writer)
                }
            }
        }
        return writer.bytes
    }

    /// The fault, and under its line of the expression a mark at its column.
    static func text(_ error: PathError, in expression: String) -> String {
        let lines = expression.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(error.line - 1), lines[error.line - 1].count <= 120 else {
            return "\(error)"
        }
        let mark = String(repeating: " ", count: error.column - 1) + "^"
        return "\(error)\n  \(lines[error.line - 1])\n  \(mark)"
    }
}
