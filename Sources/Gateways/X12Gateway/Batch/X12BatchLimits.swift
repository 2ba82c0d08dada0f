/// How much a batch may hold. What is larger is refused before any of it is decided; one set that is too large is
/// rejected alone.
public struct X12BatchLimits: Hashable, Sendable {
    public var bytesMax: Int
    public var interchangesMax: Int
    public var setsMax: Int
    /// Of one set, in bytes and in segments.
    public var setBytesMax: Int
    public var segmentsMax: Int
    /// Sets that are decided side by side.
    public var width: Int
    /// For so long a batch waits for a store that takes nothing in.
    public var patience: Duration

    public init(
        bytesMax: Int = 4 << 30, interchangesMax: Int = 100_000, setsMax: Int = 1_000_000,
        setBytesMax: Int = 4 << 20, segmentsMax: Int = 20_000, width: Int = 16,
        patience: Duration = .seconds(60)
    ) {
        self.bytesMax = bytesMax
        self.interchangesMax = interchangesMax
        self.setsMax = setsMax
        self.setBytesMax = setBytesMax
        self.segmentsMax = segmentsMax
        self.width = width
        self.patience = patience
    }

    /// Bytes of sets that wait to be decided or written: many large ones do not fill the memory.
    static let waitingBytesMax = 8 << 20

    /// Of what a 999 tells of one group: findings beyond are counted, not told.
    static let findingsMax = 100_000
}
