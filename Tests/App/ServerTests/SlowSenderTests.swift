import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Server

/// A body that dribbles in is not waited for; one that comes at a slow line's pace is.
@Suite struct SlowSenderTests {
    private let channel: EmbeddedChannel
    private static let head = HTTPRequestPart.head(
        HTTPRequest(method: .post, scheme: "http", authority: "assent.example", path: "/x12"))

    init() throws {
        channel = EmbeddedChannel(handler: SlowSenders(pace: RequestPace()))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func send(_ bytes: Int, everySeconds seconds: Int64, times: Int) throws {
        for _ in 0..<times where channel.isActive {
            channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
            guard channel.isActive else { return }
            try channel.writeInbound(
                HTTPRequestPart.body(ByteBuffer(repeating: 0x20, count: bytes)))
        }
    }

    @Test(arguments: [(0, 40), (1, 1), (100, 1), (2_000, 1)])
    func `a body below the pace is cut off`(bytes: Int, seconds: Int64) throws {
        try channel.writeInbound(Self.head)
        try send(bytes, everySeconds: seconds, times: 600)
        #expect(!channel.isActive)
    }

    @Test func `within its first half minute any body is waited for`() throws {
        try channel.writeInbound(Self.head)
        try send(1, everySeconds: 1, times: 29)
        #expect(channel.isActive)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .hours(1))
        #expect(channel.isActive)
    }

    @Test func `a large body over a slow line is waited for`() throws {
        try channel.writeInbound(Self.head)
        try send(5_000, everySeconds: 1, times: 600)
        #expect(channel.isActive)
    }

    @Test func `every request has its own time`() throws {
        for _ in 0..<5 {
            try channel.writeInbound(Self.head)
            try send(1, everySeconds: 10, times: 2)
            try channel.writeInbound(HTTPRequestPart.end(nil))
        }
        #expect(channel.isActive)
        try channel.writeInbound(Self.head)
        try send(1, everySeconds: 10, times: 4)
        #expect(!channel.isActive)
    }
}
