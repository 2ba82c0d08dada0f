import Crypto

/// A payer's numbers: a permutation of a sequence by a secret key, with a check character.
///
/// Every number is unique because a permutation is. From numbers that are known no other follows without the key: whoever
/// guesses meets one of a million cases with one try in 280 million. A-Z0-9; behind the prefix ten digits of base 32 without
/// look-alikes (I, L, O, U) and a check character. The first digit is one of G to Q: in stores from before, whose numbers
/// followed from no secret, it is one of 0 to 7, so that an old number never comes again.
public struct NumberSpace: Sendable {
    /// One to three letters: what kind of number this is.
    public let prefix: String
    private let key: NumberKey

    public init(prefix: String, key: NumberKey) {
        self.prefix = prefix
        self.key = key
    }

    /// The number for the n-th of a sequence; n below 2^48.
    public func number(_ sequence: UInt64) -> String {
        var rest = permute(sequence & Self.sequenceMask) | Self.mark
        var text: [UInt8] = []
        text.reserveCapacity(prefix.utf8.count + Self.digitCount)
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

    /// Which of the sequence a number is; nil for what is none of this space, among them those of an older form.
    public func sequence(of text: String) -> UInt64? {
        guard Self.isWellFormed(text), text.utf8.count == prefix.utf8.count + Self.digitCount,
            text.utf8.starts(with: prefix.utf8)
        else { return nil }
        var digits: UInt64 = 0
        for byte in text.utf8.dropFirst(prefix.utf8.count).dropLast() {
            digits = digits << 5 | UInt64(Self.value(of: byte) ?? 0)
        }
        guard digits & ~Self.sequenceMask == Self.mark else { return nil }
        return unpermute(digits & Self.sequenceMask)
    }

    /// Behind the prefix, the check character with them.
    static let digitCount = 11

    private static let sequenceMask: UInt64 = 0xFFFF_FFFF_FFFF

    /// Above the 48 bits: what keeps these numbers apart from those of an older form.
    private static let mark: UInt64 = 1 << 49

    /// True where the form is right and the check character fits: a typing error shows before anything is looked up.
    public static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let prefix = bytes.dropLast(digitCount)
        guard (1...3).contains(prefix.count), prefix.allSatisfy(isLetter),
            bytes.suffix(digitCount).allSatisfy({ value(of: $0) != nil })
        else { return false }
        return checkDigit(of: bytes.dropLast()) == bytes.last
    }

    /// As many as FF1 has (NIST SP 800-38G), which is made for such small numbers, too.
    private static let rounds: UInt8 = 10

    /// A balanced Feistel network over 48 bits, its round function SHA-256 of key, prefix, round and half. All are of one
    /// length and fit one block, so that nothing can be appended and no other input gives the same bytes.
    private func permute(_ value: UInt64) -> UInt64 {
        var input = roundInput
        var (left, right) = Self.halves(of: value)
        for round in 0..<Self.rounds {
            (left, right) = (right, left ^ Self.mix(round, right, &input))
        }
        return UInt64(left) << 24 | UInt64(right)
    }

    /// The same rounds backwards.
    private func unpermute(_ value: UInt64) -> UInt64 {
        var input = roundInput
        var (left, right) = Self.halves(of: value)
        for round in (0..<Self.rounds).reversed() {
            (left, right) = (right ^ Self.mix(round, left, &input), left)
        }
        return UInt64(left) << 24 | UInt64(right)
    }

    private static func halves(of value: UInt64) -> (left: UInt32, right: UInt32) {
        (
            UInt32(truncatingIfNeeded: value >> 24) & 0xFF_FFFF,
            UInt32(truncatingIfNeeded: value) & 0xFF_FFFF
        )
    }

    private static let roundPlace = NumberKey.byteCount + 4

    /// What each round hashes, with room for the round and the half.
    private var roundInput: [UInt8] {
        var input = key.bytes
        input.append(UInt8(prefix.utf8.count))
        input.append(contentsOf: prefix.utf8.prefix(3))
        input.append(contentsOf: repeatElement(0, count: Self.roundPlace + 4 - input.count))
        return input
    }

    /// 24 bits.
    private static func mix(_ round: UInt8, _ half: UInt32, _ input: inout [UInt8]) -> UInt32 {
        input[roundPlace] = round
        input[roundPlace + 1] = UInt8(truncatingIfNeeded: half >> 16)
        input[roundPlace + 2] = UInt8(truncatingIfNeeded: half >> 8)
        input[roundPlace + 3] = UInt8(truncatingIfNeeded: half)
        var hash = SHA256()
        input.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash.finalize().withUnsafeBytes { bytes in
            UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
        }
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
