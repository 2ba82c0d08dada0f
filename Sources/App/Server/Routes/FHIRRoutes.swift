import Cases
import FHIR
import HTTPTypes
import Hummingbird
import Identity
import PASGateway
import Primitives

/// Da Vinci PAS in one version of the guide, at the base of its own.
struct FHIRRoutes {
    let gateway: PASGateway
    let limits: AssentServer.Limits
    let clock: @Sendable () -> Instant
    /// Where tokens are had; nil where none is needed.
    let tokenURL: @Sendable () -> String?

    private var base: String { gateway.version.path }

    /// The bases of all versions that are served.
    static let bases = PASVersion.allCases.map(\.path)

    /// Paths that say what this server is: of every base its CapabilityStatement and its SMART configuration.
    static let descriptions = Set(
        (bases.map { "\($0)/metadata" } + TokenRoutes.configurationPaths).map { "/\($0)" })

    func add(to router: Router<ServerContext>) {
        router.get("\(base)/metadata") { _, _ in
            Response.fhir(gateway.metadata(tokenURL: tokenURL()))
        }
        router.refuseOthers(than: [.get], at: "\(base)/metadata")
        // Some clients escape the dollar sign of an operation's name.
        for dollar in ["$", "%24"] {
            router.post("\(base)/Claim/\(dollar)submit") { request, context in
                try context.require(.create, on: "Claim")
                return try await operation(request, context) {
                    await gateway.submit($0, caller: context.caller, now: $1)
                }
            }
            router.post("\(base)/Claim/\(dollar)inquire") { request, context in
                try context.require(.read, on: "Claim")
                return try await operation(request, context) {
                    await gateway.inquire($0, caller: context.caller, now: $1)
                }
            }
            for operation in ["submit", "inquire"] {
                router.refuseOthers(
                    than: [.post], at: "\(base)/Claim/\(dollar)\(operation)")
            }
        }
    }

    private static let mediaTypes: Set<String> = ["application/fhir+json", "application/json"]

    private func operation(
        _ request: Request, _ context: ServerContext,
        _ run: ([UInt8], Instant) async -> GatewayAnswer
    ) async throws -> Response {
        if let type = request.mediaType, !Self.mediaTypes.contains(type) {
            throw HTTPError(
                .unsupportedMediaType,
                message: "This server speaks JSON: application/fhir+json, not \(type.prefix(100)).")
        }
        let answer = await run(try await request.bytes(upTo: limits.requestBytesMax), clock())
        context.note.add(answer.cases.map(\.text))
        var response = Response.fhir(answer.bytes, answer.kind.status)
        if answer.kind == .busy { response.headers[.retryAfter] = "1" }
        return response
    }
}

extension GatewayAnswer.Kind {
    var status: HTTPResponse.Status {
        switch self {
        case .ok: .ok
        case .invalid: .badRequest
        case .refused: .unprocessableContent
        case .forbidden: .forbidden
        case .busy, .unavailable: .serviceUnavailable
        }
    }
}
