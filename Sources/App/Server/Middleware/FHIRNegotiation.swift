import HTTPTypes
import Hummingbird

/// In what form FHIR is spoken (R4, section 3.1.0.1.9 to 11), settled before anything is read or done: an answer that the client
/// can not take must not be the answer to something that was taken in.
struct FHIRNegotiation: RouterMiddleware {
    /// Methods whose body is a resource.
    private static let writing: Set<HTTPRequest.Method> = [.post, .put, .patch]

    func handle(
        _ request: Request, context: ServerContext,
        next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path.hasPrefix("/fhir/"), !path.contains("/.well-known/") else {
            return try await next(request, context)
        }
        let query = request.uri.query.flatMap { QueryItems($0) }
        let format = FHIRFormat.wanted(
            accept: request.headers[values: .accept], format: query?["_format"])
        guard let format else { throw FHIRFormat.notAcceptable }
        if Self.writing.contains(request.method), !path.hasSuffix("/_search") {
            try Self.requireReadable(request.headers[.contentType])
        }
        var response = try await next(request, context)
        response.headers[.vary] = "Accept, Accept-Encoding"
        if response.headers[.contentType] == FHIRFormat.fhirJSON.contentType {
            response.headers[.contentType] = format.contentType
        }
        return response
    }

    private static func requireReadable(_ contentType: String?) throws {
        guard let refusal = FHIRFormat.refusal(of: contentType) else { return }
        let read = FHIRFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw HTTPError(
            .unsupportedMediaType, headers: [.accept: read, .acceptPost: read], message: refusal)
    }
}

extension FHIRFormat {
    static let notAcceptable = HTTPError(
        .notAcceptable, message: "This server answers in \(spoken).")
}
