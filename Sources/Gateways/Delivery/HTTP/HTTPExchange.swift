import NIOCore
import NIOHTTP1
import Synchronization
import Workflow

/// One request and the status of its answer. What the answer says beside is read as far as it is short, and not kept.
final class HTTPExchange: ChannelInboundHandler, Sendable {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// Of an answer's body.
    static let bytesMax = 64 << 10
    /// What is under way when the program ends may take so long.
    static let graceSeconds: Int64 = 3

    let eventLoop: any EventLoop
    private let request: OutgoingNotification
    private let answer: EventLoopPromise<Int>
    private let state = Mutex<(status: Int?, byteCount: Int)>((status: nil, byteCount: 0))

    init(on eventLoop: any EventLoop, request: OutgoingNotification) {
        self.eventLoop = eventLoop
        self.request = request
        answer = eventLoop.makePromise()
    }

    /// Of a connection that did not come about nobody asks, and a promise must be kept one way or the other.
    deinit { answer.fail(SendFailure("there was no connection")) }

    /// Waits for the answer, and closes the connection.
    func status(
        over channel: any Channel, deadline: NIODeadline
    ) async throws(SendFailure) -> Int {
        let timeout = eventLoop.scheduleTask(deadline: deadline) { [self] in
            conclude(SendFailure("the endpoint did not answer in time"))
        }
        defer {
            timeout.cancel()
            channel.close(promise: nil)
        }
        do {
            return try await withTaskCancellationHandler {
                try await answer.futureResult.get()
            } onCancel: {
                eventLoop.scheduleTask(in: .seconds(Self.graceSeconds)) { [self] in
                    conclude(SendFailure("the server stopped"))
                }
            }
        } catch {
            throw error as? SendFailure ?? SendFailure(Self.words(error))
        }
    }

    /// The kind of an error, without what it says of the peer.
    private static func words(_ error: any Error) -> String {
        "the exchange failed (\(type(of: error)))"
    }

    // MARK: On the channel

    func channelActive(context: ChannelHandlerContext) {
        let head = HTTPRequestHead(
            version: .http1_1, method: .POST, uri: request.endpoint.target, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        let body = context.channel.allocator.buffer(bytes: request.bytes)
        context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.fireChannelActive()
    }

    /// Fields of a request that are no lists, so they stand once (RFC 9110, section 5.3): the last one given is the one that is sent. Who
    /// adds a line to a channel's headers means that one.
    private static let singleFields: Set<String> = [
        "authorization", "proxy-authorization", "content-type", "date", "from", "max-forwards",
        "referer", "user-agent",
    ]

    private var headers: HTTPHeaders {
        var headers = HTTPHeaders([
            ("Content-Type", request.mediaType), ("User-Agent", "Assent"),
        ])
        for (name, value) in request.headers {
            if Self.singleFields.contains(name.lowercased()) {
                headers.replaceOrAdd(name: name, value: value)
            } else {
                headers.add(name: name, value: value)
            }
        }
        headers.replaceOrAdd(name: "Host", value: request.endpoint.authority)
        headers.replaceOrAdd(name: "Content-Length", value: "\(request.bytes.count)")
        headers.replaceOrAdd(name: "Connection", value: "close")
        return headers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head) where head.status.code >= 200:
            state.withLock { $0.status = Int(head.status.code) }
        case .head: break
        case .body(let buffer):
            let count = state.withLock { state in
                state.byteCount += buffer.readableBytes
                return state.byteCount
            }
            if count > Self.bytesMax { conclude() }
        case .end: conclude()
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        conclude()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        conclude(error)
        context.close(promise: nil)
    }

    /// Whatever comes after the status, or does not come in time, does not change it.
    private func conclude(_ error: (any Error)? = nil) {
        if let status = state.withLock({ $0.status }) {
            answer.succeed(status)
        } else {
            answer.fail(error ?? SendFailure("the endpoint closed without an answer"))
        }
    }
}
