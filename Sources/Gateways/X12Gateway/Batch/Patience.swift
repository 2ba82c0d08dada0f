import Synchronization

/// How long a batch waits for a store that takes nothing in: people's requests go first, and a full disk may be emptied.
/// Once it has waited as long as it may, nothing of it waits any more until something succeeds; and nothing does while the
/// program is about to stop.
final class Patience: Sendable {
    private let limit: Duration
    private let failingSince = Mutex<ContinuousClock.Instant?>(nil)

    private let isStopping: @Sendable () -> Bool
    private let now: @Sendable () -> ContinuousClock.Instant
    private let sleep: @Sendable (Duration) async throws -> Void

    init(
        _ limit: Duration, isStopping: @escaping @Sendable () -> Bool = { false },
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
        sleep: @escaping @Sendable (Duration) async throws -> Void = {
            try await Task.sleep(for: $0)
        }
    ) {
        self.limit = limit
        self.isStopping = isStopping
        self.now = now
        self.sleep = sleep
    }

    func succeeded() { failingSince.withLock { $0 = nil } }

    /// Waits, longer with each attempt; false where there is no time left.
    func wait(attempt: Int) async -> Bool {
        let since = failingSince.withLock { since in
            let first = since ?? now()
            since = first
            return first
        }
        let left = limit - since.duration(to: now())
        guard left > .zero, !isStopping() else { return false }
        let pause = min(Duration.milliseconds(20 << min(attempt, 7)), .seconds(2))
        return (try? await sleep(min(pause, left))) != nil
    }
}
