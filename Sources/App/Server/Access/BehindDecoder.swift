import NIOCore
import NIOHTTP1

/// Puts `HeadRules` and `ContinueAnswers` right behind the decoder, where a request still says its version of HTTP: what
/// Hummingbird adds by its configuration comes after that is lost.
final class BehindDecoder: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(
                type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            let rules = HeadRules()
            try pipeline.addHandler(rules, position: .after(decoder))
            try pipeline.addHandler(ContinueAnswers(), position: .after(rules))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
