import HTTPTypes
import Hummingbird
import Logging

private let requestID = HTTPField.Name("X-Request-Id")

/// One line a request, without protected data: the method, the route's pattern and never the path itself (which may hold
/// a case number), the status, how long it took. The id goes back in `X-Request-Id`, so that a caller can name it; where the
/// caller traces (W3C Trace Context, `traceparent`), the line says the trace's id, so that both ends can be put together.
struct RequestLog<Context: RequestContext>: RouterMiddleware {
    let meter: RequestMeter

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var context = context
        if let trace = TraceParent(request.headers)?.traceID {
            context.logger[metadataKey: "trace"] = "\(trace)"
        }
        var response = try await next(request, context)
        if let name = requestID { response.headers[name] = context.id }
        let took = ContinuousClock.now - start
        let (seconds, attoseconds) = took.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        let operation = "\(request.method.rawValue) \(context.endpointPath ?? "none")"
        meter.record(operation, status: response.status.code, took: took)
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
