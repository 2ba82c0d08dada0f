import Cases
import Plans
import Synchronization

/// Members and providers as they were last read: every request names some, and they change when a registry is put in.
///
/// Only for the process that writes, since nobody else can change them then. What was read before a change and comes to be kept
/// after it is not kept.
final class RegistryCache: Sendable {
    /// Of each kind. When so many are kept, all are let go of: what is asked for often is soon back.
    static let countMax = 16_384
    /// What is asked for by more or longer identifiers is read each time: requests say them, also those of nobody, and kept they
    /// would fill the memory.
    static let identifiersMax = 8
    static let identifierBytesMax = 256

    struct MemberKey: Hashable {
        var payer: PayerID
        var identifiers: [String]
    }

    private struct State {
        var changes = 0
        var members: [MemberKey: [Member]] = [:]
        /// By identifier; nil is known, too.
        var providers: [String: Provider?] = [:]
    }

    private let state = Mutex(State())

    /// The members that go by some identifiers: kept, or read and then kept.
    func members<Failure: Error>(
        _ key: MemberKey, read: () throws(Failure) -> [Member]
    ) throws(Failure) -> [Member] {
        guard Self.isShort(key.identifiers) else { return try read() }
        let (known, changes) = state.withLock { ($0.members[key], $0.changes) }
        if let known { return known }
        let found = try read()
        keep(since: changes) { state in
            if state.members.count >= Self.countMax { state.members = [:] }
            state.members[key] = found
        }
        return found
    }

    /// The provider that goes by an identifier: kept, or read and then kept.
    func provider<Failure: Error>(
        _ identifier: String, read: () throws(Failure) -> Provider?
    ) throws(Failure) -> Provider? {
        guard Self.isShort([identifier]) else { return try read() }
        let (known, changes) = state.withLock { ($0.providers[identifier], $0.changes) }
        if let known { return known }
        let found = try read()
        keep(since: changes) { state in
            if state.providers.count >= Self.countMax { state.providers = [:] }
            state.providers[identifier] = .some(found)
        }
        return found
    }

    /// The registry was changed, and whoever reads from now on reads the change.
    func forget() {
        state.withLock { $0 = State(changes: $0.changes + 1) }
    }

    private static func isShort(_ identifiers: [String]) -> Bool {
        guard identifiers.count <= identifiersMax else { return false }
        var byteCount = 0
        for identifier in identifiers { byteCount += identifier.utf8.count }
        return byteCount <= identifierBytesMax
    }

    private func keep(since changes: Int, _ body: (inout State) -> Void) {
        state.withLock { state in
            if state.changes == changes { body(&state) }
        }
    }
}
