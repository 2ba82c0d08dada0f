import Identity
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Server

/// What a client has at the address of its keys is not trusted: neither to be short nor to come.
@Suite struct KeySetFetcherTests {
    private static let keys = #"{"keys":[]}"#
    private static let bytesMax = 65_536

    private static func answer(_ headers: String = "", body: String = keys) -> String {
        "HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    /// What comes of an address at which somebody says these pieces, one a while. Deadlines that are not what a test is about are far
    /// away: tests may be slow.
    private func fetch(
        _ pieces: [String], pause: TimeAmount = .zero, timeout: TimeAmount = .minutes(10)
    ) async throws -> (set: FetchedKeySet?, toldCount: Int) {
        let teller = try await Teller(pieces, pause: pause)
        let set = try? await KeySetFetcher(timeout: timeout).fetch(
            "http://127.0.0.1:\(teller.port)/keys", bytesMax: Self.bytesMax)
        let count = teller.toldCount
        try await teller.close()
        return (set, count)
    }

    @Test func `a set is had, and for how long it may be kept`() async throws {
        let bytes = Array(Self.keys.utf8)
        #expect(try await fetch([Self.answer()]).set == FetchedKeySet(bytes: bytes))
        let aged = "Cache-Control: max-age=60\r\nAge: 15\r\nContent-Encoding: identity\r\n"
        #expect(
            try await fetch([Self.answer(aged)]).set
                == FetchedKeySet(bytes: bytes, freshSeconds: 45))
        let chunked = [
            "HTTP/1.1 103 Early Hints\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"key\r\n",
            "6\r\ns\":[]}\r\n0\r\n\r\n",
        ]
        #expect(try await fetch(chunked).set == FetchedKeySet(bytes: bytes))
        let full = String(repeating: " ", count: Self.bytesMax)
        #expect(try await fetch([Self.answer(body: full)]).set?.bytes.count == Self.bytesMax)
    }

    private static let refused = [
        "gzip": answer("Content-Encoding: gzip\r\n"),
        "two codings": answer("Content-Encoding: identity, br\r\n"),
        "a byte too long": answer(body: String(repeating: " ", count: bytesMax + 1)),
        "chunks too long": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20000\r\n"
            + String(repeating: " ", count: 0x20000),
        "elsewhere": "HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n",
        "an error": "HTTP/1.1 500 Oh\r\nContent-Length: 11\r\n\r\n\(keys)",
        "no HTTP": "SSH-2.0-OpenSSH\r\n",
    ]

    @Test(arguments: refused.keys.sorted())
    func `packed, long, elsewhere or no answer: none is had, at once`(name: String) async throws {
        let answer = try #require(Self.refused[name])
        #expect(try await fetch([answer]).set == nil)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "",
    ])
    func `one deadline holds for head and body, however they dribble`(start: String) async throws {
        let dribble = (0..<200).map { "x\($0): y\r\n" }
        let fetched = try await fetch(
            [start] + dribble, pause: .milliseconds(100), timeout: .seconds(1))
        #expect(fetched.set == nil)
        #expect(fetched.toldCount < 200)
    }

    @Test func `where nobody listens nothing is had`() async throws {
        let teller = try await Teller([], pause: .zero)
        try await teller.close()
        await #expect(throws: (any Error).self) {
            try await KeySetFetcher(timeout: .seconds(1)).fetch(
                "http://127.0.0.1:\(teller.port)/keys", bytesMax: Self.bytesMax)
        }
    }
}

/// Says to each who connects what it was told to say, whatever that one asks.
private final class Teller: Sendable {
    private let channel: any Channel
    private let count: Counter

    let port: Int
    /// Pieces that were taken.
    var toldCount: Int { count.count }

    init(_ pieces: [String], pause: TimeAmount) async throws {
        let count = Counter()
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                for (index, piece) in pieces.enumerated() {
                    let wait = TimeAmount.nanoseconds(pause.nanoseconds * Int64(index))
                    channel.eventLoop.scheduleTask(in: wait) {
                        channel.writeAndFlush(ByteBuffer(string: piece))
                            .whenSuccess { count.add() }
                    }
                }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .bind(host: "127.0.0.1", port: 0).get()
        self.count = count
        port = channel.localAddress?.port ?? 0
    }

    func close() async throws { try await channel.close() }
}

private final class Counter: Sendable {
    private let state = Mutex(0)

    var count: Int { state.withLock { $0 } }

    func add() { state.withLock { $0 += 1 } }
}
