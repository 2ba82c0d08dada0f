import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// What is under way has a while once the server is told to stop.
@Suite struct DrainLimitTests {
    private let channel: EmbeddedChannel

    init() throws {
        channel = EmbeddedChannel(handler: DrainLimit(limit: .seconds(30)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    @Test func `then it is cut, however often it is told`() {
        channel.embeddedEventLoop.advanceTime(by: .hours(1))
        for _ in 0..<3 {
            channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
            channel.embeddedEventLoop.advanceTime(by: .seconds(9))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(4))
        #expect(!channel.isActive)
    }

    @Test func `who has gone by itself is gone`() throws {
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        try channel.close().wait()
        channel.embeddedEventLoop.advanceTime(by: .hours(1))
        #expect(!channel.isActive)
    }
}
