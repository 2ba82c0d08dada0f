import FHIR
import HTTPTypes
import Hummingbird
import Logging
import Primitives
import Records

/// An entry of the audit trail for each request, before it is answered; but not for what holds nothing of anybody
/// (`isQuiet`), nor for what was refused as too much, which would make a flood of requests a flood of entries.
struct AuditLog: RouterMiddleware {
    let trail: AuditTrail
    let clock: @Sendable () -> Instant

    func handle(
        _ request: Request, context: ServerContext,
        next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard !Self.isQuiet(request.uri.path), response.status != .tooManyRequests,
            !context.note.isKeptBack
        else { return response }
        do throws(AuditTrail.Full) {
            try await trail.record(
                Self.entry(request, context, outcome: "\(response.status.code)", at: clock()))
        } catch {
            let why = "What is asked can not be written down now; come back later."
            return request.uri.path.hasPrefix("/fhir")
                ? .fhir(OperationOutcome(.transient, why).bytes, .serviceUnavailable)
                : .problem(.serviceUnavailable, why)
        }
        return response
    }

    static func entry(
        _ request: Request, _ context: ServerContext, outcome: String, at: Instant
    ) -> AuditEntry {
        AuditEntry(
            at: at, actor: context.note.actor ?? AuditEntry.anonymous, address: context.address,
            operation:
                "\(request.method.rawValue) \(context.note.route ?? context.endpointPath ?? "none")",
            cases: context.note.cases, outcome: outcome, request: context.id)
    }

    private static func isQuiet(_ path: String) -> Bool {
        quiet.contains(path)
    }

    private static let quiet: Set<String> = FHIRRoutes.descriptions.union([
        "", "/", "/health", "/ready", "/\(MetricsRoute.path)", "/portal/style.css",
        "/portal/icon.svg",
    ])
}
