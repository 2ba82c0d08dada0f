/// Tells where the lines of a document are. A long message has thousands of places, which may all stand on one line: each
/// costs a look at one block of bytes, and all of them together one pass over the document, no further than it was asked for.
struct LineCount {
    private static let blockSize = 1_024

    /// How many lines end before a block, and where the one begins that is open there.
    private struct Block {
        var lines = 0
        var lineStart = 0

        /// The same behind some bytes of the block, which begin at `start`.
        func after(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Block {
            let ends = ByteRun.count(UInt8(ascii: "\n"), in: bytes)
            guard ends > 0, let last = ByteRun.lastIndex(of: UInt8(ascii: "\n"), in: bytes) else {
                return self
            }
            return Block(lines: lines + ends, lineStart: start + last + 1)
        }
    }

    private var blocks = [Block()]

    /// Line and column of a byte, both from 1.
    mutating func position(
        of offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (line: Int, column: Int) {
        let (number, size) = (offset / Self.blockSize, Self.blockSize)
        while blocks.count <= number {
            let start = (blocks.count - 1) * size
            let block = UnsafeBufferPointer(rebasing: bytes[start..<start + size])
            blocks.append(blocks[blocks.count - 1].after(block, at: start))
        }
        let start = number * size
        let before = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        let found = blocks[number].after(before, at: start)
        return (found.lines + 1, offset - found.lineStart + 1)
    }
}
