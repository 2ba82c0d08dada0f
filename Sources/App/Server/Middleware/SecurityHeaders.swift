import HTTPTypes
import Hummingbird
import Portal

private let referrerPolicy = HTTPField.Name("Referrer-Policy")

/// What every answer says to a browser. Answers hold protected data, so nothing is kept in caches.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    /// Whether browsers come by TLS: then they are told to come back by it (RFC 6797).
    let isSecure: Bool

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.cacheControl] = "no-store"
        response.headers[.xContentTypeOptions] = "nosniff"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        // Not `no-referrer`: with that, browsers send `Origin: null` with our own forms (Fetch, the Origin header), and the portal
        // refuses a form of an unknown origin.
        if let referrerPolicy {
            response.headers[referrerPolicy] = "same-origin"
        }
        // A page may have a policy of its own: a letter brings its style, a document is put in a sandbox.
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = Portal.contentSecurityPolicy
        }
        return response
    }
}
