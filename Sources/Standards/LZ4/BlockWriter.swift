/// Writes the sequences of a block. It has room for all bytes as literals, which is the most that they can take.
///
/// Meant to be a variable of the function that finds the matches: there its parts stay in registers.
struct BlockWriter {
    private let block: UnsafeMutableRawPointer
    private let room: Int
    private(set) var written = 0

    /// - Parameter block: memory for `room` bytes.
    init(_ block: UnsafeMutableRawPointer, room: Int) {
        self.block = block
        self.room = room
    }

    /// The token, and the literals before a match. A length of 0: no match follows.
    ///
    /// - Parameters:
    ///   - source: where the literals begin.
    ///   - readable: how many bytes can be read from there; not fewer than the literals.
    @inline(__always)
    mutating func literals(
        _ source: UnsafeRawPointer, _ count: Int, readable: Int, matchLength: Int
    ) {
        let match = matchLength == 0 ? 0 : min(matchLength &- LZ4.matchMin, 15)
        put(UInt8(truncatingIfNeeded: min(count, 15) << 4 | match))
        more(count)
        if count <= 16, readable >= 16, written &+ 16 <= room {
            // Mostly a few: sixteen are copied at once, and what is too much is written over.
            let (first, second) = (
                source.loadUnaligned(as: UInt64.self),
                source.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            )
            (block + written).storeBytes(of: first, as: UInt64.self)
            (block + written).storeBytes(of: second, toByteOffset: 8, as: UInt64.self)
        } else {
            (block + written).copyMemory(from: source, byteCount: count)
        }
        written &+= count
    }

    /// The block of no bytes: a token without literals.
    mutating func nothing() { put(0) }

    /// What follows the literals: how far back the match is, and what of its length is not in the token.
    @inline(__always)
    mutating func match(distance: Int, length: Int) {
        put(UInt8(truncatingIfNeeded: distance))
        put(UInt8(truncatingIfNeeded: distance >> 8))
        more(length &- LZ4.matchMin)
    }

    /// What of a length does not fit into the token.
    @inline(__always)
    private mutating func more(_ length: Int) {
        guard length >= 15 else { return }
        var rest = length &- 15
        while rest >= 255 {
            put(255)
            rest &-= 255
        }
        put(UInt8(truncatingIfNeeded: rest))
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        (block + written).storeBytes(of: byte, as: UInt8.self)
        written &+= 1
    }
}
