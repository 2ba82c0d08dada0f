/// That events are durable.
public struct AppendReceipt: Hashable, Sendable {
    /// The version of the case with these events.
    public let version: Int

    public init(version: Int) { self.version = version }
}
