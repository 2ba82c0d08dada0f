import Primitives
import Workflow

/// A 278 request (005010X217) is decided and answered by the 278 response.
struct ReviewAnswerer: SetAnswerer {
    let workflow: Workflow

    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        if let header = rows.first(where: { $0.id == "BHT" }), header[2] == "11" {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: "This is a response (BHT02 11); it asks for nothing.",
                    place: header.place(2)))
            return .none
        }
        switch RequestReader(book: workflow.book).read(rows) {
        case .invalid(let problems, let tree):
            answer.kind = .invalid
            answer.problems += problems
            return tree.map { tree in
                .response(refused(tree, problems.map { Refusal($0, tree) }, now).set())
            } ?? .none
        case .rejected(let rejections, let tree):
            answer.rejections += rejections
            return .response(
                refused(tree, rejections.map { Refusal($0, tree) }, now).set())
        case .submission(let submission, let tree):
            return .response(await decide(submission, tree, now: now, &answer).set())
        }
    }

    private func decide(
        _ submission: Submission, _ tree: RequestTree, now: Instant, _ answer: inout X12Answer
    ) async -> ResponseWriter {
        do {
            switch try await workflow.submit(submission, now: now) {
            case .rejected(let rejections):
                answer.rejections += rejections
                return refused(tree, rejections.map { Refusal($0, tree) }, now)
            case .answered(let authorization, _):
                answer.cases.append(authorization)
                return ResponseWriter(
                    tree: tree, authorization: authorization, now: now,
                    numbers: submission.lineNumbers(in: authorization))
            }
        } catch {
            answer.kind = .unavailable
            return refused(tree, [Refusal(error)], now)
        }
    }

    private func refused(
        _ tree: RequestTree, _ refusals: [Refusal], _ now: Instant
    ) -> ResponseWriter {
        ResponseWriter(tree: tree, authorization: nil, refusals: refusals, now: now)
    }
}
