/// A shown file as a tree for a terminal.
public enum X12ShownText {
    public static let width = 80

    public static func text(_ parts: [X12Shown]) -> String {
        var lines: [String] = []
        for part in parts { append(part, depth: 0, &lines) }
        return lines.joined(separator: "\n")
    }

    private static func append(_ shown: X12Shown, depth: Int, _ lines: inout [String]) {
        // Beyond this the text would have no room.
        let margin = min(depth, 14) * 2
        switch shown.kind {
        case .segment:
            var head = "\(shown.id)  \(shown.name ?? "(a segment not known here)")"
            if !shown.isPlaced { head += " (no place for it in the guide)" }
            lines += wrapped(head + place(shown), margin: margin, hang: 5)
            for element in shown.elements {
                let label = element.name ?? "element \(element.number)"
                lines += wrapped("\(label): \(value(element))", margin: margin + 5, hang: 2)
            }
        case .loop: lines += wrapped("\(shown.id) \(shown.name ?? "")", margin: margin, hang: 2)
        case .set:
            lines += wrapped(
                "set: \(shown.name ?? "transaction \(shown.id)")", margin: margin, hang: 2)
        case .interchange, .group: lines.append(indent(margin) + shown.kind.rawValue)
        case .fault: break
        }
        if let note = shown.note {
            let isFault = shown.kind == .fault
            let text = isFault ? "!! \(note)\(place(shown))" : note
            lines += wrapped(text, margin: isFault ? margin : margin + 2, hang: 2)
        }
        for part in shown.parts { append(part, depth: depth + 1, &lines) }
    }

    private static func place(_ shown: X12Shown) -> String {
        if let line = shown.line { return "  [line \(line)]" }
        return shown.position.map { "  [segment \($0)]" } ?? ""
    }

    private static func value(_ element: X12ShownElement) -> String {
        if element.components.isEmpty {
            return element.value + (element.meaning.map { " (\($0))" } ?? "")
        }
        return element.components.map {
            "\($0.name ?? "component \($0.number)") \(value($0))"
        }.joined(separator: ", ")
    }

    // MARK: Lines

    private static func indent(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Breaks a text at spaces, and where there are none, at the edge.
    public static func wrapped(
        _ text: String, margin: Int, hang: Int, width: Int = width
    ) -> [String] {
        var lines: [String] = []
        var line = indent(margin)
        var isFresh = true
        func room(_ extra: Int) -> Int { width - line.count - extra }
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            var word = word
            if !isFresh, room(1) < word.count, margin + hang + word.count <= width || room(1) < 12 {
                lines.append(line)
                line = indent(margin + hang)
                isFresh = true
            }
            if !isFresh { line += " " }
            while room(0) < word.count {
                let part = word.prefix(max(1, room(0)))
                lines.append(line + part)
                word = word.dropFirst(part.count)
                line = indent(margin + hang)
            }
            line += word
            isFresh = false
        }
        lines.append(line)
        return lines.map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
