import Synchronization

/// What a node is.
@frozen public enum JSONKind: UInt8, Hashable, Sendable {
    case object, array, string, number, bool, null
}

/// A document: its bytes, and one flat array of nodes over them. Immutable, shared by every view.
@usableFromInline final class Tape: Sendable {
    @usableFromInline let bytes: [UInt8]
    @usableFromInline nonisolated(unsafe) let nodes: UnsafeBufferPointer<Node>
    let keys: KeyTable
    @usableFromInline let hasExtras: Bool
    private let storage: NodeStorage
    /// What is known of the lines, as far as places were asked for.
    private let lines = Mutex(LineCount())

    init(bytes: [UInt8], nodes storage: NodeStorage, keys: KeyTable) {
        self.bytes = bytes
        self.storage = storage
        nodes = storage.nodes
        self.keys = keys
        hasExtras = keys.hasExtras
    }

    /// Line and column of a byte, both from 1.
    func position(of offset: Int) -> (line: Int, column: Int) {
        lines.withLock { lines in
            bytes.withUnsafeBufferPointer { lines.position(of: offset, in: $0) }
        }
    }
}
