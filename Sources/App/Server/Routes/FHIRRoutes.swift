import Cases
import HTTPTypes
import Hummingbird
import Identity
import Logging
import PASGateway
import Primitives

/// Da Vinci PAS in one version of the guide, at the base of its own.
struct FHIRRoutes {
    let gateway: PASGateway
    let limits: AssentServer.Limits
    let clock: @Sendable () -> Instant
    let origin: Origin
    /// Whether clients need a token.
    let asksForToken: Bool

    private var base: String { gateway.version.path }

    /// The bases of all versions that are served.
    static let bases = PASVersion.allCases.map(\.path)

    /// Paths that say what this server is: of every base what it can and its SMART configuration.
    static let descriptions = Set(
        (bases.flatMap { base in DescriptionRoutes.paths.map { "\(base)/\($0)" } }
            + TokenRoutes.configurationPaths).map { "/\($0)" })

    func add(to router: Router<ServerContext>) {
        let (origin, base, asksForToken) = (origin, base, asksForToken)
        let address: @Sendable () -> String = { "\(origin.url)/\(base)" }
        DescriptionRoutes(
            gateway: gateway, address: address,
            tokenURL: { asksForToken ? origin.tokenURL : nil }
        ).add(to: router, at: base)
        // Some clients escape the dollar sign of an operation's name.
        for dollar in ["$", "%24"] { addOperations(to: router, dollar) }
        ReadRoutes(gateway: gateway, address: address).add(to: router, at: base)
    }

    private func addOperations(to router: Router<ServerContext>, _ dollar: String) {
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
        router.post("\(base)/\(dollar)submit-attachment") { request, context in
            try context.require(.create, on: "Claim")
            return try await operation(request, context) {
                await gateway.attach($0, caller: context.caller, now: $1)
            }
        }
        for operation in [
            "Claim/\(dollar)submit", "Claim/\(dollar)inquire", "\(dollar)submit-attachment",
        ] {
            router.refuseOthers(than: [.post], at: "\(base)/\(operation)")
        }
    }

    private func operation(
        _ request: Request, _ context: ServerContext,
        _ run: ([UInt8], Instant) async -> GatewayAnswer
    ) async throws -> Response {
        let answer = await run(try await request.bytes(upTo: limits.requestBytesMax), clock())
        context.note.add(answer.cases.map(\.text))
        if let text = answer.forOperator { context.logger.error("\(text)") }
        return .gateway(answer)
    }
}

extension Response {
    /// A gateway's answer, with the status that its kind has.
    static func gateway(_ answer: GatewayAnswer) -> Response {
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
        case .notFound: .notFound
        case .busy, .unavailable: .serviceUnavailable
        }
    }
}
