import NIOCore
import NIOHTTPTypes

/// An answer is written whole before the side that it goes out by is closed.
///
/// NIO closes a connection at once where its peer has closed the other side, whatever waits to be written. So who says that it will
/// send no more, as `nc -N` does, would get as much of a long answer as the system had room for.
final class WholeAnswers: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// When the last answer is written, or can not be.
    private var lastEnd: EventLoopFuture<Void>?

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        guard case .end = unwrapOutboundIn(data) else {
            context.write(data, promise: promise)
            return
        }
        let promise = promise ?? context.eventLoop.makePromise()
        lastEnd = promise.futureResult
        context.write(data, promise: promise)
    }

    func close(
        context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
    ) {
        guard mode == .output, let lastEnd else {
            context.close(mode: mode, promise: promise)
            return
        }
        lastEnd.assumeIsolated().whenComplete { _ in context.close(mode: mode, promise: promise) }
    }
}
