import HTTPTypes
import Hummingbird
import Primitives
import X12Gateway

/// X12 over HTTP: a file of 278 requests in, their responses out, in real time.
struct X12Routes {
    let gateway: X12Gateway
    let limits: AssentServer.Limits
    let clock: @Sendable () -> Instant

    static let mediaType = "application/edi-x12"
    private static let mediaTypes: Set<String> = [
        mediaType, "text/plain", "application/octet-stream",
    ]

    func add(to router: Router<BasicRequestContext>) {
        router.post("x12") { request, _ in
            if let type = request.mediaType, !Self.mediaTypes.contains(type) {
                throw HTTPError(
                    .unsupportedMediaType,
                    message: "This address takes \(Self.mediaType), not \(type.prefix(100)).")
            }
            let bytes = try await request.bytes(upTo: limits.requestBytesMax)
            return try Self.response(await gateway.submit(bytes, now: clock()))
        }
    }

    /// What X12 can say, it says with 200: a partner's system reads the answer and not the status.
    private static func response(_ answer: X12Answer) throws -> Response {
        guard !answer.bytes.isEmpty else {
            throw HTTPError(.badRequest, message: answer.problemText)
        }
        let isBusy = answer.kind == .unavailable
        var response = Response.body(
            answer.bytes, mediaType, isBusy ? .serviceUnavailable : .ok)
        if isBusy { response.headers[.retryAfter] = "1" }
        return response
    }
}
