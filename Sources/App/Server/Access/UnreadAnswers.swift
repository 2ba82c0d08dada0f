import NIOCore
import NIOHTTPTypes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Closes a connection whose peer takes nothing of what waits to be written, so that it is not held for nothing. While it waits,
/// nothing more is read of it either, and what it asked for ahead is not answered.
///
/// The system keeps little of what is not sent yet: else a peer that takes nothing holds megabytes there, and one that is only slow
/// seems to take nothing for as long as these last.
final class UnreadAnswers: TimedHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    static let unsentBytesMax = 128 << 10

    private let limit: TimeAmount
    private var waitingBytes = 0
    var timer = ConnectionTimer()

    init(limit: TimeAmount) { self.limit = limit }

    func channelActive(context: ChannelHandlerContext) {
        // Where the system does not have it, a slow reader has to take more at a time.
        try? context.channel.syncOptions?.setOption(
            ChannelOptions.tcpOption(NIOBSDSocket.Option(rawValue: TCP_NOTSENT_LOWAT)),
            value: Self.unsentBytesMax)
        context.fireChannelActive()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            timer.stop()
        } else if !timer.isSet {
            schedule(context)
        }
        context.fireChannelWritabilityChanged()
    }

    private func schedule(_ context: ChannelHandlerContext) {
        waitingBytes = Self.waitingBytes(context)
        timer.start(context, in: limit) {
            if Self.waitingBytes(context) < self.waitingBytes {
                self.schedule(context)
            } else {
                context.close(promise: nil)
            }
        }
    }

    private static func waitingBytes(_ context: ChannelHandlerContext) -> Int {
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }
}
