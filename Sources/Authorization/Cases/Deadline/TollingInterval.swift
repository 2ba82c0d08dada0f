public import Primitives

/// The claimant was asked for information; the clock stands still until the answer.
public struct TollingInterval: Hashable, Sendable {
    /// When the claimant was told what is missing.
    public var start: Instant
    /// When the claimant answered; nil while the answer is awaited.
    public var end: Instant?

    public init(start: Instant, end: Instant? = nil) {
        self.start = start
        self.end = end
    }
}
