/// Finds matches greedily through a table of the places where six bytes were last seen. Where nothing matches for long,
/// it looks less and less often: what is compressed already costs little.
///
/// Nothing here checks bounds a second time in release mode: a place whose hash is taken, or whose word is compared, lies
/// `matchStartMargin` before the end at least, so that eight bytes can be read there. A candidate was such a place before,
/// or is 0, and so lies before the one that is looked at, which is never 0.
struct Encoder {
    private static let hashBits = 12

    private let source: UnsafeRawPointer
    private let count: Int

    /// nil where there are no bytes.
    init?(_ source: UnsafeRawBufferPointer) {
        guard let base = source.baseAddress, !source.isEmpty else { return nil }
        self.source = base
        count = source.count
    }

    /// The length of the block.
    ///
    /// - Parameter block: has room for literals alone; what matches is shorter.
    func run(into block: BlockWriter) -> Int {
        // Places of two bytes where they can say each: half as much to clear.
        count <= 1 << 16 ? run(into: block, UInt16.self) : run(into: block, UInt32.self)
    }

    private func run<Place: FixedWidthInteger>(into block: BlockWriter, _: Place.Type) -> Int {
        withUnsafeTemporaryAllocation(of: Place.self, capacity: 1 << Self.hashBits) { places in
            places.initialize(repeating: 0)
            return run(into: block, places)
        }
    }

    private func run<Place: FixedWidthInteger>(
        into block: BlockWriter, _ places: UnsafeMutableBufferPointer<Place>
    ) -> Int {
        var block = block
        let startMax = count - LZ4.matchStartMargin
        var (anchor, position) = (0, 1)
        while position <= startMax {
            guard var (start, match) = find(from: position, to: startMax, places) else { break }
            let end =
                start &+ LZ4.matchMin
                &+ common(start &+ LZ4.matchMin, match &+ LZ4.matchMin)
            let back = commonBefore(start, match, most: min(start &- anchor, match))
            start &-= back
            match &-= back
            block.literals(
                source + anchor, start &- anchor, readable: count &- anchor,
                matchLength: end &- start)
            block.match(distance: start &- match, length: end &- start)
            position = end
            anchor = end
            if position <= startMax {
                places[hash(eight(at: position &- 2))] = Place(
                    truncatingIfNeeded: position &- 2)
            }
        }
        block.literals(
            source + anchor, count &- anchor, readable: count &- anchor, matchLength: 0)
        return block.written
    }

    /// The next place whose bytes, four at least, were seen before, within reach, and where.
    @inline(__always)
    private func find<Place: FixedWidthInteger>(
        from first: Int, to last: Int, _ places: UnsafeMutableBufferPointer<Place>
    ) -> (Int, Int)? {
        // A place of two bytes is within reach of all others.
        let isNear = Place.bitWidth == 16
        var (position, misses) = (first, 1 << 6)
        while position <= last {
            let here = eight(at: position)
            let slot = hash(here)
            let candidate = Int(truncatingIfNeeded: places[slot])
            places[slot] = Place(truncatingIfNeeded: position)
            if UInt32(truncatingIfNeeded: here) == word(at: candidate),
                isNear || position &- candidate <= LZ4.offsetMax
            {
                return (position, candidate)
            }
            position &+= misses >> 6
            misses &+= 1
        }
        return nil
    }

    @inline(__always)
    private func word(at index: Int) -> UInt32 {
        UInt32(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt32.self))
    }

    @inline(__always)
    private func eight(at index: Int) -> UInt64 {
        UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Of six bytes, multiplicative, by a prime of 48 bits: a match of four bytes saves one, and is not worth looking for.
    @inline(__always)
    private func hash(_ eight: UInt64) -> Int {
        Int(
            truncatingIfNeeded: ((eight << 16) &* 227_718_039_650_203)
                >> (64 - UInt64(Self.hashBits)))
    }

    /// How many bytes are equal from two places on, without the last literals.
    @inline(__always)
    private func common(_ one: Int, _ other: Int) -> Int {
        let end = count &- LZ4.lastLiterals
        var length = 0
        while one &+ length &+ 8 <= end {
            let difference = eight(at: one &+ length) ^ eight(at: other &+ length)
            if difference != 0 { return length &+ difference.trailingZeroBitCount >> 3 }
            length &+= 8
        }
        while one &+ length < end, byte(at: one &+ length) == byte(at: other &+ length) {
            length &+= 1
        }
        return length
    }

    /// How many bytes are equal before two places, at most so many as lie before the second, `other`.
    @inline(__always)
    private func commonBefore(_ one: Int, _ other: Int, most: Int) -> Int {
        var length = 0
        while length < most {
            guard other &- length >= 8 else {
                guard byte(at: one &- length &- 1) == byte(at: other &- length &- 1) else { break }
                length &+= 1
                continue
            }
            // The byte before a place is the highest of the eight.
            let difference = eight(at: one &- length &- 8) ^ eight(at: other &- length &- 8)
            if difference != 0 {
                return min(length &+ difference.leadingZeroBitCount >> 3, most)
            }
            length &+= 8
        }
        return min(length, most)
    }

    @inline(__always)
    private func byte(at index: Int) -> UInt8 {
        source.load(fromByteOffset: index, as: UInt8.self)
    }
}
