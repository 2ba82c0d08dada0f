import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Server

/// Who says that it sends no more gets the answer whole.
@Suite struct WholeAnswerTests {
    private let channel = EmbeddedChannel(handler: WholeAnswers())
    private let closed: EventLoopPromise<Void>

    init() throws {
        closed = channel.eventLoop.makePromise()
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func close(_ mode: CloseMode) -> Bool {
        channel.close(mode: mode, promise: closed)
        channel.embeddedEventLoop.run()
        return !channel.isActive
    }

    private func write(_ parts: [HTTPResponsePart]) {
        for part in parts { channel.write(part, promise: nil) }
    }

    private static let answer: [HTTPResponsePart] = [
        .head(HTTPResponse(status: .ok)), .body(ByteBuffer(repeating: 0x20, count: 9)), .end(nil),
    ]

    @Test func `what is not written yet holds up the closing of its side`() throws {
        write(Self.answer)
        #expect(!close(.output))
        channel.flush()
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
        var parts = 0
        while try channel.readOutbound(as: HTTPResponsePart.self) != nil { parts += 1 }
        #expect(parts == 3)
    }

    @Test func `of several answers the last one counts`() {
        write(Self.answer)
        channel.flush()
        write(Self.answer)
        #expect(!close(.output))
        channel.flush()
        channel.embeddedEventLoop.run()
        #expect(!channel.isActive)
    }

    @Test func `where nothing was answered, or all is written, it is closed at once`() {
        #expect(close(.output))
        let other = EmbeddedChannel(handler: WholeAnswers())
        other.writeAndFlush(HTTPResponsePart.end(nil), promise: nil)
        other.close(mode: .output, promise: nil)
        other.embeddedEventLoop.run()
        #expect(!other.isActive)
    }

    @Test func `a connection that is closed as a whole waits for nothing`() {
        let end = channel.eventLoop.makePromise(of: Void.self)
        channel.write(HTTPResponsePart.end(nil), promise: end)
        #expect(close(.all))
        // An embedded channel forgets what waited; a real one fails it.
        end.fail(ChannelError.alreadyClosed)
    }
}
