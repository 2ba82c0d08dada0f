import NIOCore
import NIOHTTP1

/// Puts `ContinueAnswers` right behind the decoder, where a request still says its version of HTTP: what Hummingbird adds by its
/// configuration comes after that is lost.
final class ContinuePlace: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            let decoder = try pipeline.handler(
                type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(ContinueAnswers(), position: .after(decoder))
        } catch {
            context.fireErrorCaught(error)
        }
    }
}
