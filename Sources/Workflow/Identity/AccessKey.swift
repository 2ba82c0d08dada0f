public import Cases
import Records

/// What a reviewer signs in with: 160 random bits, told to the reviewer once and kept nowhere.
///
/// The registry keeps its digest (`ReviewerAccount.accessKeyDigest`). Because keys are random and never chosen, a
/// plain hash is enough: there is no dictionary to try.
public struct AccessKey: Hashable, Sendable, CustomStringConvertible {
    public static let byteCount = 20

    /// Four groups of eight characters, A-Z0-9 without look-alikes: `7KQ2M0ZD-…`.
    public let text: String

    /// A key from random bytes; nil where they are not exactly `byteCount`.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var text = ""
        var pending = 0
        var bits = 0
        var written = 0
        for byte in bytes {
            pending = pending << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                if written > 0, written % 8 == 0 { text.append("-") }
                text.append(alphabet[pending >> bits & 31])
                written += 1
            }
            pending &= (1 << bits) - 1
        }
        self.text = text
    }

    /// A new key. Give a `SystemRandomNumberGenerator`; a seeded one is for tests only.
    public static func generate(using generator: inout some RandomNumberGenerator) -> AccessKey {
        let bytes = (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        guard let key = AccessKey(bytes: bytes) else { preconditionFailure("wrong length") }
        return key
    }

    /// What the registry keeps of it.
    public var digest: DocumentDigest { Self.digest(of: text) }

    /// The same of what somebody gives as a key.
    static func digest(of text: String) -> DocumentDigest { ContentDigest.of(text) }

    public var description: String { text }
}
