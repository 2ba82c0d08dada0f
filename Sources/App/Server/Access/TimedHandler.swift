import NIOCore

/// A handler that looks after its connection later, and no more once that is gone.
protocol TimedHandler: ChannelInboundHandler, RemovableChannelHandler {
    var timer: ConnectionTimer { get set }
}

extension TimedHandler {
    func channelInactive(context: ChannelHandlerContext) {
        timer.stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { timer.stop() }
}
