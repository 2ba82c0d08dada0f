import Primitives
import Synchronization

/// Sessions that were ended before their time, each until it would have expired. In memory: the key of all sessions does not
/// outlive the process either.
final class EndedSessions: Sendable {
    private let tokens = Mutex<[String: Instant]>([:])

    func contains(_ token: String) -> Bool { tokens.withLock { $0[token] != nil } }

    func insert(_ token: String, until expiry: Instant, now: Instant) {
        tokens.withLock { tokens in
            tokens = tokens.filter { now < $0.value }
            tokens[token] = expiry
        }
    }
}
