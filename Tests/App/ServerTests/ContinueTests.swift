import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Server

/// Who asks whether to send a body is told to go on (RFC 9110, section 10.1.1).
@Suite struct ContinueTests {
    private static let goOn = "HTTP/1.1 100 Continue\r\n\r\n"

    private let channel = EmbeddedChannel()

    init() throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false)
        try pipeline.addHandler(BehindDecoder())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func send(_ text: String) throws {
        try channel.writeInbound(ByteBuffer(string: text))
    }

    private func ask(_ expectation: String?, version: String = "1.1") throws {
        try send(
            "POST /x12 HTTP/\(version)\r\nHost: x\r\nContent-Length: 2\r\n"
                + (expectation.map { "Expect: \($0)\r\n" } ?? "") + "\r\n")
    }

    private func answer() throws {
        let head = HTTPResponseHead(
            version: .http1_1, status: .ok, headers: ["Content-Length": "0"])
        try channel.writeOutbound(HTTPServerResponsePart.head(head))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
    }

    private func told() throws -> String {
        var text = ""
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
            text += String(buffer: buffer)
        }
        return text
    }

    @Test(arguments: ["100-continue", "100-Continue"])
    func `it is said before anything of the body has come, and once`(expectation: String) throws {
        try ask(expectation)
        #expect(try told() == Self.goOn)
        try send("{}")
        try answer()
        #expect(try told() == "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    }

    @Test func `who does not ask, or could not understand it, is not told`() throws {
        try ask(nil)
        #expect(try told().isEmpty)
        try send("{}")
        try answer()
        _ = try told()
        try ask("100-continue", version: "1.0")
        #expect(try told().isEmpty)
    }

    @Test func `it is not said in the midst of an answer before it`() throws {
        try ask(nil)
        try send("{}")
        try ask("100-continue")
        #expect(try told().isEmpty)
        try answer()
        #expect(try told().hasSuffix("\r\n\r\n\(Self.goOn)"))
    }

    @Test func `who sends its body all the same is not told afterwards`() throws {
        try ask(nil)
        try send("{}")
        try ask("100-continue")
        try send("{}")
        try answer()
        #expect(try !told().contains("100 Continue"))
    }
}
