internal import CZlib

/// Inflates gzip (RFC 1952) piece by piece, as it comes: of one member or of several, one after another.
///
/// What is inflated never grows beyond what the caller asks for, and what comes is held to a ratio: real documents shrink to
/// a tenth or a thirtieth, a file made to fill a memory to a thousandth.
public final class GzipReader {
    public struct Limits: Sendable {
        /// So many bytes for each that came; a document of nothing but blanks has more than that.
        public var ratioMax = 100
        /// What is inflated may have any ratio up to here, and so may what comes and inflates to nothing.
        public var freeBytes = 1 << 20

        public init() {}
    }

    public enum Failure: Error, Hashable, Sendable {
        /// It is no gzip, or is damaged.
        case damaged
        /// It stops within a member.
        case endsEarly
        /// More, or less, comes out of it than of any document.
        case implausible
    }

    /// So much is given out at once.
    public static let pieceBytes = 64 << 10

    private var stream = z_stream()
    private let limits: Limits
    private var input: [UInt8] = []
    private var inputStart = 0
    private var readCount = 0
    private var writtenCount = 0
    /// Between two members, or before the first.
    private var isBetween = true
    /// The last piece was full, so there may be more without any more coming.
    private var mayHoldMore = false

    public init(limits: Limits = Limits()) {
        self.limits = limits
        // 16 more than the largest window: gzip and nothing else. It fails only where memory does.
        inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit { inflateEnd(&stream) }

    /// What came next. To be called once `next` gives nothing more.
    public func feed(_ bytes: some Sequence<UInt8>) {
        input.removeFirst(inputStart)
        inputStart = 0
        let before = input.count
        input.append(contentsOf: bytes)
        readCount += input.count - before
    }

    /// The next piece of what was fed; nil where more has to come.
    public func next() throws(Failure) -> [UInt8]? {
        while inputStart < input.count || mayHoldMore {
            if isBetween {
                inflateReset(&stream)
                isBetween = false
            }
            let (piece, status) = step()
            writtenCount += piece.count
            mayHoldMore = piece.count == Self.pieceBytes && status == Z_OK
            switch status {
            case Z_STREAM_END: isBetween = true
            case Z_OK, Z_BUF_ERROR: break
            default: throw .damaged
            }
            try requirePlausible()
            if !piece.isEmpty { return piece }
            if status == Z_BUF_ERROR { return nil }
        }
        return nil
    }

    /// - Throws: where what came is not whole.
    public func finish() throws(Failure) {
        guard isBetween, readCount > 0 else { throw .endsEarly }
    }

    private func step() -> (piece: [UInt8], status: Int32) {
        var status = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { output, count in
            input.withUnsafeMutableBufferPointer { bytes in
                let waiting = bytes[inputStart...].count
                stream.next_in = bytes.baseAddress.map { $0 + inputStart }
                stream.avail_in = UInt32(waiting)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = inflate(&stream, Z_NO_FLUSH)
                inputStart += waiting - Int(stream.avail_in)
                count = output.count - Int(stream.avail_out)
                stream.next_in = nil
                stream.next_out = nil
            }
        }
        return (piece, status)
    }

    private func requirePlausible() throws(Failure) {
        let taken = readCount - (input.count - inputStart)
        guard
            writtenCount <= limits.freeBytes + taken * limits.ratioMax,
            taken <= limits.freeBytes + 2 * writtenCount
        else { throw .implausible }
    }
}
