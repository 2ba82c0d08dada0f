public import Primitives

/// Where a stranger may have us send something: out into the world by https, and nowhere into the networks that this
/// machine is in. Asked twice: of the URL when it is given, and of the addresses that its name stands for each time
/// something is sent, since a name can be made to stand for something else in between.
public struct EndpointRules: Hashable, Sendable {
    /// This machine itself, by http or https: for demonstrations and tests.
    public var allowsLoopback: Bool

    public init(allowsLoopback: Bool = false) { self.allowsLoopback = allowsLoopback }

    /// Why nothing is sent there; nil where something may be. A name is looked up only when something is sent.
    public func refusal(of endpoint: Endpoint) -> String? {
        switch endpoint.host {
        case .address(let address): return refusal(of: address, isSecure: endpoint.isSecure)
        case .name(let name):
            if Self.isLocal(name) {
                return allowsLoopback ? nil : Self.loopbackRefusal
            }
            return endpoint.isSecure ? nil : Self.plainRefusal
        }
    }

    /// The same of a URL as it is given, in a sentence.
    public func refusal(of url: String) -> String? {
        guard let endpoint = Endpoint(url) else { return "The endpoint is no http or https URL." }
        return refusal(of: endpoint).map { "Nothing is sent to this endpoint: \($0)." }
    }

    /// The same of an address that a name stands for.
    public func refusal(of address: IPAddress, isSecure: Bool) -> String? {
        switch address.reach {
        case .loopback: allowsLoopback ? nil : Self.loopbackRefusal
        case .inside: "an address inside a network is not called"
        case .global: isSecure ? nil : Self.plainRefusal
        }
    }

    private static let loopbackRefusal = "this server does not call the machine that it runs on"
    private static let plainRefusal = "only https is called"

    /// RFC 6761, section 6.3.
    private static func isLocal(_ name: String) -> Bool {
        name == "localhost" || name.hasSuffix(".localhost")
    }
}
