import Synchronization

/// How clients reach this server, as it knows by itself: never by what a request says of its host.
final class Origin: Sendable {
    private let address: Mutex<String>
    /// Ends when the address is known.
    private let untilKnown: AsyncStream<Void>
    private let ending: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - url: without a slash at the end.
    ///   - isKnown: false where the port is not, before it listens.
    init(_ url: String, isKnown: Bool) {
        address = Mutex(url)
        (untilKnown, ending) = AsyncStream.makeStream()
        if isKnown { ending.finish() }
    }

    var url: String { address.withLock { $0 } }

    /// Returns when the address is known, or the task is cancelled. For one task: who is cancelled ends the wait of all.
    func waitUntilKnown() async {
        for await _ in untilKnown {}
    }

    /// The port is known once it listens.
    func set(_ url: String) {
        address.withLock { $0 = url }
        ending.finish()
    }

    var tokenURL: String { "\(url)/\(TokenRoutes.path)" }
}
