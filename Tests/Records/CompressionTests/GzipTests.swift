import Testing

@testable import Compression

/// gzip there and back, whole and in pieces, and what is refused.
@Suite struct GzipTests {
    static let text = Array(
        (0..<20_000).map { #"{"sequence":\#($0),"code":"E0601"}"# }.joined(separator: ",").utf8)

    /// What comes out of bytes that arrive in pieces of a size.
    private func inflate(
        _ packed: [UInt8], by size: Int = 1_000, limits: GzipReader.Limits = .init()
    ) throws -> [UInt8] {
        let reader = GzipReader(limits: limits)
        var all: [UInt8] = []
        for start in stride(from: 0, to: packed.count, by: size) {
            reader.feed(packed[start..<min(start + size, packed.count)])
            while let piece = try reader.next() {
                #expect(piece.count <= GzipReader.pieceBytes)
                all += piece
            }
        }
        try reader.finish()
        return all
    }

    @Test(arguments: [1, 7, 1_000, 1 << 20])
    func `what was packed comes out again, however it arrives`(size: Int) throws {
        let packed = try #require(Gzip.compress(Self.text))
        #expect(packed.count < Self.text.count / 4)
        #expect(try inflate(packed, by: size) == Self.text)
    }

    @Test(arguments: [
        0, 1, GzipReader.pieceBytes - 1, GzipReader.pieceBytes, 3 * GzipReader.pieceBytes,
    ])
    func `any length comes out whole`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        #expect(try inflate(try #require(Gzip.compress(bytes))) == bytes)
    }

    @Test func `several members are one text`() throws {
        let parts = try ["one ", "", "two"].map { try #require(Gzip.compress(Array($0.utf8))) }
        #expect(try inflate(parts.flatMap(\.self), by: 5) == Array("one two".utf8))
    }

    @Test(arguments: [1, 3, 10, 17])
    func `what is cut off is refused`(missing: Int) throws {
        let packed = try #require(Gzip.compress(Array("a request".utf8)))
        #expect(throws: GzipReader.Failure.endsEarly) { try inflate(packed.dropLast(missing)) }
    }

    @Test func `nothing is no gzip`() {
        #expect(throws: GzipReader.Failure.endsEarly) { try inflate([]) }
    }

    @Test func `what is no gzip, or no gzip any more, is refused`() throws {
        let packed = try #require(Gzip.compress(Array("a request".utf8)))
        var changed = packed
        changed[packed.count - 8] ^= 1  // its check sum
        for bytes in [Array("{\"resourceType\"".utf8), packed + Array("and more".utf8), changed] {
            #expect(throws: GzipReader.Failure.damaged) { try inflate(bytes) }
        }
    }

    @Test func `what grows to a thousand times its size is refused before it is all there`() throws
    {
        let bomb = try #require(Gzip.compress([UInt8](repeating: 0, count: 32 << 20), level: 9))
        let reader = GzipReader()
        reader.feed(bomb)
        var count = 0
        #expect(throws: GzipReader.Failure.implausible) {
            while let piece = try reader.next() { count += piece.count }
        }
        #expect(count < 2 << 20)
    }

    @Test func `what never comes to anything is refused`() throws {
        let empty = try #require(Gzip.compress([]))
        var limits = GzipReader.Limits()
        limits.freeBytes = 10_000
        let many = Array(repeating: empty, count: 1_000).flatMap(\.self)
        #expect(throws: GzipReader.Failure.implausible) { try inflate(many, limits: limits) }
    }
}
