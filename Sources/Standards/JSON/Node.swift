/// One value of a document, sixteen bytes. Its children, where it has any, follow it directly.
@usableFromInline struct Node: Sendable {
    /// The index after the last node of this value: its next sibling, or the end of its parent.
    @usableFromInline var next: UInt32
    /// The bytes of the value; a string's without the quotes.
    @usableFromInline var start: UInt32
    @usableFromInline var end: UInt32
    /// Three bits of kind, one for "the string has escapes", the rest the id of its member name (0: none).
    @usableFromInline var tag: UInt32

    init(kind: JSONKind, key: UInt32, start: Int, end: Int = 0, hasEscapes: Bool = false) {
        next = 0
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        tag = UInt32(kind.rawValue) | (hasEscapes ? 8 : 0) | key << 4
    }

    /// The bits are those of a kind, since nothing else writes them. `JSONKind(rawValue:)` would keep this, and all that
    /// looks at a kind, from being inlined in other modules.
    @inlinable var kind: JSONKind {
        unsafeBitCast(UInt8(truncatingIfNeeded: tag & 7), to: JSONKind.self)
    }
    @inlinable var hasEscapes: Bool { tag & 8 != 0 }
    @inlinable var key: UInt32 { tag >> 4 }
}
