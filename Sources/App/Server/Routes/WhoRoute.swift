import Cases
import HTTPTypes
import Hummingbird
import Identity
import Primitives
import Workflow

/// `GET /who?code=72148&member=…`: is authorization needed, and who says so? The same answer as `assent who --json`.
///
/// Parameters: `code`, `member`; optional `payer`, `provider`, `facility`, `dx` (may be repeated), `units`, `place`, `on`.
struct WhoRoute {
    let workflow: Workflow
    let clock: @Sendable () -> Instant

    func add(to router: Router<ServerContext>) {
        router.read("who") { request, context in
            try context.require(.read, on: "Claim")
            return await answer(request)
        }
        router.refuseOthers(than: [.get, .head], at: "who")
    }

    private func answer(_ request: Request) async -> Response {
        let question: WhoQuestion
        do {
            question = try WhoParameters(request).question()
        } catch {
            return .problem(.badRequest, error.message)
        }
        do {
            let answer = try await workflow.who(question, now: clock())
            return .json(answer.json(for: question.code))
        } catch {
            return .problem(error.status, error.message)
        }
    }
}

extension WorkflowError {
    var status: HTTPResponse.Status {
        switch self {
        case .unknownMember, .unknownProvider, .unknownCase: .notFound
        case .busy, .unavailable, .unknownPlan: .serviceUnavailable
        case .impossibleCode: .badRequest
        default: .unprocessableContent
        }
    }
}
