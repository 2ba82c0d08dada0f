/// A payer's numbers: a keyed permutation of a sequence, with a check character.
///
/// Two numbers in a row do not look alike, so that a slip of the pen or a guess does not hit a neighbour, and every
/// number is unique because a permutation is. A-Z0-9; behind the prefix ten digits of base 32 without look-alikes
/// (I, L, O, U) for a 48-bit value, and a check character.
public struct NumberSpace: Hashable, Sendable {
    /// One to three letters: what kind of number this is.
    public let prefix: String
    private let key: UInt64

    public init(prefix: String, key: UInt64) {
        self.prefix = prefix
        self.key = key
    }

    /// The number for the n-th of a sequence; n below 2^48.
    public func number(_ sequence: UInt64) -> String {
        var rest = permute(sequence & 0xFFFF_FFFF_FFFF)
        var text: [UInt8] = []
        text.reserveCapacity(prefix.utf8.count + 11)
        text.append(contentsOf: prefix.utf8)
        let start = text.count
        text.append(contentsOf: repeatElement(0, count: 10))
        for place in (start..<start + 10).reversed() {
            text[place] = Self.digit(Int(rest & 31))
            rest >>= 5
        }
        text.append(Self.checkDigit(of: text))
        return String(decoding: text, as: UTF8.self)
    }

    /// True where the form is right and the check character fits: a typing error shows before anything is looked up.
    public static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let prefix = bytes.dropLast(11)
        guard (1...3).contains(prefix.count), prefix.allSatisfy(isLetter),
            bytes.suffix(11).allSatisfy({ value(of: $0) != nil })
        else { return false }
        return checkDigit(of: bytes.dropLast()) == bytes.last
    }

    /// A balanced Feistel network over 48 bits; four rounds are enough to hide a counter.
    private func permute(_ value: UInt64) -> UInt64 {
        var left = UInt32(truncatingIfNeeded: value >> 24) & 0xFF_FFFF
        var right = UInt32(truncatingIfNeeded: value) & 0xFF_FFFF
        for round: UInt64 in 0..<4 {
            let mixed = Self.mix(UInt64(right) ^ (key &+ round &* 0x9E37_79B9_7F4A_7C15))
            (left, right) = (right, left ^ (UInt32(truncatingIfNeeded: mixed) & 0xFF_FFFF))
        }
        return UInt64(left) << 24 | UInt64(right)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Luhn's rule over 32 characters: every single wrong digit shows, and every swap of neighbouring digits
    /// but that of 0 and Z.
    private static func checkDigit(of text: some BidirectionalCollection<UInt8>) -> UInt8 {
        var sum = 0
        var isDoubled = true
        for byte in text.reversed() {
            let value = value(of: byte) ?? Int(byte) % 32
            let weighted = isDoubled ? value * 2 : value
            sum += weighted / 32 + weighted % 32
            isDoubled.toggle()
        }
        return digit((32 - sum % 32) % 32)
    }

    /// What stands for a value below 32: the letters without I, L, O and U follow the ten digits.
    private static func digit(_ value: Int) -> UInt8 {
        guard value >= 10 else { return UInt8(ascii: "0") + UInt8(value) }
        let skipped =
            (value >= 18 ? 1 : 0) + (value >= 20 ? 1 : 0) + (value >= 22 ? 1 : 0)
            + (value >= 27 ? 1 : 0)
        return UInt8(ascii: "A") + UInt8(value - 10 + skipped)
    }

    /// nil for what is no digit.
    private static func value(of byte: UInt8) -> Int? {
        if byte &- UInt8(ascii: "0") < 10 { return Int(byte & 15) }
        let letter = Int(byte) - Int(UInt8(ascii: "A"))
        switch letter {
        case 0...7: return letter + 10
        case 9, 10: return letter + 9
        case 12, 13: return letter + 8
        case 15...19: return letter + 7
        case 21...25: return letter + 6
        default: return nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
}
