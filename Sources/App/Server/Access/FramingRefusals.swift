import FHIR
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// What is no request of HTTP/1.1 (RFC 9112) is answered with an OperationOutcome that says why.
///
/// Hummingbird answers it with a 400 without a body, behind the answers to what came before it; that answer is filled here. Which side
/// was asked is mostly not known, since the address could not be read.
final class FramingRefusals: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var found: HTTPParserError?

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Of any other error Hummingbird would close the connection without a word.
        let error = error is HTTP1TypeConversionError ? HTTPParserError.invalidURL : error
        if found == nil { found = error as? HTTPParserError }
        context.fireErrorCaught(error)
    }

    func write(
        context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
    ) {
        guard let found, case .head(let head) = unwrapOutboundIn(data), Self.isBare(head) else {
            context.write(data, promise: promise)
            return
        }
        let bytes = OperationOutcome(Self.issue(of: found), Self.text(of: found)).bytes
        let headers: HTTPFields = [
            .connection: "close", .contentType: FHIRFormat.fhirJSON.contentType,
            .contentLength: "\(bytes.count)", .cacheControl: "no-store",
        ]
        let filled = HTTPResponse(status: Self.status(of: found), headerFields: headers)
        context.write(wrapOutboundOut(.head(filled)), promise: promise)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: bytes))), promise: nil)
    }

    /// No answer of a route of ours is a 400 without a body.
    private static func isBare(_ head: HTTPResponse) -> Bool {
        head.status == .badRequest && head.headerFields[.contentLength] == "0"
    }

    private static func status(of error: HTTPParserError) -> HTTPResponse.Status {
        error == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest
    }

    private static func issue(of error: HTTPParserError) -> OperationOutcome.IssueType {
        error == .headerOverflow ? .tooLong : .structure
    }

    private static func text(of error: HTTPParserError) -> String {
        switch error {
        case .headerOverflow: "The header section is larger than this server takes."
        case .invalidContentLength, .unexpectedContentLength:
            "Content-Length is no length, or stands beside another one or beside Transfer-Encoding."
        case .invalidChunkSize: "A chunk of the body has no size."
        case .invalidVersion:
            "The request is of no version of HTTP that is known here: 1.0 and 1.1 are."
        case .invalidMethod: "The request begins with no method of HTTP."
        case .invalidURL: "The request line has no address that can be read."
        case .invalidHeaderToken:
            "A header field is not well formed, or the request does not name one host."
        case .invalidEOFState, .closedConnection: "The request ends before it is whole."
        default: "The request is not well formed (RFC 9112)."
        }
    }
}
