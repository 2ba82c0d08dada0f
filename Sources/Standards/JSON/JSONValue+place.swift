public import Primitives

extension JSONValue {
    /// Where this stands: `$.entry[0].resource`. Found by walking from the root, so meant for messages only.
    public var path: String {
        var text = "$"
        var current = 0
        while current != index {
            guard let step = step(from: current) else { break }
            text += step.text
            current = step.child
        }
        return text
    }

    /// The value at a path as `path` gives it, counted from this value; nil where there is none.
    public func value(at path: String) -> JSONValue? {
        guard path.hasPrefix("$") else { return nil }
        var found: JSONValue? = self
        for step in path.dropFirst().split(whereSeparator: { $0 == "." || $0 == "[" }) {
            if step.hasSuffix("]") {
                found = Int(step.dropLast()).flatMap { found?[$0] }
            } else {
                found = found?[String(step)]
            }
        }
        return found
    }

    /// Line and column of the first byte, both from 1; the column in bytes.
    public var position: (line: Int, column: Int) {
        let start = Int(node.start) - (kind == .string ? 1 : 0)
        return tape.position(of: start)
    }

    public var place: Place {
        let (line, column) = position
        return .json(path: path, line: line, column: column)
    }

    /// The object or array that this stands in; nil for the root.
    public var parent: JSONValue? {
        guard index > 0 else { return nil }
        var current = 0
        while let step = step(from: current), step.child != index { current = step.child }
        return JSONValue(tape: tape, index: current)
    }

    /// The child of a node that holds this value, and how a path names it.
    private func step(from ancestor: Int) -> (child: Int, text: String)? {
        let nodes = tape.nodes
        var child = ancestor + 1
        var number = 0
        while child < Int(nodes[ancestor].next) {
            if index >= child, index < Int(nodes[child].next) {
                let isMember = nodes[ancestor].kind == .object
                return (
                    child, isMember ? ".\(tape.keys.name(nodes[child].key) ?? "")" : "[\(number)]"
                )
            }
            child = Int(nodes[child].next)
            number += 1
        }
        return nil
    }
}
