/// A payer's numbers: a keyed permutation of a sequence, with a check character.
///
/// Two numbers in a row do not look alike, so that a slip of the pen or a guess does not hit a neighbour, and every
/// number is unique because a permutation is. A-Z0-9; behind the prefix ten digits of base 32 without look-alikes
/// (I, L, O, U) for a 48-bit value, and a check character.
public struct NumberSpace: Hashable, Sendable {
    /// One to three letters: what kind of number this is.
    public let prefix: String
    private let key: UInt64

    static let alphabet: [Character] = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    public init(prefix: String, key: UInt64) {
        self.prefix = prefix
        self.key = key
    }

    /// The number for the n-th of a sequence; n below 2^48.
    public func number(_ sequence: UInt64) -> String {
        let scrambled = permute(sequence & 0xFFFF_FFFF_FFFF)
        var body: [Character] = []
        var rest = scrambled
        for _ in 0..<10 {
            body.append(Self.alphabet[Int(rest & 31)])
            rest >>= 5
        }
        let text = prefix + String(body.reversed())
        return text + String(Self.checkCharacter(of: text))
    }

    /// True where the form is right and the check character fits: a typing error shows before anything is looked up.
    public static func isWellFormed(_ text: String) -> Bool {
        let characters = Array(text)
        let prefix = characters.dropLast(11)
        guard (1...3).contains(prefix.count), prefix.allSatisfy({ ("A"..."Z").contains($0) }),
            characters.suffix(11).allSatisfy(alphabet.contains)
        else { return false }
        return checkCharacter(of: String(characters.dropLast())) == characters.last
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
    private static func checkCharacter(of text: String) -> Character {
        var sum = 0
        var isDoubled = true
        for character in text.reversed() {
            let value =
                alphabet.firstIndex(of: character)
                ?? Int(character.unicodeScalars.first?.value ?? 0) % 32
            let weighted = isDoubled ? value * 2 : value
            sum += weighted / 32 + weighted % 32
            isDoubled.toggle()
        }
        return alphabet[(32 - sum % 32) % 32]
    }
}
