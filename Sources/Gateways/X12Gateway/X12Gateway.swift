import Cases
public import Plans
public import Primitives
public import Workflow
import X12

/// X12 278 (005010X217): bytes in, bytes out. Knows nothing of HTTP.
public struct X12Gateway: Sendable {
    let workflow: Workflow

    public init(workflow: Workflow) { self.workflow = workflow }

    /// Whether bytes are X12 at all: an interchange begins with its name.
    public static func isX12(_ bytes: [UInt8]) -> Bool {
        bytes.drop { $0 <= 0x20 }.starts(with: Array("ISA".utf8))
    }

    /// Takes every 278 request of a file in, in order, and answers each in its own set.
    public func submit(_ bytes: [UInt8], now: Instant) async -> X12Answer {
        let file = Interchange.read(bytes)
        var answer = X12Answer(kind: file.problems.isEmpty ? .ok : .invalid, bytes: [])
        answer.problems = file.problems
        for interchange in file.interchanges {
            var groups: [SegmentWriter] = []
            for group in interchange.groups {
                var sets: [SegmentWriter] = []
                for rows in group.sets {
                    if let set = await self.answer(rows, now: now, &answer) { sets.append(set) }
                }
                guard !sets.isEmpty else { continue }
                groups.append(Envelope.group(answering: group.header, sets: sets, now: now))
            }
            guard !groups.isEmpty else { continue }
            answer.bytes += Array(
                Envelope.interchange(answering: interchange.header, groups: groups, now: now).utf8)
        }
        return answer
    }

    /// What is wrong with the requests of a file, without taking them in.
    public static func check(_ bytes: [UInt8], book: PlanBook) -> [Problem] {
        let file = Interchange.read(bytes)
        return file.problems
            + file.sets.flatMap { rows -> [Problem] in
                switch RequestReader(book: book).read(rows) {
                case .invalid(let problems, _): problems
                case .rejected(let rejections, _): rejections.map(\.problem)
                case .submission(let submission, _): submission.request.deviations
                }
            }
    }

    /// The response to one set; nil where it can not be answered at all.
    private func answer(
        _ rows: [Row], now: Instant, _ answer: inout X12Answer
    ) async -> SegmentWriter? {
        let control = rows[0][2] ?? ""
        guard rows[0][1] == "278" else {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: "Set \(control) is a \(rows[0][1] ?? "?"); a 278 request is expected.",
                    place: rows[0].place(1)))
            return nil
        }
        switch RequestReader(book: workflow.book).read(rows) {
        case .invalid(let problems, let tree):
            answer.kind = .invalid
            answer.problems += problems
            return tree.map { tree in
                refused(tree, problems.map { Refusal($0, tree) }, now).set(control)
            }
        case .rejected(let rejections, let tree):
            answer.rejections += rejections
            return refused(tree, rejections.map { Refusal($0, tree) }, now).set(control)
        case .submission(let submission, let tree):
            return await decide(submission, tree, now: now, &answer).set(control)
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
                return ResponseWriter(tree: tree, authorization: authorization, now: now)
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

extension Rejection {
    var problem: Problem { Problem(code: code.rawValue, message: message, place: place) }
}
