public import Cases

/// A document as it is kept: by its content, once in each case that points at it.
public struct StoredDocument: Hashable, Sendable {
    public let digest: DocumentDigest
    public let mediaType: String
    public let bytes: [UInt8]

    /// Takes a document in; the digest is made here, so it can not be wrong.
    public init(mediaType: String, bytes: [UInt8]) {
        digest = ContentDigest.of(bytes)
        self.mediaType = mediaType
        self.bytes = bytes
    }

    /// For engines only: a document as it was read; `verify` says whether the digest still holds.
    public init(readBackAs digest: DocumentDigest, mediaType: String, bytes: [UInt8]) {
        self.digest = digest
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
