/// How much may wait to be written. What comes on top is `AppendError.full`: better to say "come back" at once than to
/// answer after the caller has gone.
public struct WriterLimits: Hashable, Sendable {
    public var waitingMax: Int
    public var waitingBytesMax: Int
    /// How long a commit waits while somebody with a database tool holds the file.
    public var lockWaitSeconds: Double

    public init(
        waitingMax: Int = 4096, waitingBytesMax: Int = 64 << 20, lockWaitSeconds: Double = 5
    ) {
        self.waitingMax = waitingMax
        self.waitingBytesMax = waitingBytesMax
        self.lockWaitSeconds = lockWaitSeconds
    }
}
