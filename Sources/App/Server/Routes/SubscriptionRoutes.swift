import Cases
import HTTPTypes
import Hummingbird
import Identity
import PASGateway
import Primitives

/// Subscriptions in one version of the guide: the resource, its search, and the operations $status and $events.
struct SubscriptionRoutes {
    let subscriptions: PASSubscriptions
    let clock: @Sendable () -> Instant

    private static let type = "Subscription"

    private var path: String { "\(subscriptions.version.path)/\(Self.type)" }

    func add(to router: Router<ServerContext>) {
        addType(to: router)
        addInstance(to: router)
        // Some clients escape the dollar sign of an operation's name.
        for dollar in ["$", "%24"] { addOperations(to: router, dollar) }
    }

    private func addType(to router: Router<ServerContext>) {
        router.post("\(path)") { request, context in
            try context.require(.create, on: Self.type)
            let bytes = try await request.bytes(upTo: PASSubscriptions.bytesMax)
            return response(
                await subscriptions.create(bytes, caller: context.caller, now: clock()), context
            ).returning(Preferences(request.headers))
        }
        router.read("\(path)") { request, context in try await search(request, context) }
        router.refuseOthers(than: [.get, .head, .post], at: "\(path)")
        router.post("\(path)/_search") { request, context in try await search(request, context) }
        router.refuseOthers(than: [.post], at: "\(path)/_search")
    }

    private func search(_ request: Request, _ context: ServerContext) async throws -> Response {
        try context.require(.search, on: Self.type)
        let handling = Preferences(request.headers).handling
        let answer = await subscriptions.search(
            try await request.searchPairs(), isStrict: handling == .strict, caller: context.caller,
            now: clock())
        return response(answer, context).handling(handling)
    }

    private func addInstance(to router: Router<ServerContext>) {
        router.read("\(path)/:id") { request, context in
            try context.require(.read, on: Self.type)
            let id = try context.parameters.require("id")
            let answer = await subscriptions.read(id, caller: context.caller, now: clock())
            let response = response(answer, context)
            guard let version = answer.version else { return response }
            return try Preconditions(request.headers).applied(to: response, version: "\(version)")
        }
        router.put("\(path)/:id") { request, context in
            try context.require(.update, on: Self.type)
            let id = try context.parameters.require("id")
            let expected = try await expectedVersion(id, request, context)
            let bytes = try await request.bytes(upTo: PASSubscriptions.bytesMax)
            return response(
                await subscriptions.replace(
                    id, bytes, ifVersion: expected, caller: context.caller, now: clock()),
                context
            ).returning(Preferences(request.headers))
        }
        router.delete("\(path)/:id") { request, context in
            try context.require(.delete, on: Self.type)
            let id = try context.parameters.require("id")
            let expected = try await expectedVersion(id, request, context)
            return response(
                await subscriptions.delete(
                    id, ifVersion: expected, caller: context.caller, now: clock()), context)
        }
        router.refuseOthers(than: [.get, .head, .put, .delete], at: "\(path)/:id")
    }

    /// The version that a change must be of (RFC 9110, section 13.1); nil where it may be of any.
    ///
    /// - Throws: 412 where the version that there is is not meant.
    private func expectedVersion(
        _ id: String, _ request: Request, _ context: ServerContext
    ) async throws -> Int? {
        let conditions = Preconditions(request.headers)
        guard conditions.boundChanges else { return nil }
        // Where there is none, the change itself says so.
        let answer = await subscriptions.read(id, caller: context.caller, now: clock())
        guard let version = answer.version else { return nil }
        guard conditions.allowChange(of: "\(version)") else {
            throw Preconditions.failed(at: "\(version)")
        }
        return conditions.nameVersions ? version : nil
    }

    private func addOperations(to router: Router<ServerContext>, _ dollar: String) {
        for method in [HTTPRequest.Method.get, .head, .post] {
            router.on("\(path)/\(dollar)status", method: method) { request, context in
                try await status(nil, request, context)
            }
            router.on("\(path)/:id/\(dollar)status", method: method) { request, context in
                try await status(try context.parameters.require("id"), request, context)
            }
            router.on("\(path)/:id/\(dollar)events", method: method) { request, context in
                try context.require(.read, on: Self.type)
                let id = try context.parameters.require("id")
                let parameters = try await request.operationParameters()
                return response(
                    await subscriptions.events(
                        id, parameters, caller: context.caller, now: clock()), context)
            }
        }
        for operation in [
            "\(dollar)status", ":id/\(dollar)status", ":id/\(dollar)events",
        ] {
            router.refuseOthers(than: [.get, .head, .post], at: "\(path)/\(operation)")
        }
    }

    private func status(
        _ id: String?, _ request: Request, _ context: ServerContext
    ) async throws -> Response {
        try context.require(.read, on: Self.type)
        let parameters = try await request.operationParameters()
        return response(
            await subscriptions.status(id, parameters, caller: context.caller, now: clock()),
            context)
    }

    private func response(_ answer: SubscriptionAnswer, _ context: ServerContext) -> Response {
        context.note.add(answer.cases.map(\.text))
        if answer.kind == .deleted { return Response(status: .noContent) }
        var response = Response.fhir(answer.bytes, answer.kind.status)
        if let version = answer.version {
            response.headers[.eTag] = Preconditions.tag("\(version)")
        }
        if answer.kind == .created, let id = answer.id {
            response.headers[.location] = subscriptions.url(of: id)
        }
        if answer.kind == .unavailable { response.headers[.retryAfter] = "1" }
        return response
    }
}

extension SubscriptionAnswer.Kind {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .ok: .ok
        case .created: .created
        case .deleted: .noContent
        case .invalid: .badRequest
        case .refused: .unprocessableContent
        case .forbidden: .forbidden
        case .notFound: .notFound
        case .otherVersion: .preconditionFailed
        case .unavailable: .serviceUnavailable
        }
    }
}

extension Request {
    fileprivate var operationQuery: OperationParameters {
        OperationParameters(
            query: uri.queryParameters.map { (name: String($0.key), value: String($0.value)) })
    }

    /// Of the query, or of a Parameters resource that is posted; of nothing where nothing is.
    fileprivate func operationParameters() async throws -> OperationParameters {
        guard method == .post else { return operationQuery }
        let bytes = try await bytes(upTo: PASSubscriptions.bytesMax)
        if bytes.isEmpty { return .none }
        guard let parameters = OperationParameters(bytes) else {
            throw HTTPError(.badRequest, message: "An operation is posted with Parameters.")
        }
        return parameters
    }
}
