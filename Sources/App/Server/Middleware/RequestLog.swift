import HTTPTypes
import Hummingbird
import Logging

/// One line a request, without protected data: the method, the route's pattern and never the path itself (which may hold
/// a case number), the status, how long it took. The id goes back in `X-Request-Id`, so that a caller can name it.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response = try await next(request, context)
        if let name = HTTPField.Name("X-Request-Id") { response.headers[name] = context.id }
        let took = ContinuousClock.now - start
        let (seconds, attoseconds) = took.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "route": "\(context.endpointPath ?? "none")",
                "status": "\(response.status.code)",
                "ms": "\(milliseconds)",
            ])
        return response
    }
}
