import Compression
import HTTPTypes
import Hummingbird
import NIOCore

/// Packs FHIR answers with gzip where the client takes that (`Accept-Encoding`) and it is worth it.
///
/// Pages are left alone: they hold a form's secret beside what a stranger may have put into an address, and the length of
/// what is packed together would tell of one by the other (BREACH). So is what is written while it is made.
struct GzipAnswers<Context: RequestContext>: RouterMiddleware {
    /// A smaller answer fits into a packet or two as it is.
    static var bytesMin: Int { 1_024 }

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard let length = response.body.contentLength, length >= Self.bytesMin,
            request.uri.path.hasPrefix("/fhir/"), response.headers[.contentEncoding] == nil,
            Self.takesGzip(request.headers[values: .acceptEncoding])
        else { return response }
        let body = WholeBody()
        try await response.body.write(body)
        guard let packed = Gzip.compress(body.bytes), packed.count < length else {
            response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: body.bytes))
            return response
        }
        response.headers[.contentEncoding] = "gzip"
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        return response
    }

    /// RFC 9110, section 12.5.3: by its name, else by `*`; a weight of 0 is no.
    static func takesGzip(_ values: [String]) -> Bool {
        var any = false
        for coding in values.flatMap({ MediaRange.split($0.lowercased(), at: ",") }) {
            let parts = MediaRange.split(coding, at: ";")
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
            let isTaken = weight.map { Double($0) ?? 0 > 0 } ?? true
            if parts[0] == "gzip" || parts[0] == "x-gzip" { return isTaken }
            if parts[0] == "*" { any = isTaken }
        }
        return any
    }
}

/// What a response writes, all of it.
private final class WholeBody: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
