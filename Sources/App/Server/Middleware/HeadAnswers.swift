import HTTPTypes
import Hummingbird

/// The answer to HEAD is that to GET without its body (RFC 9110, section 9.3.2), errors too: on a connection that is kept, a body
/// would be read as the start of the next answer. It stands around all that makes or packs a body, so `Content-Length` is
/// what GET would say.
struct HeadAnswers<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
