/// Reads a block; every length and offset is checked, for what lies on a disk may be anything.
struct Decoder {
    private let block: UnsafeRawBufferPointer
    private let bytes: UnsafeMutableRawBufferPointer
    private var read = 0
    private var written = 0

    init(_ block: UnsafeRawBufferPointer, into bytes: UnsafeMutableRawBufferPointer) {
        self.block = block
        self.bytes = bytes
    }

    /// False where this is no block, or not of as many bytes as there is room for.
    mutating func run() -> Bool {
        while let token = next() {
            guard let count = length(Int(token >> 4)), count <= block.count - read,
                count <= bytes.count - written
            else { return false }
            UnsafeMutableRawBufferPointer(rebasing: bytes[written..<written + count])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: block[read..<read + count]))
            read += count
            written += count
            // The last sequence has no match.
            if read == block.count { return written == bytes.count }
            guard copyMatch(Int(token & 15)) else { return false }
        }
        return false
    }

    private mutating func copyMatch(_ short: Int) -> Bool {
        guard let low = next(), let high = next(), let long = length(short) else { return false }
        let offset = Int(low) | Int(high) << 8
        let count = long + LZ4.matchMin
        guard offset > 0, offset <= written, count <= bytes.count - written else { return false }
        if offset >= count {
            UnsafeMutableRawBufferPointer(rebasing: bytes[written..<written + count])
                .copyMemory(
                    from: UnsafeRawBufferPointer(
                        rebasing: bytes[written - offset..<written - offset + count]))
        } else {
            // What is copied is being written: a repetition.
            for index in written..<written + count { bytes[index] = bytes[index - offset] }
        }
        written += count
        return true
    }

    private mutating func next() -> UInt8? {
        guard read < block.count else { return nil }
        defer { read += 1 }
        return block[read]
    }

    private mutating func length(_ short: Int) -> Int? {
        guard short == 15 else { return short }
        var length = 15
        while let byte = next() {
            length += Int(byte)
            if byte < 255 { return length }
        }
        return nil
    }
}
