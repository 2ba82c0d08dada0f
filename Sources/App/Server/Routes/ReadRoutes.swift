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

    func add(to router: Router<ServerContext>, at base: String) {
        for type in PASGateway.ResourceType.allCases {
            let path = "\(base)/\(type.rawValue)"
            router.read("\(path)") { request, context in
                try await search(type, request, context)
            }
            router.refuseOthers(than: [.get, .head], at: "\(path)")
            router.post("\(path)/_search") { request, context in
                try await search(type, request, context)
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
        var response = Response.gateway(answer)
        response.headers[.eTag] = Preconditions.tag(version)
        response.headers[.lastModified] = answer.modified?.httpDate
        return try Preconditions(request.headers)
            .applied(to: response, version: version, modified: answer.modified)
    }

    // MARK: Searches

    private func search(
        _ type: PASGateway.ResourceType, _ request: Request, _ context: ServerContext
    ) async throws -> Response {
        try context.require(.search, on: type.rawValue)
        let pairs = try await request.searchPairs()
        let handling = Preferences(request.headers).handling
        let answer = await gateway.search(
            type, pairs, isStrict: handling == .strict, base: address(), caller: context.caller)
        context.note.add(answer.cases.map(\.text))
        return Response.gateway(answer).handling(handling)
    }
}
