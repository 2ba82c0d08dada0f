import NIOCore
import NIOHTTPTypes

/// Closes a connection beyond those that its address may have, before anything is read of it: one sender does not take the places
/// of all. This machine itself is not counted, as with rates.
final class AddressLimit: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let tally: AddressTally
    private var counted: String?

    init(tally: AddressTally) { self.tally = tally }

    func channelActive(context: ChannelHandlerContext) {
        let address = context.remoteAddress?.ipAddress
        if let address, !AccessCheck.isLoopback(address) {
            guard tally.enter(address) else {
                context.close(promise: nil)
                return
            }
            counted = address
        }
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { leave() }

    private func leave() {
        if let counted { tally.leave(counted) }
        counted = nil
    }
}
