import Synchronization

/// What a request turns out to be about, noted by whoever finds out, for the audit trail.
final class AuditNote: Sendable {
    private struct State {
        var actor: String?
        var route: String?
        var cases: [String] = []
        var isKeptBack = false
    }

    private let state = Mutex(State())

    var actor: String? {
        get { state.withLock { $0.actor } }
        set { state.withLock { $0.actor = newValue } }
    }

    /// The pattern of the address, where the router's own says too little.
    var route: String? {
        get { state.withLock { $0.route } }
        set { state.withLock { $0.route = newValue } }
    }

    /// The references of the cases that are told or changed.
    var cases: [String] { state.withLock { $0.cases } }

    func add(_ cases: some Sequence<String>) { state.withLock { $0.cases += cases } }

    /// The route says itself what came of it, once its long answer is written.
    var isKeptBack: Bool {
        get { state.withLock { $0.isKeptBack } }
        set { state.withLock { $0.isKeptBack = newValue } }
    }
}
