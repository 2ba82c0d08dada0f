/// A document as it lies in memory, for readers that look at every value of it. Values are known by their index on the
/// tape (`JSONValue.tapeIndex`), and a look at one counts no references. Only `JSONValue.withWalk` makes one, and it is
/// good as long as that runs.
///
/// It is public because the compiler keeps no bodies of a package type's functions for other modules: none of these would
/// be inlined.
public struct JSONWalk {
    @usableFromInline let nodes: UnsafePointer<Node>
    @usableFromInline let bytes: UnsafePointer<UInt8>
    /// Whether any member of the document begins with an underscore; no known name does.
    package let hasExtras: Bool

    @inlinable @inline(__always)
    package func kind(_ index: Int) -> JSONKind { nodes[index].kind }

    /// `JSONValue.keyNumber`.
    @inlinable @inline(__always)
    package func key(_ index: Int) -> Int { Int(nodes[index].key) }

    /// The index after the last descendant of a value: its next sibling, or the end of its parent.
    @inlinable @inline(__always)
    package func end(_ index: Int) -> Int { Int(nodes[index].next) }

    /// Whether a string is written with escapes: its bytes are then not its text.
    @inlinable @inline(__always)
    package func isEscaped(_ index: Int) -> Bool { nodes[index].hasEscapes }

    /// The bytes of a value as they came; of a string without its quotes.
    @inlinable @inline(__always)
    package func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let (start, end) = (Int(nodes[index].start), Int(nodes[index].end))
        return UnsafeBufferPointer(start: bytes + start, count: end - start)
    }

    /// The same of a string without escapes; nil for anything else.
    @inlinable @inline(__always)
    package func plainText(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
        kind(index) == .string && !isEscaped(index) ? bytes(index) : nil
    }

    /// The member of an object, by the number of its name; nil where it has none, or is no object.
    @inlinable @inline(__always)
    package func member(_ key: Int, of index: Int) -> Int? {
        guard kind(index) == .object else { return nil }
        let wanted = UInt32(truncatingIfNeeded: key)
        let end = end(index)
        var child = index + 1
        while child < end {
            if nodes[child].key == wanted { return child }
            child = Int(nodes[child].next)
        }
        return nil
    }
}

extension JSONValue {
    /// Walks through the document of this value.
    package func withWalk<Result>(_ body: (JSONWalk) -> Result) -> Result {
        withExtendedLifetime(tape) {
            tape.bytes.withUnsafeBufferPointer { bytes in
                guard let nodes = tape.nodes.baseAddress, let bytes = bytes.baseAddress else {
                    preconditionFailure("a document has a value")
                }
                return body(JSONWalk(nodes: nodes, bytes: bytes, hasExtras: tape.hasExtras))
            }
        }
    }
}
