import HTTPTypes
import Hummingbird
import Logging

private let requestID = HTTPField.Name("X-Request-Id")
private let correlationID = HTTPField.Name("X-Correlation-Id")

/// One line a request, without protected data: the method, the route's pattern and never the path itself (which may hold
/// a case number), the status, how long it took. The id goes back in `X-Request-Id`, so that a caller can name it, and the one
/// that the caller gave in `X-Correlation-Id` (FHIR R4, section 3.1.0.17); where the
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
        if let name = requestID {
            response.headers[name] = context.id
            if let correlationID, let given = request.headers[name], given.utf8.count <= 128 {
                response.headers[correlationID] = given
            }
        }
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
