public import Primitives

extension JSONValue {
    /// Where this stands: `$.entry[0].resource`. Found by walking from the root, so meant for messages only.
    public var path: String { path(from: "$") }

    /// The same, with another name for the root.
    public func path(from root: String) -> String {
        // Bytes, not a string: a place is told for every quoted element.
        var text: [UInt8] = []
        text.reserveCapacity(96)
        text.append(contentsOf: root.utf8)
        var current = 0
        while current != index, let step = step(from: current) {
            let nodes = tape.nodes
            if nodes[current].kind == .object {
                text.append(UInt8(ascii: "."))
                tape.keys.append(nodes[step.child].key, to: &text)
            } else {
                text.append(UInt8(ascii: "["))
                Self.append(step.number, to: &text)
                text.append(UInt8(ascii: "]"))
            }
            current = step.child
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &text) }
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
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

    /// The child of a node that holds this value, and which one it is, from 0.
    private func step(from ancestor: Int) -> (child: Int, number: Int)? {
        let nodes = tape.nodes
        let end = Int(nodes[ancestor].next)
        var child = ancestor + 1
        var number = 0
        while child < end {
            let next = Int(nodes[child].next)
            if index < next { return index >= child ? (child, number) : nil }
            child = next
            number += 1
        }
        return nil
    }
}
