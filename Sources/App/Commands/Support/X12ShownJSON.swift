import JSON
import X12

/// A shown file as JSON: the same tree, for programs.
enum X12ShownJSON {
    static func bytes(_ parts: [X12Shown]) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.array { writer in
            for part in parts { write(part, &writer) }
        }
        return writer.bytes
    }

    private static func write(_ shown: X12Shown, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", shown.kind.rawValue)
            if !shown.id.isEmpty { writer.member("id", shown.id) }
            writer.member("name", shown.name)
            writer.member("note", shown.note)
            writer.member("position", shown.position)
            writer.member("line", shown.line)
            if !shown.isPlaced { writer.member("hasNoPlace", true) }
            writer.list("elements") { writer in
                for element in shown.elements { write(element, &writer) }
            }
            writer.list("parts") { writer in
                for part in shown.parts { write(part, &writer) }
            }
        }
    }

    private static func write(_ element: X12ShownElement, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("number", element.number)
            writer.member("repetition", element.repetition)
            writer.member("name", element.name)
            if element.components.isEmpty { writer.member("value", element.value) }
            writer.member("meaning", element.meaning)
            if element.isHidden { writer.member("isHidden", true) }
            writer.list("components") { writer in
                for component in element.components { write(component, &writer) }
            }
        }
    }
}
