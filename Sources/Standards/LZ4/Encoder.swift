/// Finds matches greedily through a table of the places where six bytes were last seen. Where nothing matches for long,
/// it looks less and less often: what is compressed already costs little.
///
/// Nothing here checks bounds a second time in release mode: a place whose hash is taken, or whose word is compared, lies
/// `matchStartMargin` before the end at least, so that eight bytes can be read there; a candidate lies before such a place
/// or is 0.
struct Encoder {
    private static let hashBits = 12

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
        // Places of two bytes where they can say each: half as much to clear.
        let anchor = source.count <= 1 << 16 ? matches(UInt16.self) : matches(UInt32.self)
        literals(anchor..<source.count, matchLength: 0)
        return written
    }

    private mutating func matches<Place: FixedWidthInteger>(_: Place.Type) -> Int {
        withUnsafeTemporaryAllocation(of: Place.self, capacity: 1 << Self.hashBits) { places in
            places.initialize(repeating: 0)
            return matches(places)
        }
    }

    /// Writes all sequences with a match; gives where the last literals begin.
    private mutating func matches<Place: FixedWidthInteger>(
        _ places: UnsafeMutableBufferPointer<Place>
    ) -> Int {
        let startMax = source.count - LZ4.matchStartMargin
        var (anchor, position) = (0, 1)
        while position <= startMax {
            guard var (start, match) = find(from: position, to: startMax, places) else { break }
            let end = start + common(start, match)
            while start > anchor, match > 0, source[start - 1] == source[match - 1] {
                start -= 1
                match -= 1
            }
            literals(anchor..<start, matchLength: end - start)
            offset(start - match)
            more(end - start - LZ4.matchMin)
            position = end
            anchor = end
            if position <= startMax {
                places[hash(at: position - 2)] = Place(truncatingIfNeeded: position - 2)
            }
        }
        return anchor
    }

    /// The next place whose bytes, four at least, were seen before, within reach, and where.
    @inline(__always)
    private func find<Place: FixedWidthInteger>(
        from first: Int, to last: Int, _ places: UnsafeMutableBufferPointer<Place>
    ) -> (Int, Int)? {
        var (position, misses) = (first, 1 << 6)
        while position <= last {
            let slot = hash(at: position)
            let candidate = Int(places[slot])
            places[slot] = Place(truncatingIfNeeded: position)
            if word(at: candidate) == word(at: position), candidate < position,
                position &- candidate <= LZ4.offsetMax
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
        source.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    }

    @inline(__always)
    private func eight(at index: Int) -> UInt64 {
        UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// Of six bytes, multiplicative, by a prime of 48 bits: a match of four bytes saves one, and is not worth looking for.
    @inline(__always)
    private func hash(at index: Int) -> Int {
        Int(
            truncatingIfNeeded: ((eight(at: index) << 16) &* 227_718_039_650_203)
                >> (64 - UInt64(Self.hashBits)))
    }

    /// How many bytes are equal from two places on, without the last literals.
    @inline(__always)
    private func common(_ one: Int, _ other: Int) -> Int {
        let end = source.count - LZ4.lastLiterals
        var length = 0
        while one &+ length &+ 8 <= end {
            let difference = eight(at: one &+ length) ^ eight(at: other &+ length)
            if difference != 0 { return length &+ difference.trailingZeroBitCount >> 3 }
            length &+= 8
        }
        while one &+ length < end, source[one &+ length] == source[other &+ length] { length &+= 1 }
        return length
    }

    /// The token, and the literals before a match. A length of 0: no match follows.
    @inline(__always)
    private mutating func literals(_ range: Range<Int>, matchLength: Int) {
        let count = range.count
        let match = matchLength == 0 ? 0 : min(matchLength &- LZ4.matchMin, 15)
        put(UInt8(truncatingIfNeeded: min(count, 15) << 4 | match))
        more(count)
        if count <= 16, range.lowerBound &+ 16 <= source.count, written &+ 16 <= block.count {
            // Mostly a few: sixteen are copied at once, and what is too much is written over.
            let (first, second) = (
                source.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self),
                source.loadUnaligned(fromByteOffset: range.lowerBound &+ 8, as: UInt64.self)
            )
            block.storeBytes(of: first, toByteOffset: written, as: UInt64.self)
            block.storeBytes(of: second, toByteOffset: written &+ 8, as: UInt64.self)
        } else {
            UnsafeMutableRawBufferPointer(rebasing: block[written...])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
        }
        written &+= count
    }

    @inline(__always)
    private mutating func offset(_ distance: Int) {
        put(UInt8(truncatingIfNeeded: distance))
        put(UInt8(truncatingIfNeeded: distance >> 8))
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
        block[written] = byte
        written &+= 1
    }
}
