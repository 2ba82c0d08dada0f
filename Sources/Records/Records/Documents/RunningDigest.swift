public import Cases
import Crypto

/// The digest of content that comes in pieces.
public struct RunningDigest {
    private var hash = SHA256()

    public init() {}

    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    /// The same as `ContentDigest.of` all pieces together.
    public func end() -> DocumentDigest {
        ContentDigest.named(hash.finalize())
    }
}
