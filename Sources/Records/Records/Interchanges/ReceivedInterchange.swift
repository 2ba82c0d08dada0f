public import Cases
public import Primitives

/// An interchange that came, before any of it is answered.
public struct ReceivedInterchange: Hashable, Sendable {
    /// The client that brought it; nil where nobody had to say who it is. The envelope says what it likes: what one client
    /// sends uses up no number of another's.
    public let client: String?
    public let key: InterchangeKey
    /// SHA-256 over its bytes, ISA to IEA, without line breaks.
    public let digest: DocumentDigest
    public let receivedAt: Instant

    public init(
        client: String? = nil, key: InterchangeKey, digest: DocumentDigest, receivedAt: Instant
    ) {
        self.client = client
        self.key = key
        self.digest = digest
        self.receivedAt = receivedAt
    }
}

/// Interchanges that are answered together. They count as answered once the batch is closed.
public struct BatchNumber: Hashable, Sendable {
    public let value: Int64

    public init(_ value: Int64) { self.value = value }
}
