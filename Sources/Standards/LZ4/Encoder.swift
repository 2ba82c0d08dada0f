/// Finds matches greedily through a table of the places where four bytes were last seen. Where nothing matches for long,
/// it looks less and less often: what is compressed already costs little.
struct Encoder {
    private static let hashBits: UInt32 = 12

    private let source: UnsafeRawBufferPointer
    private let block: UnsafeMutableRawBufferPointer
    private var written = 0

    /// - Parameter block: has room for literals alone; what matches is shorter.
    init(_ source: UnsafeRawBufferPointer, into block: UnsafeMutableRawBufferPointer) {
        self.source = source
        self.block = block
    }

    /// The length of the block.
    mutating func run() -> Int {
        let anchor = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << Self.hashBits) {
            places in
            places.initialize(repeating: 0)
            return matches(places)
        }
        literals(anchor..<source.count, matchLength: 0)
        return written
    }

    /// Writes all sequences with a match; gives where the last literals begin.
    private mutating func matches(_ places: UnsafeMutableBufferPointer<UInt32>) -> Int {
        let startMax = source.count - LZ4.matchStartMargin
        var (anchor, position) = (0, 1)
        while position <= startMax {
            guard var (start, match) = find(from: position, to: startMax, places) else { break }
            while start > anchor, match > 0, source[start - 1] == source[match - 1] {
                start -= 1
                match -= 1
            }
            let length = LZ4.matchMin + common(start + LZ4.matchMin, match + LZ4.matchMin)
            literals(anchor..<start, matchLength: length)
            offset(start - match)
            more(length - LZ4.matchMin)
            position = start + length
            anchor = position
            if position <= startMax {
                places[hash(at: position - 2)] = UInt32(truncatingIfNeeded: position - 2)
            }
        }
        return anchor
    }

    /// The next place whose four bytes were seen before, within reach, and where.
    private func find(
        from first: Int, to last: Int, _ places: UnsafeMutableBufferPointer<UInt32>
    ) -> (Int, Int)? {
        var (position, misses) = (first, 1 << 6)
        while position <= last {
            let slot = hash(at: position)
            let candidate = Int(places[slot])
            places[slot] = UInt32(truncatingIfNeeded: position)
            if candidate < position, position - candidate <= LZ4.offsetMax,
                word(at: candidate) == word(at: position)
            {
                return (position, candidate)
            }
            position += misses >> 6
            misses += 1
        }
        return nil
    }

    private func word(at index: Int) -> UInt32 {
        source.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    }

    /// Multiplicative, by a prime near the golden ratio of 2^32.
    private func hash(at index: Int) -> Int {
        Int((word(at: index) &* 2_654_435_761) >> (32 - Self.hashBits))
    }

    /// How many bytes are equal from two places on, without the last literals.
    private func common(_ one: Int, _ other: Int) -> Int {
        let end = source.count - LZ4.lastLiterals
        var length = 0
        while one + length + 8 <= end {
            let difference =
                source.loadUnaligned(fromByteOffset: one + length, as: UInt64.self)
                ^ source.loadUnaligned(fromByteOffset: other + length, as: UInt64.self)
            if difference != 0 {
                return length + UInt64(littleEndian: difference).trailingZeroBitCount / 8
            }
            length += 8
        }
        while one + length < end, source[one + length] == source[other + length] { length += 1 }
        return length
    }

    /// The token, and the literals before a match. A length of 0: no match follows.
    private mutating func literals(_ range: Range<Int>, matchLength: Int) {
        let short = min(range.count, 15)
        let match = matchLength == 0 ? 0 : min(matchLength - LZ4.matchMin, 15)
        put(UInt8(truncatingIfNeeded: short << 4 | match))
        more(range.count)
        UnsafeMutableRawBufferPointer(rebasing: block[written...])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
        written += range.count
    }

    private mutating func offset(_ distance: Int) {
        put(UInt8(truncatingIfNeeded: distance))
        put(UInt8(truncatingIfNeeded: distance >> 8))
    }

    /// What of a length does not fit into the token.
    private mutating func more(_ length: Int) {
        guard length >= 15 else { return }
        var rest = length - 15
        while rest >= 255 {
            put(255)
            rest -= 255
        }
        put(UInt8(truncatingIfNeeded: rest))
    }

    private mutating func put(_ byte: UInt8) {
        block[written] = byte
        written += 1
    }
}
