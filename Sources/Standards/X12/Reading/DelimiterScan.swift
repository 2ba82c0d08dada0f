/// Finds the delimiters of a stretch of bytes, eight bytes at a time, without a branch a byte.
///
/// This is the hot loop of everything that reads X12: pointers are used here and nowhere else. A word is compared with
/// a delimiter by making equal bytes zero and turning zero bytes into set high bits (exact for every byte: no carry
/// crosses a byte). Positions are written before it is known whether there are so many: room is left behind the last.
enum DelimiterScan {
    /// Positions are written this far beyond the last that counts.
    static let slack = 8

    /// Writes where the element separators and terminators of `bytes[range]` stand, in order, and for each terminator
    /// its index among them. Both arrays must have room for `range.count + slack`.
    static func scan(
        _ bytes: [UInt8], _ range: Range<Int>, _ delimiters: X12Delimiters,
        marks: inout [UInt32], ends: inout [UInt32]
    ) -> (marks: Int, ends: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        precondition(marks.count >= range.count + slack && ends.count >= range.count + slack)
        return bytes.withUnsafeBytes { bytes in
            marks.withUnsafeMutableBufferPointer { marks in
                ends.withUnsafeMutableBufferPointer { ends in
                    guard let bytes = bytes.baseAddress, let marks = marks.baseAddress,
                        let ends = ends.baseAddress
                    else { return (0, 0) }
                    return scan(bytes, range, delimiters, marks, ends)
                }
            }
        }
    }

    private static func scan(
        _ bytes: UnsafeRawPointer, _ range: Range<Int>, _ delimiters: X12Delimiters,
        _ marks: UnsafeMutablePointer<UInt32>, _ ends: UnsafeMutablePointer<UInt32>
    ) -> (marks: Int, ends: Int) {
        let separators = spread(delimiters.element)
        let terminators = spread(delimiters.segment)
        let terminator = delimiters.segment
        var markCount = 0
        var endCount = 0
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let ended = equalBytes(word ^ terminators)
            var found = equalBytes(word ^ separators) | ended
            while found != 0 {
                let bit = found.trailingZeroBitCount
                marks[markCount] = UInt32(truncatingIfNeeded: position &+ bit &>> 3)
                ends[endCount] = UInt32(truncatingIfNeeded: markCount)
                endCount &+= Int(truncatingIfNeeded: (ended &>> UInt64(bit)) & 1)
                markCount &+= 1
                found &= found &- 1
            }
            position &+= 8
        }
        while position < range.upperBound {
            let byte = bytes.load(fromByteOffset: position, as: UInt8.self)
            if byte == terminator || byte == delimiters.element {
                marks[markCount] = UInt32(truncatingIfNeeded: position)
                if byte == terminator {
                    ends[endCount] = UInt32(truncatingIfNeeded: markCount)
                    endCount &+= 1
                }
                markCount &+= 1
            }
            position &+= 1
        }
        return (markCount, endCount)
    }

    /// The high bit of each byte that is zero.
    @inline(__always)
    private static func equalBytes(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~(((word & low) &+ low) | word | low)
    }

    private static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
