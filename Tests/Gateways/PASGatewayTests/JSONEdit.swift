import JSON

/// Takes an element out of a document, everything else as it was.
struct JSONEdit {
    /// Member names, and positions in lists.
    enum Step: Hashable {
        case member(String)
        case index(Int)
    }

    /// - Returns: nil where there is no such element, which is a mistake of the test.
    static func removing(_ path: [Step], from bytes: [UInt8]) throws -> [UInt8]? {
        var edit = JSONEdit(path: path)
        var writer = JSONWriter()
        edit.copy(try JSONDocument.parse(bytes).root, 0, onPath: true, &writer)
        return edit.found ? writer.bytes : nil
    }

    private let path: [Step]
    private var found = false

    private init(path: [Step]) { self.path = path }

    private mutating func copy(
        _ value: JSONValue, _ depth: Int, onPath: Bool, _ writer: inout JSONWriter
    ) {
        guard onPath, depth < path.count else { return writer.raw(value) }
        switch (value.kind, path[depth]) {
        case (.object, .member(let name)):
            writer.object { writer in
                for member in value.members {
                    if member.key == name, depth == path.count - 1 {
                        found = true
                        continue
                    }
                    writer.key(member.key)
                    copy(member.value, depth + 1, onPath: member.key == name, &writer)
                }
            }
        case (.array, .index(let wanted)):
            writer.array { writer in
                for (index, element) in value.elements.enumerated() {
                    if index == wanted, depth == path.count - 1 {
                        found = true
                        continue
                    }
                    copy(element, depth + 1, onPath: index == wanted, &writer)
                }
            }
        default: writer.raw(value)
        }
    }
}
