import Cases
import HTTPTypes
import Hummingbird
import Identity
import PASGateway
import Primitives

/// Reads and searches of Claims and ClaimResponses.
struct ReadRoutes {
    let gateway: PASGateway
    /// The address of the endpoint.
    let address: @Sendable () -> String

    private static let formType = "application/x-www-form-urlencoded"
    private static let formBytesMax = 32 << 10

    func add(to router: Router<ServerContext>, at base: String) {
        for type in PASGateway.ResourceType.allCases {
            let path = "\(base)/\(type.rawValue)"
            router.read("\(path)") { request, context in
                try await search(type, request.uri.query ?? "", request, context)
            }
            router.refuseOthers(than: [.get, .head], at: "\(path)")
            router.post("\(path)/_search") { request, context in
                try await searchByForm(type, request, context)
            }
            router.refuseOthers(than: [.post], at: "\(path)/_search")
            router.read("\(path)/:id") { request, context in
                try await read(type, request, context)
            }
            router.refuseOthers(than: [.get, .head], at: "\(path)/:id")
        }
    }

    // MARK: Reads

    private func read(
        _ type: PASGateway.ResourceType, _ request: Request, _ context: ServerContext
    ) async throws -> Response {
        try context.require(.read, on: type.rawValue)
        let id = try context.parameters.require("id")
        let answer = await gateway.read(type, id: id, caller: context.caller)
        context.note.add(answer.cases.map(\.text))
        guard let version = answer.version else { return .gateway(answer) }
        let modified = answer.modified?.httpDate
        let outcome = Preconditions(request.headers)
            .outcome(version: version, modified: answer.modified)
        if outcome == .failed {
            throw HTTPError(
                .preconditionFailed,
                message: "This is version \(version), which is not the one meant.")
        }
        var response = outcome == .notModified ? Response(status: .notModified) : .gateway(answer)
        response.headers[.eTag] = Preconditions.tag(version)
        response.headers[.lastModified] = modified
        return response
    }

    // MARK: Searches

    /// A search's values get into no address this way.
    private func searchByForm(
        _ type: PASGateway.ResourceType, _ request: Request, _ context: ServerContext
    ) async throws -> Response {
        if let given = request.mediaType, given != Self.formType {
            throw HTTPError(
                .unsupportedMediaType, headers: [.accept: Self.formType],
                message: "A search is posted as \(Self.formType), not as \(given.prefix(100)).")
        }
        let bytes = try await request.bytes(upTo: Self.formBytesMax)
        let form = [request.uri.query ?? "", String(decoding: bytes, as: UTF8.self)]
        return try await search(
            type, form.filter { !$0.isEmpty }.joined(separator: "&"), request, context)
    }

    private func search(
        _ type: PASGateway.ResourceType, _ text: String, _ request: Request,
        _ context: ServerContext
    ) async throws -> Response {
        try context.require(.search, on: type.rawValue)
        guard let items = QueryItems(text) else {
            throw HTTPError(.badRequest, message: "The search can not be read.")
        }
        let handling = Preferences(request.headers).handling
        let answer = await gateway.search(
            type, items.pairs.map { ($0.name, $0.value) }, isStrict: handling == .strict,
            base: address(), caller: context.caller)
        context.note.add(answer.cases.map(\.text))
        var response = Response.gateway(answer)
        if let handling {
            response.headers[.preferenceApplied] = "handling=\(handling.rawValue)"
        }
        return response
    }
}
