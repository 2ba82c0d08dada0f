/// What the numbers of a store follow from: 256 bits that nobody knows but the store.
///
/// It says nothing of itself where it is printed: whoever has it can compute every number that was given.
public struct NumberKey: Hashable, Sendable {
    public static let byteCount = 32

    public let bytes: [UInt8]

    /// nil where they are not as many as a key has.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// The key that follows from a word, for tests and samples that have to know their numbers: as secret as the word is.
    public init(word: String) { bytes = ContentDigest.sha256(Array(word.utf8)) }

    /// From the system's random generator.
    public static func random() -> NumberKey {
        var generator = SystemRandomNumberGenerator()
        return NumberKey((0..<byteCount).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension NumberKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "NumberKey" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
