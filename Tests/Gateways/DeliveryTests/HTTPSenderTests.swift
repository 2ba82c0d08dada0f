import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization
import Testing
import Workflow

@testable import Delivery

/// One notification over a real connection to this machine.
@Suite struct HTTPSenderTests {
    private func notification(
        _ port: Int, headers: [(name: String, value: String)] = [], path: String = "/told?a=b",
        timeoutSeconds: Int = 5
    ) throws -> OutgoingNotification {
        OutgoingNotification(
            endpoint: try #require(Endpoint("http://127.0.0.1:\(port)\(path)")),
            mediaType: "application/fhir+json", headers: headers, bytes: Array("{}".utf8),
            timeoutSeconds: timeoutSeconds)
    }

    private func sender() throws -> HTTPSender {
        try HTTPSender(rules: EndpointRules(allowsLoopback: true))
    }

    @Test(arguments: [200, 201, 202, 204])
    func `a 2xx is an arrival, and the headers are as asked`(status: Int) async throws {
        let listener = try await HTTPListener(answering: status)
        try await sender().send(
            try notification(
                listener.port,
                headers: [("Authorization", "Bearer x"), ("X-Twice", "1"), ("X-Twice", "2")]))
        let request = try #require(listener.requests.first)
        #expect(request.head.method == .POST)
        #expect(request.head.uri == "/told?a=b")
        #expect(request.head.headers["Authorization"] == ["Bearer x"])
        #expect(request.head.headers["X-Twice"] == ["1", "2"])
        #expect(request.head.headers["Content-Type"] == ["application/fhir+json"])
        #expect(request.head.headers["Content-Length"] == ["2"])
        #expect(request.head.headers["Host"] == ["127.0.0.1:\(listener.port)"])
        #expect(request.body == "{}")
        try await listener.close()
    }

    @Test func `a header of the subscriber takes the place of ours`() async throws {
        let listener = try await HTTPListener(answering: 200)
        try await sender().send(
            try notification(
                listener.port,
                headers: [("content-type", "application/json"), ("User-Agent", "me")]))
        let headers = try #require(listener.requests.first).head.headers
        #expect(headers["Content-Type"] == ["application/json"])
        #expect(headers["User-Agent"] == ["me"])
        try await listener.close()
    }

    /// RFC 9110, section 5.3. The public conformance suite adds its own Authorization to the headers that a tester has written.
    @Test(arguments: ["Authorization", "authorization", "Proxy-Authorization", "Referer", "From"])
    func `of what may stand once the last is sent`(name: String) async throws {
        let listener = try await HTTPListener(answering: 200)
        try await sender().send(
            try notification(
                listener.port, headers: [(name, "Bearer x"), ("X-A", "1"), (name, "Bearer y")]))
        let headers = try #require(listener.requests.first).head.headers
        #expect(headers[name] == ["Bearer y"])
        #expect(headers["X-A"] == ["1"])
        try await listener.close()
    }

    @Test(arguments: [301, 302, 307, 400, 401, 404, 410, 500, 503])
    func `another status is none, and a redirect is not followed`(status: Int) async throws {
        let listener = try await HTTPListener(answering: status)
        let message = try notification(listener.port)
        await #expect(throws: SendFailure("the endpoint answered \(status)")) {
            try await sender().send(message)
        }
        #expect(listener.requests.count == 1)
        try await listener.close()
    }

    @Test func `where nobody listens there is nobody`() async throws {
        let listener = try await HTTPListener(answering: 200)
        let message = try notification(listener.port)
        try await listener.close()
        await #expect(throws: SendFailure.notConnected) { try await sender().send(message) }
    }

    @Test func `who does not answer in time has not answered`() async throws {
        let listener = try await HTTPListener(answering: nil)
        let message = try notification(listener.port, timeoutSeconds: 1)
        await #expect(throws: SendFailure("the endpoint did not answer in time")) {
            try await sender().send(message)
        }
        try await listener.close()
    }

    /// It would be sent again, though it has arrived.
    @Test func `a status that was seen counts, however long the rest takes`() async throws {
        let listener = try await HTTPListener(answering: 200, isSlow: true)
        try await sender().send(try notification(listener.port, timeoutSeconds: 1))
        #expect(listener.requests.count == 1)
        try await listener.close()
        let refusing = try await HTTPListener(answering: 503, isSlow: true)
        let message = try notification(refusing.port, timeoutSeconds: 1)
        await #expect(throws: SendFailure("the endpoint answered 503")) {
            try await sender().send(message)
        }
        try await refusing.close()
    }

    @Test func `this machine is not called where that is not allowed`() async throws {
        let listener = try await HTTPListener(answering: 200)
        let message = try notification(listener.port)
        let careful = try HTTPSender(rules: EndpointRules())
        await #expect(throws: SendFailure.self) { try await careful.send(message) }
        #expect(listener.requests.isEmpty)
        try await listener.close()
    }

    @Test func `certificate authorities that are not there are an error at once`() {
        #expect(throws: (any Error).self) {
            _ = try HTTPSender(
                rules: EndpointRules(), certificateAuthorities: "/nowhere/ca.pem")
        }
    }
}

/// A server on this machine that gives every request the same answer, or none, and keeps what it was sent.
private final class HTTPListener: Sendable {
    struct Request {
        var head: HTTPRequestHead
        var body = ""
    }

    private let state: Inbox
    private let channel: any Channel

    var requests: [Request] { state.all }
    var port: Int { channel.localAddress?.port ?? 0 }

    /// - Parameter isSlow: it says the status and that a body follows, which it does not send.
    init(answering status: Int?, isSlow: Bool = false) async throws {
        let state = Inbox()
        self.state = state
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    try child.pipeline.syncOperations.configureHTTPServerPipeline()
                    try child.pipeline.syncOperations.addHandler(
                        Answering(status: status, isSlow: isSlow, inbox: state))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    func close() async throws { try await channel.close() }

    final class Inbox: Sendable {
        private let requests = Mutex<[Request]>([])

        var all: [Request] { requests.withLock { $0 } }

        func begin(_ head: HTTPRequestHead) { requests.withLock { $0.append(Request(head: head)) } }

        func add(_ text: String) {
            requests.withLock { $0[$0.count - 1].body += text }
        }
    }

    private final class Answering: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let status: Int?
        private let isSlow: Bool
        private let inbox: Inbox

        init(status: Int?, isSlow: Bool, inbox: Inbox) {
            self.status = status
            self.isSlow = isSlow
            self.inbox = inbox
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head): inbox.begin(head)
            case .body(let buffer): inbox.add(String(buffer: buffer))
            case .end:
                guard let status else { return }
                var headers = HTTPHeaders([("Content-Length", isSlow ? "1" : "0")])
                if (300..<400).contains(status) {
                    headers.add(name: "Location", value: "http://127.0.0.1:1/elsewhere")
                }
                let head = HTTPResponseHead(
                    version: .http1_1, status: HTTPResponseStatus(statusCode: status),
                    headers: headers)
                context.write(wrapOutboundOut(.head(head)), promise: nil)
                guard !isSlow else { return context.flush() }
                context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            }
        }
    }
}
