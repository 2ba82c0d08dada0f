/// How long to wait between attempts: twice as long each time up to a limit, a part of it by chance, so that what failed
/// together is not tried together again.
public struct BackOff: Hashable, Sendable {
    public var firstMilliseconds: Int
    public var longestMilliseconds: Int
    /// After so many nothing is tried any more.
    public var attemptsMax: Int

    /// - Parameter attemptsMax: 20 are about nine hours.
    public init(
        firstMilliseconds: Int = 1_000, longestMilliseconds: Int = 3_600_000,
        attemptsMax: Int = 20
    ) {
        self.firstMilliseconds = firstMilliseconds
        self.longestMilliseconds = longestMilliseconds
        self.attemptsMax = attemptsMax
    }

    /// The wait after so many attempts have failed; nil where there is none any more.
    ///
    /// - Parameter chance: from 0 up to 1: half of the wait is fixed, half goes by it.
    public func milliseconds(afterAttempts attempts: Int, chance: Double) -> Int? {
        guard attempts < attemptsMax else { return nil }
        var wait = firstMilliseconds
        for _ in 1..<max(1, attempts) where wait < longestMilliseconds { wait *= 2 }
        wait = min(wait, longestMilliseconds)
        return wait / 2 + Int(Double(wait - wait / 2) * min(max(chance, 0), 1))
    }
}
