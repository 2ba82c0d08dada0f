import NIOCore
import NIOHTTPTypes

/// Cuts a connection on which something is still under way a while after the server was told to stop: who sends slowly, or does
/// not take its answer, does not keep it from stopping. Whatever was acknowledged is written down by then.
final class DrainLimit: TimedHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let limit: TimeAmount
    var timer = ConnectionTimer()

    init(limit: TimeAmount) { self.limit = limit }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent, !timer.isSet {
            timer.start(context, in: limit) { context.close(promise: nil) }
        }
        context.fireUserInboundEventTriggered(event)
    }
}
