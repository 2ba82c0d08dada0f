/// One link of a hash chain: 32 bytes of SHA-256.
public struct ChainHash: Hashable, Sendable, CustomStringConvertible {
    public let bytes: [UInt8]

    /// nil where these are not 32 bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(sha256 bytes: [UInt8]) { self.bytes = bytes }

    /// 64 hexadecimal digits.
    public var description: String { ContentDigest.hexadecimal(bytes) }
}
