import NIOCore
import NIOHTTP1

/// Says `100 Continue` to who waits for it before the body is sent (`Expect: 100-continue`, RFC 9110, section 10.1.1). Whether the
/// request is refused from its head alone is not waited for: bodies have a limit and a pace.
///
/// Where requests are sent ahead of their turn, it is said when the answers before are out, and not in their midst.
final class ContinueAnswers: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Requests whose answers are not at their end.
    private var dueCount = 0
    /// Whether the sender of the last of them waits with its body.
    private var isAwaited = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            dueCount += 1
            isAwaited = Self.waits(head)
            proceed(context)
        case .body, .end: isAwaited = false
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        context.write(data, promise: promise)
        if case .end = part {
            dueCount -= 1
            proceed(context)
        }
    }

    private func proceed(_ context: ChannelHandlerContext) {
        guard isAwaited, dueCount == 1 else { return }
        isAwaited = false
        let head = HTTPResponseHead(version: .http1_1, status: .continue)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }

    /// A client of HTTP/1.0 does not know what an interim answer is.
    private static func waits(_ head: HTTPRequestHead) -> Bool {
        head.version == .http1_1
            && head.headers[canonicalForm: "Expect"].contains {
                $0.lowercased() == "100-continue"
            }
    }
}
