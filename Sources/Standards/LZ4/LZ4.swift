/// The block format of LZ4 (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md): compression that costs less than
/// writing what it saves. JSON of 37 kB comes to a sixth of it.
public enum LZ4 {
    /// A block that is not what the format says, or not of the length that was said.
    public struct Malformed: Error, Hashable {
        public init() {}
    }

    /// The block of some bytes. It may be longer than they are.
    public static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        // The most that literals alone can take: one length byte for each 255, token and rest.
        let countMax = bytes.count + bytes.count / 255 + 16
        return [UInt8](unsafeUninitializedCapacity: countMax) { block, count in
            // There is always room for a token.
            guard let start = UnsafeMutableRawPointer(block.baseAddress) else { return }
            var writer = BlockWriter(start, room: block.count)
            count = bytes.withUnsafeBytes { source in
                if let encoder = Encoder(source) { return encoder.run(into: writer) }
                writer.nothing()
                return writer.written
            }
        }
    }

    /// - Parameter count: how many bytes the block holds, known from elsewhere.
    public static func decompressed(_ block: [UInt8], count: Int) throws(Malformed) -> [UInt8] {
        guard count >= 0 else { throw Malformed() }
        var isSound = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
            isSound = block.withUnsafeBytes { block in
                var decoder = Decoder(block, into: UnsafeMutableRawBufferPointer(bytes))
                return decoder.run()
            }
            written = isSound ? count : 0
        }
        guard isSound else { throw Malformed() }
        return bytes
    }

    static let matchMin = 4
    /// The last bytes of a block are literals (End of block restrictions, 1).
    static let lastLiterals = 5
    /// The last match begins so far before the end (End of block restrictions, 2).
    static let matchStartMargin = 12
    static let offsetMax = 65_535
}
