import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// A connection whose peer takes nothing of what it is sent is not kept; one that takes it slowly is.
@Suite struct UnreadAnswerTests {
    private let channel = EmbeddedChannel()

    init() throws {
        try channel.pipeline.syncOperations.addHandler(UnreadAnswers(limit: .seconds(60)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    /// So much waits to be written from now on, as the kernel takes no more. What is not flushed is what waits here.
    private func wait(_ pieces: Int) {
        for _ in 0..<pieces {
            channel.write(ByteBuffer(repeating: 0x20, count: 1_000), promise: nil)
        }
        change(isWritable: false)
    }

    private func change(isWritable: Bool) {
        channel.isWritable = isWritable
        channel.pipeline.fireChannelWritabilityChanged()
    }

    /// What waits is taken, all of it, and less comes to wait.
    private func take(leaving pieces: Int) throws {
        channel.flush()
        while try channel.readOutbound(as: ByteBuffer.self) != nil {}
        for _ in 0..<pieces {
            channel.write(ByteBuffer(repeating: 0x20, count: 1_000), promise: nil)
        }
    }

    @Test func `who takes nothing for a minute is cut off`() {
        wait(100)
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test func `who takes a little of it is waited for`() throws {
        wait(100)
        for left in (1..<100).reversed() {
            try take(leaving: left)
            channel.embeddedEventLoop.advanceTime(by: .seconds(60))
            #expect(channel.isActive)
        }
        channel.embeddedEventLoop.advanceTime(by: .seconds(61))
        #expect(!channel.isActive)
    }

    @Test func `who took it has all the time`() throws {
        wait(100)
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        try take(leaving: 0)
        change(isWritable: true)
        channel.embeddedEventLoop.advanceTime(by: .hours(1))
        #expect(channel.isActive)
        wait(10)
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }
}
