/// The name of a segment, two or three characters in one number, so that comparing is one instruction.
public struct X12SegmentID: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    /// Up to three bytes, the first the highest; 0 where there was none; `tooLong` where it cannot be a name.
    let packed: UInt32

    static let tooLong: UInt32 = .max

    /// The segment whose second element may hold any byte. No stored constant: it is compared with in the hot loop.
    static var bin: X12SegmentID { X12SegmentID(packed: 0x42_49_4E) }

    init(packed: UInt32) { self.packed = packed }

    init(_ bytes: some Collection<UInt8>) {
        // A zero byte before a name would give the name's number.
        let isName = bytes.count <= 3 && bytes.first != 0
        packed = isName ? bytes.reduce(0) { $0 << 8 | UInt32($1) } : Self.tooLong
    }

    public init(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

    public init(stringLiteral text: StaticString) {
        packed = text.withUTF8Buffer { bytes in
            bytes.count > 3 ? Self.tooLong : bytes.reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    // Those that the reader and the envelope ask for with every segment, as numbers.
    static var isa: X12SegmentID { X12SegmentID(packed: 0x49_5341) }
    static var iea: X12SegmentID { X12SegmentID(packed: 0x49_4541) }
    static var gs: X12SegmentID { X12SegmentID(packed: 0x4753) }
    static var ge: X12SegmentID { X12SegmentID(packed: 0x4745) }
    static var st: X12SegmentID { X12SegmentID(packed: 0x5354) }
    static var hl: X12SegmentID { X12SegmentID(packed: 0x484C) }
    static var se: X12SegmentID { X12SegmentID(packed: 0x5345) }

    /// Whether it can be a segment's name at all: a letter, then one or two letters or digits.
    public var isWellFormed: Bool {
        let bytes = self.bytes
        return bytes.count >= 2 && bytes.first.map(isLetter) == true
            && bytes.allSatisfy(isLetterOrDigit)
    }

    private var bytes: ArraySlice<UInt8> {
        guard packed != Self.tooLong else { return [] }
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> $0) }.drop { $0 == 0 }
    }

    public var description: String { String(decoding: bytes, as: UTF8.self) }
}
