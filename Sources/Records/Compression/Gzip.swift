internal import CZlib

/// gzip (RFC 1952) of what is at hand as a whole.
public enum Gzip {
    /// - Parameter level: 1 is the fastest, 9 the smallest.
    /// - Returns: nil where it can not be made, which is where memory is at an end.
    public static func compress(_ bytes: [UInt8], level: Int32 = 1) -> [UInt8]? {
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK, bytes.count < Int(UInt32.max) / 2 else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var bytes = bytes
        var isDone = false
        let result = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            bytes.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = output.count - Int(stream.avail_out)
            }
        }
        return isDone ? result : nil
    }
}
