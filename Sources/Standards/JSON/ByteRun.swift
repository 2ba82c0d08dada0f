/// Runs of bytes, compared and hashed eight at a time.
package enum ByteRun {
    /// Whether two runs of the same length are the same.
    package static func areSame(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let (left, right) = (UnsafeRawBufferPointer(one), UnsafeRawBufferPointer(other))
        let count = left.count
        guard count == right.count else { return false }
        var index = 0
        while index + 8 <= count {
            guard word(left, index) == word(right, index) else { return false }
            index += 8
        }
        while index < count {
            guard left[index] == right[index] else { return false }
            index += 1
        }
        return true
    }

    /// Whether all bytes are below 0x80.
    package static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var (all, index) = (UInt64(0), 0)
        while index + 8 <= raw.count {
            all |= word(raw, index)
            index += 8
        }
        while index < raw.count {
            all |= UInt64(raw[index])
            index += 1
        }
        return all & 0x8080_8080_8080_8080 == 0
    }

    /// Whether any byte is a space, a tab, a line feed or a carriage return.
    package static func hasSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = 0
        while index + 8 <= raw.count {
            let word = word(raw, index)
            // Bytes below 0x21, and perhaps one above such a byte: then they are looked at one by one.
            if (word &- ones &* 0x21) & ~word & (ones &* 0x80) != 0 { break }
            index += 8
        }
        return raw[index...].contains { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    /// How many bytes from a place on are letters, digits, `+` or `/`, in steps of eight.
    package static func base64Count(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = start
        while index &+ 8 <= raw.count {
            // Of bytes below 0x80 no sum carries into the next: its high bit says whether a byte is beyond a bound.
            let word = word(raw, index)
            let lower = word | (ones &* 0x20)
            let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x7F - 0x7A))
            // The slash comes before the digits.
            let digits = (word &+ ones &* (0x80 - 0x2F)) & ~(word &+ ones &* (0x7F - 0x39))
            let pluses = ~((word ^ (ones &* 0x2B)) &+ ones &* 0x7F)
            let right = (letters | digits | pluses) & ~word
            guard right & (ones &* 0x80) == ones &* 0x80 else { break }
            index &+= 8
        }
        return index - start
    }

    /// How often a byte stands in a run.
    static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let (ones, lows): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x7F7F_7F7F_7F7F_7F7F)
        let pattern = SIMD4(repeating: UInt64(byte) &* ones)
        var (found, index) = (0, 0)
        while index &+ 32 <= raw.count {
            // Of 32 places each a count, none of which comes beyond a byte.
            let end = index &+ min((raw.count &- index) >> 5, 31) &* 32
            var counts = SIMD4<UInt64>.zero
            while index < end {
                let others =
                    raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self) ^ pattern
                // The low bits of exactly those bytes that are zero: no carry goes from one to the next.
                counts &+= ~(((others & lows) &+ lows) | others | lows) &>> 7
                index &+= 32
            }
            // A product's highest byte is the sum of all eight: 248 at most.
            for place in 0..<4 {
                found &+= Int(truncatingIfNeeded: (counts[place] &* ones) >> 56)
            }
        }
        while index < raw.count {
            found &+= raw[index] == byte ? 1 : 0
            index &+= 1
        }
        return found
    }

    /// The last place of a byte in a run; nil where it is not in it.
    static func lastIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = bytes.count
        while index > 0 {
            index &-= 1
            if bytes[index] == byte { return index }
        }
        return nil
    }

    /// Copies bytes up to the first that a JSON string writes as an escape: a quote, a backslash or a control character;
    /// gives how many it copied. There is room for all of them: behind the last one copied others may be written over.
    @inline(__always)
    static func copyPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<UInt8>
    ) -> Int {
        let from = UnsafeRawBufferPointer(bytes)
        let onto = UnsafeMutableRawPointer(place)
        let count = from.count
        var index = 0
        while index &+ 8 <= count {
            let word = word(from, index)
            onto.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
            let marks = escapes(in: word)
            if marks != 0 { return index + marks.littleEndian.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        if index < count, count >= 8 {
            // The last eight; those of them that were copied before had nothing to escape.
            let word = word(from, count - 8)
            onto.storeBytes(of: word, toByteOffset: count - 8, as: UInt64.self)
            let marks = escapes(in: word)
            return marks == 0 ? count : count - 8 + marks.littleEndian.trailingZeroBitCount >> 3
        }
        if count >= 4, count < 8 {
            let (first, last) = (half(from, 0), half(from, count - 4))
            if escapes(in: UInt64(first) << 32 | UInt64(last)) == 0 {
                onto.storeBytes(of: first, as: UInt32.self)
                onto.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
                return count
            }
        }
        while index < count {
            let byte = from[index]
            guard byte >= 0x20, byte != 0x22, byte != 0x5C else { return index }
            place[index] = byte
            index &+= 1
        }
        return count
    }

    /// The high bits of the bytes of a word that are a quote, a backslash, or below 0x20, and perhaps of one above such a
    /// byte: the lowest mark is exact.
    @inline(__always)
    private static func escapes(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let marks =
            ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
            | ((word &- ones &* 0x20) & ~word)
        return marks & (ones &* 0x80)
    }

    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(raw.count)
        var index = 0
        while index + 8 <= raw.count {
            hash = mixed(hash, word(raw, index))
            index += 8
        }
        var last: UInt64 = 0
        while index < raw.count {
            last = last << 8 | UInt64(raw[index])
            index += 1
        }
        return mixed(hash, last)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    @inline(__always)
    private static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}
