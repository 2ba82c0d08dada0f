/// That events are durable.
public struct AppendReceipt: Hashable, Sendable {
    /// The version of the case with these events.
    public let version: Int
    /// The head of the case's hash chain, hexadecimal.
    public let chainHead: String

    public init(version: Int, chainHead: String) {
        self.version = version
        self.chainHead = chainHead
    }
}

/// A case's version and the head of its hash chain, hexadecimal.
public struct CaseHead: Hashable, Sendable {
    public let version: Int
    public let chainHead: String

    public init(version: Int, chainHead: String) {
        self.version = version
        self.chainHead = chainHead
    }
}
