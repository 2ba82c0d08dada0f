import HTTPTypes
import Hummingbird

/// Addresses are what they look like. The router leaves out empty parts and reads escapes, so that `//fhir` and `/%66hir` would
/// come to the same route as `/fhir`, past whatever else looks at how an address begins.
struct PlainPaths<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard Self.isPlain(request.uri.path) else { throw HTTPError(.notFound) }
        return try await next(request, context)
    }

    static func isPlain(_ path: String) -> Bool {
        path.hasPrefix("/") && !path.contains("//")
            && !path.dropFirst().prefix { $0 != "/" }.contains("%")
    }
}
