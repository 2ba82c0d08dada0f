import Synchronization

/// How clients reach this server, as it knows by itself: never by what a request says of its host.
final class Origin: Sendable {
    private let address: Mutex<String>

    /// - Parameter url: without a slash at the end.
    init(_ url: String) { address = Mutex(url) }

    var url: String { address.withLock { $0 } }

    /// The port is known once it listens.
    func set(_ url: String) { address.withLock { $0 = url } }

    var tokenURL: String { "\(url)/\(TokenRoutes.path)" }
}
