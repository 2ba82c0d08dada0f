import NIOCore
import NIOHTTP1

/// What the head of a request says about its connection (RFC 9112), before it is known only as a request.
///
/// - A request of HTTP/1.1 names one host, and HTTP/1.0 knows no Transfer-Encoding; else it is answered with 400, and the
///   connection closed (sections 3.2 and 6.1).
/// - A connection is closed behind the answer where the client says so, in any case and among other options, or is of
///   HTTP/1.0 and does not ask to keep it (section 9.3).
/// - What is answered to HTTP/1.0 is not sent in chunks.
/// - So many requests may be sent ahead of their answers (section 9.3.2). The last of them closes the connection, and what comes
///   behind it is not kept.
final class HeadRules: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// Nobody sends so many ahead but to fill the memory: they are read while the answers are not.
    static let aheadMax = 64

    private struct Due {
        let version: HTTPVersion
        let closes: Bool
    }

    /// Of each request whose answer is not at its end, in their order.
    private var due: CircularBuffer<Due> = []
    /// Nothing is heard on this connection behind the request that comes now.
    private var isLast = false
    /// Nothing is heard on this connection any more.
    private var isDeaf = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isDeaf { return }
        let part = unwrapInboundIn(data)
        guard case .head(var head) = part else {
            if isLast, case .end = part { isDeaf = true }
            return context.fireChannelRead(data)
        }
        guard Self.isSound(head) else {
            isDeaf = true
            return context.fireErrorCaught(HTTPParserError.invalidHeaderToken)
        }
        isLast = due.count == Self.aheadMax - 1
        let closes = isLast || !head.isKeepAlive
        due.append(Due(version: head.version, closes: closes))
        // Hummingbird looks for just this.
        if closes { head.headers.replaceOrAdd(name: "Connection", value: "close") }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if let due = due.first {
                head.version = due.version
                if due.closes || due.version == .http1_0 {
                    let option = due.closes ? "close" : "keep-alive"
                    head.headers.replaceOrAdd(name: "Connection", value: option)
                }
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            _ = due.popFirst()
            context.write(data, promise: promise)
        case .body: context.write(data, promise: promise)
        }
    }

    private static func isSound(_ head: HTTPRequestHead) -> Bool {
        let hosts = head.headers["Host"]
        let isOld = head.version != .http1_1
        guard hosts.count == 1 || hosts.isEmpty && isOld else { return false }
        guard hosts.allSatisfy({ $0.utf8.allSatisfy(isOfHost) }) else { return false }
        return !isOld || !head.headers.contains(name: "Transfer-Encoding")
    }

    /// RFC 3986, section 3.2.2: what a name, an address or a port is written with. A user's name is none of it.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~!$&'()*+;=:[]%".utf8.contains(byte)
        }
    }
}
