import Logging
import Records
import ServiceLifecycle
import Synchronization

/// Writes down who asked for what: in groups, within a second and at the end, so that no read waits for the disk. What a
/// request writes is in the journal before it is answered; a crash can lose a second of reads.
///
/// Where the trail can not be written and too much waits already, nothing more is answered: unaudited access is none.
final class AuditTrail: Service {
    static let interval = Duration.seconds(1)
    /// So many are written at once, by whoever brings the last of them.
    static let groupMax = 256
    static let waitingMax = 10_000
    /// An entry names at most so many cases; more of them make more entries.
    static let casesMax = 500

    struct Full: Error {}

    private let store: any AccessStore
    private let logger: Logger
    private let waiting = Mutex<[AuditEntry]>([])

    init(store: any AccessStore, logger: Logger) {
        self.store = store
        self.logger = logger
    }

    var waitingCount: Int { waiting.withLock { $0.count } }

    /// - Throws: `Full` where too much waits and can not be written; the entry is not taken then.
    func record(_ entry: AuditEntry) async throws(Full) {
        if waiting.withLock({ $0.count }) >= Self.waitingMax {
            await flush()
            guard waiting.withLock({ $0.count }) < Self.waitingMax else { throw Full() }
        }
        let count = waiting.withLock { waiting in
            waiting += Self.split(entry)
            return waiting.count
        }
        if count >= Self.groupMax, count < 2 * Self.groupMax { await flush() }
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
        let entries = waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        guard !entries.isEmpty else { return }
        do {
            try await store.append(audit: entries)
        } catch {
            waiting.withLock { $0.insert(contentsOf: entries, at: 0) }
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
}
