import FHIR
import Hummingbird
import Logging
import Portal

/// Every error in the form of the side it came from: OperationOutcome under `/fhir`, a page under `/portal`,
/// `application/problem+json` (RFC 9457) elsewhere.
struct ErrorAnswers<Context: RequestContext>: RouterMiddleware {
    let portal: Portal

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            var response = answer(error.status, error.body, request)
            for field in error.headers { response.headers[field.name] = field.value }
            return response
        } catch let error as any HTTPResponseError {
            return answer(error.status, nil, request)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("unexpected error", metadata: ["type": "\(type(of: error))"])
            return answer(.internalServerError, nil, request)
        }
    }

    private func answer(
        _ status: HTTPResponse.Status, _ detail: String?, _ request: Request
    ) -> Response {
        let text = detail ?? Self.text(of: status)
        if request.uri.path.hasPrefix("/fhir") {
            return .fhir(OperationOutcome(Self.issue(status), text).bytes, status)
        }
        if request.uri.path.hasPrefix("/portal") {
            // The portal has words for few statuses; the one that was thrown stays.
            var response = Response.page(portal.refusal(status: status.code))
            response.status = status
            return response
        }
        return .problem(status, text)
    }

    private static func text(of status: HTTPResponse.Status) -> String {
        switch status {
        case .notFound: "There is nothing at this address."
        case .contentTooLarge: "The request is larger than this server takes."
        case .methodNotAllowed: "This address does not take this method."
        default: status.reasonPhrase.isEmpty ? "Error \(status.code)" : status.reasonPhrase
        }
    }

    private static func issue(_ status: HTTPResponse.Status) -> OperationOutcome.IssueType {
        switch status {
        case .notFound: .notFound
        case .contentTooLarge: .tooLong
        case .unsupportedMediaType, .methodNotAllowed, .notAcceptable: .notSupported
        case .badRequest: .invalid
        case .unauthorized: .login
        case .forbidden, .misdirectedRequest: .forbidden
        case .tooManyRequests: .throttled
        case .preconditionFailed: .conflict
        default: .exception
        }
    }
}
