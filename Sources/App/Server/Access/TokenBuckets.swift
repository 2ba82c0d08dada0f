import Synchronization

/// How much each of many may ask: a bucket fills at a steady rate, and each request takes one from it.
final class TokenBuckets: Sendable {
    private struct Bucket {
        var level: Double
        var at: ContinuousClock.Instant
    }

    /// So many names are remembered; beyond that the full buckets are forgotten, which are as good as new.
    private let namesMax: Int
    private let perSecond: Double
    private let burst: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    init(perSecond: Int, burst: Int, namesMax: Int = 10_000) {
        self.perSecond = Double(max(1, perSecond))
        self.burst = Double(max(1, burst))
        self.namesMax = namesMax
    }

    /// Takes one; where there is none, says after how many seconds there is, at least 1.
    func take(_ name: String, at now: ContinuousClock.Instant) -> Int? {
        buckets.withLock { buckets in
            var bucket = buckets[name] ?? Bucket(level: burst, at: now)
            bucket.level = min(burst, bucket.level + (now - bucket.at) / .seconds(1) * perSecond)
            bucket.at = now
            defer {
                buckets[name] = bucket
                if buckets.count > namesMax { forget(&buckets, now) }
            }
            guard bucket.level < 1 else {
                bucket.level -= 1
                return nil
            }
            return max(1, Int(((1 - bucket.level) / perSecond).rounded(.up)))
        }
    }

    private func forget(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { _, bucket in
            bucket.level + (now - bucket.at) / .seconds(1) * perSecond < burst
        }
        // All of them are in use: an attack from very many addresses at once. Memory stays bounded.
        if buckets.count > namesMax { buckets.removeAll() }
    }
}
