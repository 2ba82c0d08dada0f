public import Cases
import Crypto

/// Names content by its SHA-256 (FIPS 180-4): `sha256:` and 64 hexadecimal digits.
public enum ContentDigest {
    public static let prefix = "\(start)"
    /// A static text lends its bytes; a string would be gone through by its indices.
    private static let start: StaticString = "sha256:"

    public static func of(_ bytes: [UInt8]) -> DocumentDigest {
        of(bytes[...])
    }

    public static func of(_ bytes: ArraySlice<UInt8>) -> DocumentDigest {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return named(hash.finalize())
    }

    public static func of(_ text: String) -> DocumentDigest { of(Array(text.utf8)) }

    /// Lower-case hexadecimal digits, two a byte.
    public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return bytes.withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: bytes.count * 2) { put(bytes, into: $0, at: 0) }
        }
    }

    static func named(_ digest: SHA256.Digest) -> DocumentDigest {
        let length = start.utf8CodeUnitCount
        let name = digest.withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: length + bytes.count * 2) { text in
                for place in 0..<length { text[place] = start.utf8Start[place] }
                return put(bytes, into: text, at: length)
            }
        }
        return DocumentDigest(name)
    }

    /// Writes two digits a byte, for which there is room behind `start`, and gives where they end.
    private static func put(
        _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>,
        at start: Int
    ) -> Int {
        var end = start
        for byte in bytes {
            text[end] = digit(byte >> 4)
            text[end &+ 1] = digit(byte & 15)
            end &+= 2
        }
        return end
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 &+ value : 87 &+ value
    }

    static func sha256(_ parts: [UInt8]...) -> [UInt8] {
        var hash = SHA256()
        for part in parts {
            part.withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return Array(hash.finalize())
    }
}
