import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request dribbles in, so that it is not held for nothing. What is not read by a route, because it was
/// refused before that, is held to the same pace. A head has as long as a connection may be idle: none of it is passed on
/// before it is whole.
final class SlowSenders: TimedHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let pace: RequestPace
    /// When the head came of a request that is not whole yet.
    private var start: NIODeadline?
    private var bytes = 0
    var timer = ConnectionTimer()

    init(pace: RequestPace) { self.pace = pace }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            start = context.eventLoop.now
            bytes = 0
            schedule(context, in: pace.due(after: 0))
        case .body(let buffer): bytes += buffer.readableBytes
        case .end:
            start = nil
            timer.stop()
        }
        context.fireChannelRead(data)
    }

    private func schedule(_ context: ChannelHandlerContext, in time: TimeAmount) {
        timer.start(context, in: time) { self.checkPace(context) }
    }

    private func checkPace(_ context: ChannelHandlerContext) {
        // What is stopped may run once more, where the loop has already taken it up.
        guard let start else { return }
        let left = start + pace.due(after: bytes) - context.eventLoop.now
        if left > .zero {
            schedule(context, in: left)
        } else {
            context.close(promise: nil)
        }
    }
}
