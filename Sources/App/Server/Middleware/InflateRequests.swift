import Compression
import HTTPTypes
import Hummingbird
import NIOCore

/// Takes bodies that are packed with gzip (`Content-Encoding`), at every address. The limit of a route is one of what is
/// inflated; a body that inflates to more than any document does is refused with 413 while it still comes.
struct InflateRequests<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let codings = request.headers[values: .contentEncoding]
            .flatMap { MediaRange.split($0.lowercased(), at: ",") }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard let coding = codings.first else { return try await next(request, context) }
        guard codings.count == 1, ["gzip", "x-gzip"].contains(coding) else {
            throw HTTPError(
                .unsupportedMediaType, headers: [.acceptEncoding: "gzip"],
                message: "A body may be packed with gzip, not with "
                    + "\(codings.joined(separator: " and ").prefix(100)).")
        }
        var head = request.head
        head.headerFields[.contentEncoding] = nil
        head.headerFields[.contentLength] = nil
        let body = RequestBody(asyncSequence: InflatedBody(packed: request.body))
        return try await next(Request(head: head, body: body), context)
    }
}

/// A body, inflated as it comes.
private struct InflatedBody: AsyncSequence, Sendable {
    let packed: RequestBody

    struct AsyncIterator: AsyncIteratorProtocol {
        var packed: RequestBody.AsyncIterator
        let reader = GzipReader()

        mutating func next() async throws -> ByteBuffer? {
            do {
                while true {
                    if let piece = try reader.next() { return ByteBuffer(bytes: piece) }
                    guard let more = try await packed.next() else { break }
                    reader.feed(more.readableBytesView)
                }
                try reader.finish()
                return nil
            } catch let failure as GzipReader.Failure {
                throw Self.refusal(failure)
            }
        }

        private static func refusal(_ failure: GzipReader.Failure) -> HTTPError {
            switch failure {
            case .damaged: HTTPError(.badRequest, message: "The body is not gzip, as it says.")
            case .endsEarly: HTTPError(.badRequest, message: "The gzip of the body is cut off.")
            case .implausible:
                HTTPError(
                    .contentTooLarge, message: "The body inflates to more than any document does.")
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(packed: packed.makeAsyncIterator())
    }
}
