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

    /// Takes every 278 request of a file in, in order, and answers each in its own set. What is wrong with an envelope or
    /// a set is answered by TA1 or 999 and rejects no more than it must.
    public func submit(_ bytes: [UInt8], now: Instant) async -> X12Answer {
        let (interchanges, problems) = Incoming.read(bytes)
        var answer = X12Answer(kind: problems.isEmpty ? .ok : .invalid, bytes: [])
        answer.problems = problems
        for incoming in interchanges {
            let outgoing = await outgoing(incoming, now: now, &answer)
            guard !outgoing.isEmpty else { continue }
            do throws(X12Writer.Failure) {
                answer.bytes += try outgoing.bytes()
            } catch {
                answer.kind = .invalid
                answer.problems.append(
                    Problem(code: "x12-answer", message: "The answer can not be written: \(error)"))
            }
        }
        return answer
    }

    private func outgoing(
        _ incoming: Incoming, now: Instant, _ answer: inout X12Answer
    ) async -> Outgoing {
        let report = incoming.report
        var outgoing = Outgoing(header: report.header, now: now)
        if report.verdict != .accepted || report.header.wantsAcknowledgment {
            outgoing.acknowledged = report
        }
        guard report.verdict != .rejected else {
            answer.kind = .invalid
            answer.problems += incoming.problems
            return outgoing
        }
        for group in incoming.groups {
            guard let header = group.report?.header else { continue }
            var sets: [(control: String, set: SegmentWriter)] = []
            for (report, rows) in group.sets where isSound(report, in: group) {
                if let set = await self.answer(rows, now: now, &answer) {
                    sets.append((report.header.controlNumber, set))
                }
            }
            if !sets.isEmpty { outgoing.groups.append(.responses(header, sets)) }
            if group.isAcknowledged, let report = group.report {
                outgoing.groups.append(.acknowledgment(report))
                answer.kind = .invalid
                answer.problems += group.problems
            }
        }
        return outgoing
    }

    private func isSound(_ report: X12SetReport, in group: Incoming.Group) -> Bool {
        report.verdict != .rejected && group.report?.faults.isEmpty == true
    }

    /// What is wrong in a file, for people, without taking anything in. 278 requests are read against a plan book, too: it
    /// is asked for when the first comes; nil where there is none.
    public static func check(
        _ bytes: [UInt8], book: (() throws -> PlanBook)?
    ) throws -> CheckReport {
        try FileCheck.report(bytes, book: book)
    }

    static let requestGuide = "278 request"

    /// What a request can not be answered for, and what would be noted beside its answer.
    static func problems(_ segments: [X12Segment], book: PlanBook) -> [Problem] {
        let rows = segments.enumerated().map { Row(segment: $1, position: $0 + 1) }
        return switch RequestReader(book: book).read(rows) {
        case .invalid(let problems, _): problems
        case .rejected(let rejections, _): rejections.map(\.problem)
        case .submission(let submission, _): submission.request.deviations
        }
    }

    /// The response to one set; nil where it can not be answered at all.
    private func answer(
        _ rows: [Row], now: Instant, _ answer: inout X12Answer
    ) async -> SegmentWriter? {
        guard let start = rows.first, start[1] == "278" else {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message:
                        "A 278 request is expected, not \(rows.first?[1] ?? "a set so large").",
                    place: rows.first?.place(1)))
            return nil
        }
        if let header = rows.first(where: { $0.id == "BHT" }), header[2] == "11" {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: "This is a response (BHT02 11); it asks for nothing.",
                    place: header.place(2)))
            return nil
        }
        switch RequestReader(book: workflow.book).read(rows) {
        case .invalid(let problems, let tree):
            answer.kind = .invalid
            answer.problems += problems
            return tree.map { tree in
                refused(tree, problems.map { Refusal($0, tree) }, now).set()
            }
        case .rejected(let rejections, let tree):
            answer.rejections += rejections
            return refused(tree, rejections.map { Refusal($0, tree) }, now).set()
        case .submission(let submission, let tree):
            return await decide(submission, tree, now: now, &answer).set()
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
