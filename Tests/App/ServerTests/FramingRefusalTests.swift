import HTTPTypes
import JSON
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Testing

@testable import Server

/// What is no request is refused with a reason, as Hummingbird refuses it without one.
@Suite struct FramingRefusalTests {
    private let channel = EmbeddedChannel()

    init() throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false)
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        try pipeline.addHandlers([BehindDecoder(), FramingRefusals()])
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func answer(_ status: HTTPResponse.Status) throws -> String {
        let head = HTTPResponse(
            status: status, headerFields: [.connection: "close", .contentLength: "0"])
        try channel.writeOutbound(HTTPResponsePart.head(head))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
        var text = ""
        while let buffer = try channel.readOutbound(as: ByteBuffer.self) {
            text += String(buffer: buffer)
        }
        return text
    }

    @Test(arguments: [
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n", 400, "Content-Length"),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400,
            "Content-Length"
        ),
        ("POST / HTTP/9.9\r\nHost: a\r\n\r\n", 400, "version"),
        ("GET / HTTP/1.1\r\n\r\n", 400, "one host"),
        ("\u{0}\u{1}\r\n\r\n", 400, "method"),
        (
            "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "n", count: 100_000))\r\n\r\n",
            431, "header section"
        ),
    ])
    func `the reason is in an OperationOutcome`(sent: String, status: Int, reason: String) throws {
        #expect(throws: HTTPParserError.self) {
            try channel.writeInbound(ByteBuffer(string: sent))
        }
        let parts = try answer(.badRequest).split(separator: "\r\n\r\n", maxSplits: 1)
        let (head, body) = (try #require(parts.first), try #require(parts.last))
        #expect(head.hasPrefix("HTTP/1.1 \(status) "))
        #expect(head.contains("Connection: close"))
        #expect(head.contains("Content-Length: \(body.utf8.count)"))
        let outcome = try JSONDocument.parse(Array(body.utf8)).root
        #expect(outcome["resourceType"]?.string == "OperationOutcome")
        #expect(body.contains(reason))
    }

    @Test func `an answer to what came before it stays as it is`() throws {
        #expect(throws: HTTPParserError.self) {
            try channel.writeInbound(
                ByteBuffer(string: "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/9.9\r\n\r\n"))
        }
        #expect(try !answer(.notModified).contains("OperationOutcome"))
        #expect(try answer(.badRequest).contains("OperationOutcome"))
    }

    @Test func `a sound request is not refused`() throws {
        try channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: a\r\n\r\n"))
        #expect(try answer(.badRequest).hasSuffix("\r\n\r\n"))
    }
}
