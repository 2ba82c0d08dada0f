import Testing

@testable import LZ4

@Suite struct LZ4Tests {
    /// xorshift: the same bytes each time.
    static func noise(_ count: Int, of symbols: UInt64 = 256) -> [UInt8] {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(state % symbols)
        }
    }

    static func json(_ entries: Int) -> [UInt8] {
        let bytes = (0..<entries).map { index in
            """
            {"fullUrl": "https://sleep.example/fhir/Observation/\(index)", "resource": {"resourceType": "Observation",
              "status": "final", "valueQuantity": {"value": \(index * 7 % 90), "unit": "mg/dL"}}},

            """
        }
        return Array(bytes.joined().utf8)
    }

    @Test(arguments: Array(0...40) + [254, 255, 256, 270, 271, 4_095, 65_535, 65_536, 200_000])
    func `any length comes back`(_ count: Int) throws {
        for bytes in [
            Self.noise(count), Self.noise(count, of: 2), Self.noise(count, of: 5),
            [UInt8](repeating: 7, count: count),
            Array((0..<count).map { UInt8(truncatingIfNeeded: $0 % 251) }),
        ] {
            let block = LZ4.compressed(bytes)
            #expect(try LZ4.decompressed(block, count: count) == bytes)
        }
    }

    @Test(arguments: [65_520, 65_534, 65_535, 65_536, 65_537, 65_551, 131_071])
    func `what repeats at the edge of reach comes back`(_ distance: Int) throws {
        let word = Self.noise(64)
        var bytes = word + Self.noise(distance - 64, of: 251) + word
        for tail in 0..<20 {
            #expect(try LZ4.decompressed(LZ4.compressed(bytes), count: bytes.count) == bytes)
            bytes.append(UInt8(tail))
        }
    }

    @Test func `literals and matches of any length come back, together and at the end`() throws {
        let noise = Self.noise(400)
        for literals in Array(0...34) + [253, 254, 255, 256, 269, 270, 271, 300] {
            for match in Array(4...24) + [272, 273, 274, 275, 300] {
                let bytes =
                    noise[..<330] + noise[..<match] + noise[330...].prefix(literals)
                    + noise[20..<20 + min(match, 100)]
                let plain = Array(bytes)
                let block = LZ4.compressed(plain)
                #expect(try LZ4.decompressed(block, count: plain.count) == plain)
            }
        }
    }

    /// The end of block restrictions, of which decoders that copy more than they need make use.
    @Test(arguments: 0..<60)
    func `no match begins or ends too near the end`(_ tail: Int) {
        let bytes = Array(repeating: UInt8(9), count: 30) + Self.json(3).prefix(200 + tail)
        let block = LZ4.compressed(bytes + bytes.prefix(tail))
        var (read, written, lastMatch) = (0, 0, 0)
        func length(_ short: Int) -> Int {
            var length = short
            guard short == 15 else { return length }
            repeat {
                length += Int(block[read])
                read += 1
            } while block[read - 1] == 255
            return length
        }
        while true {
            let token = Int(block[read])
            read += 1
            let literals = length(token >> 4)
            (read, written) = (read + literals, written + literals)
            if read == block.count {
                #expect(literals >= 5)
                break
            }
            (lastMatch, read) = (written, read + 2)
            written += length(token & 15) + 4
        }
        #expect(written == bytes.count + tail)
        #expect(lastMatch + 12 <= written)
    }

    @Test func `JSON comes to less than a sixth`() throws {
        let bytes = Self.json(250)
        let block = LZ4.compressed(bytes)
        #expect(block.count * 6 < bytes.count, "\(bytes.count) to \(block.count)")
        #expect(try LZ4.decompressed(block, count: bytes.count) == bytes)
    }

    @Test func `noise grows by little`() {
        #expect(LZ4.compressed(Self.noise(100_000)).count <= 100_000 + 100_000 / 255 + 16)
    }

    @Test func `a block of the specification's own making is read`() throws {
        // Token 0x46: four literals, a match of 6 + 4 at offset 4; then five literals.
        let block: [UInt8] = [0x46] + Array("abcd".utf8) + [4, 0, 0x50] + Array("vwxyz".utf8)
        let text = try LZ4.decompressed(block, count: 19)
        #expect(String(decoding: text, as: UTF8.self) == "abcdabcdabcdabvwxyz")
    }

    @Test func `the last five bytes are literals, and the last match begins twelve before the end`()
    {
        // Decoders rely on it (End of block restrictions): the shortest that can match, and one less.
        #expect(LZ4.compressed([UInt8](repeating: 1, count: 12)).count == 13)
        let block = LZ4.compressed([UInt8](repeating: 1, count: 13))
        #expect(block.suffix(5) == [1, 1, 1, 1, 1])
        #expect(block.count < 13)
    }

    @Test(
        arguments: [
            [], [0x10], [0xF0], [0xF0, 255], [0x10, 65, 0, 0, 0], [0x10, 65, 2, 0, 0x00],
            [0x0F, 1, 0],
            [0x10, 65, 1], [0x1F, 65, 1, 0, 255, 255, 255],
        ] as [[UInt8]])
    func `what is no block is refused`(_ block: [UInt8]) {
        #expect(throws: LZ4.Malformed.self) { try LZ4.decompressed(block, count: 20) }
    }

    @Test func `a block with any byte changed or cut off is refused or of the right length`() {
        let bytes = Self.json(20)
        let block = LZ4.compressed(bytes)
        for index in block.indices {
            for flip: UInt8 in [0x01, 0x80, 0xFF] {
                var changed = block
                changed[index] ^= flip
                if let read = try? LZ4.decompressed(changed, count: bytes.count) {
                    #expect(read.count == bytes.count)
                }
            }
            #expect(throws: LZ4.Malformed.self) {
                try LZ4.decompressed(Array(block[..<index]), count: bytes.count)
            }
        }
        #expect(throws: LZ4.Malformed.self) { try LZ4.decompressed(block, count: bytes.count - 1) }
        #expect(throws: LZ4.Malformed.self) { try LZ4.decompressed(block, count: bytes.count + 1) }
        #expect(throws: LZ4.Malformed.self) { try LZ4.decompressed(block, count: -1) }
    }
}
