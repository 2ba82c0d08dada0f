public import Primitives

/// One value of a document: a view of a node. Cheap to copy; strings are made when asked for.
public struct JSONValue: Sendable {
    // What is looked at for every step of a path is open to the modules above, so that they need not call it.
    @usableFromInline let tape: Tape
    @usableFromInline let index: Int

    @inlinable init(tape: Tape, index: Int) {
        self.tape = tape
        self.index = index
    }

    @inlinable var node: Node { tape.nodes[index] }

    @inlinable public var kind: JSONKind { node.kind }

    /// A member of an object; nil where there is none or this is no object.
    public subscript(_ name: String) -> JSONValue? {
        guard let key = tape.keys.existingID(name) else { return nil }
        return member(key)
    }

    /// A member by a name that was resolved before.
    public subscript(_ key: JSONKey) -> JSONValue? {
        guard let id = key.knownID else { return self[key.name] }
        return member(id)
    }

    private func member(_ key: UInt32) -> JSONValue? {
        member(key, at: index).map { JSONValue(tape: tape, index: $0) }
    }

    @inlinable func member(_ key: UInt32, at index: Int) -> Int? {
        let nodes = tape.nodes
        guard nodes[index].kind == .object else { return nil }
        let end = Int(nodes[index].next)
        var child = index + 1
        while child < end {
            if nodes[child].key == key { return child }
            child = Int(nodes[child].next)
        }
        return nil
    }

    /// An element of an array, counted from 0.
    public subscript(_ position: Int) -> JSONValue? {
        guard position >= 0 else { return nil }
        return elements.dropFirst(position).first { _ in true }
    }

    /// The elements of an array; none where this is no array.
    public var elements: JSONElements { JSONElements(of: self, if: .array) }

    /// The members of an object in their order; none where this is no object.
    public var members: [(key: String, value: JSONValue)] {
        JSONElements(of: self, if: .object).map { ($0.memberName ?? "", $0) }
    }

    /// The number of elements or members.
    public var count: Int {
        var count = 0
        for _ in JSONElements(of: self, if: kind == .object ? .object : .array) { count += 1 }
        return count
    }

    /// The name under which this stands in its object.
    public var memberName: String? { tape.keys.name(node.key) }

    public var string: String? {
        let node = node
        guard node.kind == .string else { return nil }
        return tape.bytes.withUnsafeBufferPointer {
            let text = UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)])
            return node.hasEscapes ? decodeString(text) : String(decoding: text, as: UTF8.self)
        }
    }

    public var bool: Bool? {
        guard node.kind == .bool else { return nil }
        return tape.bytes[Int(node.start)] == UInt8(ascii: "t")
    }

    @inlinable public var isNull: Bool { kind == .null }

    /// A number as it was written.
    public var numberText: String? {
        guard node.kind == .number else { return nil }
        return String(decoding: sourceBytes, as: UTF8.self)
    }

    /// nil where the number is not whole or does not fit.
    public var int: Int? { numberText.flatMap { Int($0) ?? Decimal($0)?.wholeValue } }

    public var decimal: Decimal? { numberText.flatMap { Decimal($0) } }

    /// Compares a string without making one, byte by byte.
    public func equals(_ text: String) -> Bool { string(at: index, equals: text) }

    /// The bytes of the value as they came, with the quotes of a string.
    public var sourceBytes: ArraySlice<UInt8> {
        let node = node
        return node.kind == .string
            ? tape.bytes[Int(node.start) - 1..<Int(node.end) + 1]
            : tape.bytes[Int(node.start)..<Int(node.end)]
    }
}
