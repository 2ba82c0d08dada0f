/// For readers that keep many values of one document and want to keep them small.
extension JSONValue {
    /// Which value of its document this is, in the order of the text. Counted from 0, the root.
    @inlinable package var tapeIndex: Int { index }

    /// The index after its last descendant.
    @inlinable package var tapeEnd: Int { Int(node.next) }

    /// Another value of the same document.
    @inlinable package func onTape(_ index: Int) -> JSONValue {
        JSONValue(tape: tape, index: index)
    }

    /// Which document it is of: the same for all its values, while one of them is held.
    @inlinable package var tapeID: ObjectIdentifier { ObjectIdentifier(tape) }

    @inlinable package func isOnSameTape(as other: JSONValue) -> Bool { tape === other.tape }

    /// Whether any member of its document begins with an underscore; no known name does.
    @inlinable package var documentHasExtras: Bool { tape.hasExtras }

    // What follows looks at values of the same document by their index: a walk through many makes no view of each.

    @inlinable package func kind(at index: Int) -> JSONKind { tape.nodes[index].kind }

    /// The index after the last descendant of a value: its next sibling, or the end of its parent.
    @inlinable package func end(at index: Int) -> Int { Int(tape.nodes[index].next) }

    /// The member of an object, by its name.
    package func member(_ key: JSONKey, at index: Int) -> Int? {
        guard let id = key.knownID ?? tape.keys.existingID(key.name) else { return nil }
        return member(id, at: index)
    }

    /// Whether a value is a string, and this one.
    package func string(at index: Int, equals text: String) -> Bool {
        let node = tape.nodes[index]
        guard node.kind == .string else { return false }
        let (start, end) = (Int(node.start), Int(node.end))
        guard !node.hasEscapes else {
            return decodeString(tape.bytes[start..<end]).utf8.elementsEqual(text.utf8)
        }
        guard text.utf8.count == end - start else { return false }
        return tape.bytes.withUnsafeBufferPointer { all in
            let bytes = UnsafeBufferPointer(rebasing: all[start..<end])
            return text.utf8.withContiguousStorageIfAvailable { ByteRun.areSame($0, bytes) }
                ?? text.utf8.elementsEqual(bytes)
        }
    }

    /// A number of a string's text, for finding it among texts that are known beforehand; nil where this is no string.
    /// It is no secret: of texts that come from outside it makes no table.
    package var textHash: UInt64? {
        let node = node
        guard node.kind == .string else { return nil }
        guard !node.hasEscapes else { return string.map(Self.textHash(of:)) }
        return tape.bytes.withUnsafeBufferPointer {
            ByteRun.hash(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
        }
    }

    package static func textHash(of text: String) -> UInt64 {
        var text = text
        return text.withUTF8(ByteRun.hash)
    }

    /// The bytes of a string without escapes; nil for anything else.
    @inlinable package func withPlainString<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T? {
        let node = node
        guard node.kind == .string, !node.hasEscapes else { return nil }
        return tape.bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)]))
        }
    }
}
