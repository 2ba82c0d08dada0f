import Synchronization

/// How clients reach this server, as it knows by itself: never by what a request says of its host.
final class Origin: Sendable {
    private struct Address {
        var url: String
        var isKnown: Bool
    }

    private let address: Mutex<Address>

    /// - Parameters:
    ///   - url: without a slash at the end.
    ///   - isKnown: false where the port is not, before it listens.
    init(_ url: String, isKnown: Bool) {
        address = Mutex(Address(url: url, isKnown: isKnown))
    }

    var url: String { address.withLock { $0.url } }

    var isKnown: Bool { address.withLock { $0.isKnown } }

    /// The port is known once it listens.
    func set(_ url: String) { address.withLock { $0 = Address(url: url, isKnown: true) } }

    var tokenURL: String { "\(url)/\(TokenRoutes.path)" }
}
