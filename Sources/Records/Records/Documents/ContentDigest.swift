public import Cases
import Crypto
public import JSON

/// Names content by its SHA-256 (FIPS 180-4): `sha256:` and 64 hexadecimal digits.
public enum ContentDigest {
    public static let prefix = "sha256:"

    public static func of(_ bytes: [UInt8]) -> DocumentDigest {
        of(bytes[...])
    }

    public static func of(_ bytes: ArraySlice<UInt8>) -> DocumentDigest {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return DocumentDigest(prefix + hexadecimal(hash.finalize()))
    }

    public static func of(_ text: String) -> DocumentDigest { of(Array(text.utf8)) }

    /// The digest of content whose member order and spaces do not count.
    public static func of(canonical value: JSONValue) -> DocumentDigest {
        of(canonicalBytes(of: value))
    }

    /// Lower-case hexadecimal digits, two a byte.
    public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 + value : 87 + value
    }

    static func sha256(_ parts: [UInt8]...) -> [UInt8] {
        var hash = SHA256()
        for part in parts {
            part.withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return Array(hash.finalize())
    }
}

/// The digest of content that comes in pieces.
public struct RunningDigest {
    private var hash = SHA256()

    public init() {}

    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// The same as `ContentDigest.of` all pieces together.
    public func end() -> DocumentDigest {
        DocumentDigest(ContentDigest.prefix + ContentDigest.hexadecimal(Array(hash.finalize())))
    }
}
