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

/// What a store knows of an interchange that came, and the control number of its answer.
public enum Admission: Hashable, Sendable {
    /// It is taken in, and its number counts as used from now on.
    case new(answerNumber: UInt64)
    /// The same came before, and its answer was not given out to the end: go on.
    case unfinished(answerNumber: UInt64)
    /// The same came before and was answered, under this number.
    case answered(answerNumber: UInt64)
    /// Something else came under its number.
    case otherContent
}

/// Interchanges that are answered together. They count as answered once the batch is closed.
public struct BatchNumber: Hashable, Sendable {
    public let value: Int64

    public init(_ value: Int64) { self.value = value }
}
