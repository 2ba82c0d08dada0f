import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Server

/// What a head says of its connection (RFC 9112).
@Suite struct HeadRuleTests {
    private let channel = EmbeddedChannel()

    init() throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false)
        try pipeline.addHandler(BehindDecoder())
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func ask(_ version: String, _ headers: String...) throws -> HTTPHeaders? {
        try channel.writeInbound(
            ByteBuffer(
                string: "GET /ready HTTP/\(version)\r\n"
                    + headers.map { "\($0)\r\n" }.joined() + "\r\n"))
        while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
            if case .head(let head) = part { return head.headers }
        }
        return nil
    }

    /// The head of an answer of unknown length.
    private func answer() throws -> String {
        try channel.writeOutbound(
            HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .ok)))
        let head = try channel.readOutbound(as: ByteBuffer.self).map { String(buffer: $0) }
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        while try channel.readOutbound(as: ByteBuffer.self) != nil {}
        return head ?? ""
    }

    @Test(arguments: [
        [], ["Host: a", "Host: b"], ["Host: a", "Host: a"], ["Host: a b"], ["Host: a/b"],
        ["Host: user@a"],
    ])
    func `a request of HTTP 1.1 names one host`(headers: [String]) throws {
        #expect(throws: HTTPParserError.self) {
            try channel.writeInbound(
                ByteBuffer(
                    string: "GET / HTTP/1.1\r\n" + headers.map { "\($0)\r\n" }.joined() + "\r\n"))
        }
        // What comes behind it is not heard.
        #expect(try ask("1.1", "Host: a") == nil)
    }

    @Test func `so many requests may be sent ahead, and what comes behind them is not kept`() throws
    {
        let many = String(repeating: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", count: 2_000)
        try channel.writeInbound(ByteBuffer(string: many))
        var heads = 0
        while let part = try channel.readInbound(as: HTTPServerRequestPart.self) {
            if case .head = part { heads += 1 }
        }
        #expect(heads == HeadRules.aheadMax)
        for _ in 1..<heads { #expect(try !answer().contains("close")) }
        #expect(try answer().contains("Connection: close"))
        #expect(try ask("1.1", "Host: a") == nil)
    }

    @Test func `who waits for its answers may go on`() throws {
        for _ in 0..<10 * HeadRules.aheadMax {
            #expect(try ask("1.1", "Host: a") != nil)
            #expect(try !answer().contains("close"))
        }
    }

    @Test(arguments: ["a", "a.example:8443", "127.0.0.1:80", "[::1]:8080", ""])
    func `hosts as they are written`(host: String) throws {
        #expect(try ask("1.1", "Host: \(host)")?.first(name: "Host") == host)
    }

    @Test func `HTTP 1.0 needs no host, and knows no Transfer-Encoding`() throws {
        #expect(try ask("1.0") != nil)
        _ = try answer()
        #expect(throws: HTTPParserError.self) {
            try channel.writeInbound(
                ByteBuffer(
                    string: "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        }
    }

    @Test(arguments: ["close", "Close", "CLOSE", "TE, close"])
    func `who asks to close, in any case, is heard`(option: String) throws {
        #expect(try ask("1.1", "Host: a", "Connection: \(option)")?["Connection"] == ["close"])
        #expect(try answer().contains("Connection: close\r\n"))
    }

    @Test func `a connection of HTTP 1.0 is closed, and nothing is sent in chunks`() throws {
        #expect(try ask("1.0")?["Connection"] == ["close"])
        let head = try answer()
        #expect(head.hasPrefix("HTTP/1.0 200 OK\r\n"))
        #expect(head.contains("Connection: close\r\n"))
        #expect(!head.lowercased().contains("chunked"))
    }

    @Test func `a connection of HTTP 1.0 is kept where the client asks for it`() throws {
        #expect(try ask("1.0", "Connection: keep-alive")?["Connection"] == ["keep-alive"])
        #expect(try answer().contains("Connection: keep-alive\r\n"))
        #expect(try ask("1.1", "Host: a")?["Connection"] == [])
        #expect(try !answer().contains("Connection:"))
    }
}
