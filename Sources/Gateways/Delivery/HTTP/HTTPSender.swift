import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Primitives
public import Workflow

/// Posts notifications by HTTP/1.1, one connection each: to an address that was checked, with the name of the endpoint in
/// the Host header and in TLS. A redirect is an answer like any other that is not 2xx: it is not followed.
public struct HTTPSender: NotificationSender {
    let lookUp: AddressLookUp
    private let tls: NIOSSLContext

    /// - Parameter certificateAuthorities: a PEM file of those that are trusted; nil for the system's own.
    public init(rules: EndpointRules, certificateAuthorities: String? = nil) throws {
        try self.init(
            lookUp: AddressLookUp(rules: rules), certificateAuthorities: certificateAuthorities)
    }

    init(lookUp: AddressLookUp, certificateAuthorities: String? = nil) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        if let certificateAuthorities {
            configuration.trustRoots = .file(certificateAuthorities)
        }
        tls = try NIOSSLContext(configuration: configuration)
        self.lookUp = lookUp
    }

    public func send(_ notification: OutgoingNotification) async throws(SendFailure) {
        let endpoint = notification.endpoint
        let deadline = NIODeadline.now() + .seconds(Int64(notification.timeoutSeconds))
        var failure = SendFailure("the name has no address")
        for address in try await lookUp.addresses(of: endpoint) {
            do throws(SendFailure) {
                let status = try await exchange(notification, address, deadline)
                guard (200..<300).contains(status) else {
                    throw SendFailure("the endpoint answered \(status)")
                }
                return
            } catch {
                failure = error
                // What may have arrived is not sent to the next address.
                if error != .notConnected { break }
            }
        }
        throw failure
    }

    private func exchange(
        _ notification: OutgoingNotification, _ address: IPAddress, _ deadline: NIODeadline
    ) async throws(SendFailure) -> Int {
        let exchange = HTTPExchange(
            on: MultiThreadedEventLoopGroup.singleton.next(), request: notification)
        let (tls, endpoint) = (tls, notification.endpoint)
        let channel: any Channel
        do {
            channel = try await ClientBootstrap(group: exchange.eventLoop)
                .connectTimeout(deadline - .now())
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline = channel.pipeline.syncOperations
                        if endpoint.isSecure {
                            try pipeline.addHandler(
                                NIOSSLClientHandler(
                                    context: tls, serverHostname: endpoint.serverName))
                        }
                        try pipeline.addHTTPClientHandlers()
                        try pipeline.addHandler(exchange)
                    }
                }
                .connect(to: SocketAddress(address, port: endpoint.port)).get()
        } catch {
            throw .notConnected
        }
        return try await exchange.status(over: channel, deadline: deadline)
    }
}

extension SendFailure {
    static let notConnected = SendFailure("the endpoint can not be reached")
}

extension Endpoint {
    /// What TLS asks for; an address is verified without.
    fileprivate var serverName: String? {
        if case .name(let name) = host { name } else { nil }
    }
}

extension SocketAddress {
    init(_ address: IPAddress, port: Int) throws {
        try self.init(
            packedIPAddress: ByteBuffer(bytes: address.bytes), port: port)
    }
}
