import Logging
import Records
import ServiceLifecycle
import Synchronization

/// Writes down who asked for what: in groups, within a second and at the end, so that no read waits for the disk. What a
/// request writes is in the journal before it is answered; a crash can lose a second of reads.
///
/// Where the trail can not be written for a while, or too much waits already, nothing more is answered: unaudited access is none.
final class AuditTrail: Service {
    static let interval = Duration.seconds(1)
    /// So many are written at once, by whoever brings the last of them.
    static let groupMax = 256
    static let waitingMax = 10_000
    /// What is taken while the trail can not be written: so many entries, and for so long any number up to `waitingMax`.
    static let unwrittenMax = 100
    static let failingMax = Duration.seconds(10)
    /// An entry names at most so many cases; more of them make more entries.
    static let casesMax = 500

    struct Full: Error {}

    private struct State {
        var waiting: [AuditEntry] = []
        /// Since when nothing can be written.
        var failingSince: ContinuousClock.Instant?
    }

    private let store: any AccessStore
    private let logger: Logger
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    init(
        store: any AccessStore, logger: Logger,
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.store = store
        self.logger = logger
        self.now = now
    }

    var waitingCount: Int { state.withLock { $0.waiting.count } }

    /// - Throws: `Full` where too much waits and can not be written; the entry is not taken then.
    func record(_ entry: AuditEntry) async throws(Full) {
        if waitingCount >= Self.waitingMax { await flush() }
        guard isTaking else { throw Full() }
        let count = keep(entry)
        if count >= Self.groupMax, count < 2 * Self.groupMax { await flush() }
    }

    /// Takes an entry however much waits: of what has happened already, by who can not wait.
    ///
    /// - Returns: how many wait.
    @discardableResult
    func keep(_ entry: AuditEntry) -> Int {
        state.withLock { state in
            state.waiting += Self.split(entry)
            return state.waiting.count
        }
    }

    private var isTaking: Bool {
        state.withLock { state in
            guard state.waiting.count < Self.waitingMax else { return false }
            guard let since = state.failingSince, state.waiting.count >= Self.unwrittenMax else {
                return true
            }
            return since.duration(to: now()) < Self.failingMax
        }
    }

    private static func split(_ entry: AuditEntry) -> [AuditEntry] {
        guard entry.cases.count > casesMax else { return [entry] }
        return stride(from: 0, to: entry.cases.count, by: casesMax).map { start in
            var part = entry
            part.cases = Array(entry.cases[start...].prefix(casesMax))
            return part
        }
    }

    /// Writes what waits; where that fails it waits on.
    func flush() async {
        let entries = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        guard !entries.isEmpty else { return }
        do {
            try await store.append(audit: entries)
            state.withLock { $0.failingSince = nil }
        } catch {
            state.withLock { state in
                state.waiting.insert(contentsOf: entries, at: 0)
                state.failingSince = state.failingSince ?? now()
            }
            logger.error(
                "the audit trail can not be written", metadata: ["waiting": "\(entries.count)"])
        }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                await self.flush()
            }
        }
        await flush()
    }

    // MARK: The end

    /// So often what waits is tried to be written at the end, a moment apart.
    private static let lastAttemptsMax = 3

    /// Writes what waits, before the process ends.
    ///
    /// - Throws: `AuditLost` where that can not be done.
    func close(pause: Duration = .milliseconds(500)) async throws {
        for attempt in 1...Self.lastAttemptsMax {
            await flush()
            if waitingCount == 0 { return }
            if attempt < Self.lastAttemptsMax { try? await Task.sleep(for: pause) }
        }
        throw AuditLost(count: waitingCount)
    }
}
