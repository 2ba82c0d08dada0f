public import Identity
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Primitives
import Workflow

/// Gets a client's key set by HTTPS, from the address that was registered and no other: redirects are not followed. One
/// deadline holds for all of it, from looking up the name to the last byte.
public struct KeySetFetcher: KeySetFetching {
    private let timeout: TimeAmount

    public init() { self.init(timeout: .seconds(5)) }

    init(timeout: TimeAmount) { self.timeout = timeout }

    public struct Failure: Error, Sendable {}

    /// Made at the first use: it reads the certificates of the system.
    private static let tls = Result {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return try NIOSSLContext(configuration: configuration)
    }

    public func fetch(_ url: String, bytesMax: Int) async throws -> FetchedKeySet {
        guard KeySetAddress.isAllowed(url), let endpoint = Endpoint(url) else { throw Failure() }
        let tls = endpoint.isSecure ? try Self.tls.get() : nil
        let eventLoop = MultiThreadedEventLoopGroup.singleton.next()
        let answer = eventLoop.makePromise(of: FetchedKeySet.self)
        let end = eventLoop.scheduleTask(in: timeout) { answer.fail(Failure()) }
        ClientBootstrap(group: eventLoop)
            .connectTimeout(timeout)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls {
                        try pipeline.addHandler(
                            NIOSSLClientHandler(context: tls, serverHostname: endpoint.serverName))
                    }
                    try pipeline.addHTTPClientHandlers()
                    try pipeline.addHandler(
                        KeySetExchange(endpoint, bytesMax: bytesMax, answer: answer))
                }
            }
            .connect(host: endpoint.hostName, port: endpoint.port)
            .whenComplete { result in
                switch result {
                case .success(let channel):
                    answer.futureResult.whenComplete { _ in channel.close(promise: nil) }
                case .failure: answer.fail(Failure())
                }
            }
        defer { end.cancel() }
        return try await answer.futureResult.get()
    }
}

/// One request for a key set, and its answer, as long as that is short. What is packed is refused: nobody knows what it unpacks to.
private final class KeySetExchange: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    private let endpoint: Endpoint
    private let bytesMax: Int
    private let answer: EventLoopPromise<FetchedKeySet>
    private var headers: HTTPHeaders?
    private var bytes: [UInt8] = []

    init(_ endpoint: Endpoint, bytesMax: Int, answer: EventLoopPromise<FetchedKeySet>) {
        self.endpoint = endpoint
        self.bytesMax = bytesMax
        self.answer = answer
    }

    func channelActive(context: ChannelHandlerContext) {
        let head = HTTPRequestHead(
            version: .http1_1, method: .GET, uri: endpoint.target,
            headers: [
                "Host": endpoint.authority, "Accept": "application/json",
                "Accept-Encoding": "identity", "User-Agent": "Assent", "Connection": "close",
            ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head) where head.status.code >= 200:
            guard head.status == .ok, Self.isPlain(head.headers) else { return fail(context) }
            headers = head.headers
        case .head: break
        case .body(let buffer):
            guard bytes.count + buffer.readableBytes <= bytesMax else { return fail(context) }
            bytes += buffer.readableBytesView
        case .end:
            guard let headers else { return fail(context) }
            answer.succeed(
                FetchedKeySet(
                    bytes: bytes, cacheControl: Self.value("Cache-Control", in: headers),
                    age: headers.first(name: "Age")))
        }
    }

    /// RFC 9110, section 8.4.
    private static func isPlain(_ headers: HTTPHeaders) -> Bool {
        headers[canonicalForm: "Content-Encoding"].allSatisfy { $0.lowercased() == "identity" }
    }

    private static func value(_ name: String, in headers: HTTPHeaders) -> String? {
        let values = headers[canonicalForm: name]
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    func channelInactive(context: ChannelHandlerContext) {
        answer.fail(KeySetFetcher.Failure())
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(context) }

    /// Nothing more is read: a sender that goes on does not fill anything.
    private func fail(_ context: ChannelHandlerContext) {
        answer.fail(KeySetFetcher.Failure())
        context.close(promise: nil)
    }
}

extension Endpoint {
    /// What TLS asks for; an address is verified without.
    fileprivate var serverName: String? {
        if case .name(let name) = host { name } else { nil }
    }

    /// As the resolver takes it: an address without brackets.
    fileprivate var hostName: String {
        switch host {
        case .name(let name): name
        case .address(let address): "\(address)"
        }
    }
}
