/// Where a number stands in the order in which numbers are given.
///
/// A store that finds a case by the place of its number, and not by the number itself, which is random on purpose, writes its
/// newest numbers side by side.
public struct NumberPlace: Hashable, Sendable {
    /// Above 48 bits of the sequence the letters of the prefix, base 27: positive, and of one number alone.
    public let value: Int64

    /// nil for what is no number that this key gave.
    public init?(of text: String, key: NumberKey) {
        let prefix = String(decoding: text.utf8.dropLast(NumberSpace.digitCount), as: UTF8.self)
        guard let sequence = NumberSpace(prefix: prefix, key: key).sequence(of: text) else {
            return nil
        }
        let letters = prefix.utf8.reduce(Int64(0)) { $0 * 27 + Int64($1 & 31) }
        value = letters << 48 | Int64(sequence)
    }
}
