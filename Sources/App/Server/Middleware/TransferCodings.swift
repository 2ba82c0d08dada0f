import HTTPTypes
import Hummingbird

/// A body in a transfer coding that is not understood is not read as if it had none (RFC 9112, section 6.1, which has 501 for it; a 400
/// says that it is the client who can do something about it).
struct TransferCodings<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if let coding = request.headers[.transferEncoding], !Self.isUnderstood(coding) {
            throw HTTPError(
                .badRequest, message: "No transfer coding but chunked is understood here.")
        }
        return try await next(request, context)
    }

    static func isUnderstood(_ coding: String) -> Bool {
        coding.lowercased().filter { $0 != " " && $0 != "\t" } == "chunked"
    }
}
