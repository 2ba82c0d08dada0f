import Hummingbird
import Primitives
import Records
import Synchronization

/// The entry of a request whose answer is long: written down when that has ended; as broken off when nobody has it any more, as
/// where the client was gone before its first byte.
final class KeptBackEntry: Sendable {
    private let trail: AuditTrail
    private let entry: @Sendable (_ outcome: String) -> AuditEntry
    private let isWritten = Mutex(false)

    init(
        _ request: Request, _ context: ServerContext, trail: AuditTrail,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.trail = trail
        entry = { outcome in AuditLog.entry(request, context, outcome: outcome, at: clock()) }
        context.note.isKeptBack = true
    }

    func write(_ outcome: String) async throws {
        try await trail.record(entry(outcome))
        isWritten.withLock { $0 = true }
    }

    deinit {
        guard !isWritten.withLock({ $0 }) else { return }
        trail.keep(entry("broken off"))
    }
}
