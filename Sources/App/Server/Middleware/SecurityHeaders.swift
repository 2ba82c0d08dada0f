import HTTPTypes
import Hummingbird
import Portal

/// What every answer says to a browser. Answers hold protected data, so nothing is kept in caches.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.cacheControl] = "no-store"
        response.headers[.xContentTypeOptions] = "nosniff"
        if let referrerPolicy = HTTPField.Name("Referrer-Policy") {
            response.headers[referrerPolicy] = "no-referrer"
        }
        response.headers[.contentSecurityPolicy] = Portal.contentSecurityPolicy
        return response
    }
}
