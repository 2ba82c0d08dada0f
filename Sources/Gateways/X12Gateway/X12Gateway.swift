import Cases
public import Plans
public import Primitives
public import Workflow
import X12

/// X12: bytes in, bytes out. Knows nothing of HTTP.
public struct X12Gateway: Sendable {
    let workflow: Workflow

    public init(workflow: Workflow) { self.workflow = workflow }

    /// Whether bytes are X12 at all: an interchange begins with its name.
    public static func isX12(_ bytes: [UInt8]) -> Bool {
        bytes.drop { $0 <= 0x20 }.starts(with: Array("ISA".utf8))
    }

    /// Takes every set of a file in, in order, and answers each in its own set. What is wrong with an envelope or a set is
    /// answered by TA1 or 999 and rejects no more than it must.
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
            await self.answer(group, now: now, &outgoing, &answer)
        }
        return outgoing
    }

    /// The responses to a group, those of one form together, and a 999 for what has none or was rejected.
    private func answer(
        _ incoming: Incoming.Group, now: Instant, _ outgoing: inout Outgoing,
        _ answer: inout X12Answer
    ) async {
        var group = incoming
        var isAcknowledged = false
        guard let header = group.report?.header else { return }
        var responses: [(form: SetForm, sets: [Outgoing.NumberedSet])] = []
        for (index, incoming) in group.sets.enumerated() where isSound(incoming.report, in: group) {
            switch await self.answer(incoming.rows, now: now, &answer) {
            case .response(let set):
                let numbered = (incoming.report.header.controlNumber, set)
                if let place = responses.firstIndex(where: { $0.form == set.form }) {
                    responses[place].sets.append(numbered)
                } else {
                    responses.append((set.form, [numbered]))
                }
            case .acknowledged: isAcknowledged = true
            case .refused(let findings): group.refuse(index, findings)
            case .none: break
            }
        }
        for (form, sets) in responses { outgoing.groups.append(.responses(header, form, sets)) }
        if isAcknowledged || group.hasRejections, let report = group.report {
            outgoing.groups.append(.acknowledgment(report))
            if report.verdict != .accepted { answer.kind = .invalid }
            answer.problems += group.problems
        }
    }

    private func isSound(_ report: X12SetReport, in group: Incoming.Group) -> Bool {
        report.verdict != .rejected && group.report?.faults.isEmpty == true
    }

    /// What is wrong with the requests of a file, without taking them in.
    public static func check(_ bytes: [UInt8], book: PlanBook) -> [Problem] {
        let (interchanges, problems) = Incoming.read(bytes)
        let groups = interchanges.flatMap(\.groups)
        let sound = groups.flatMap(\.sets).filter { $0.report.verdict != .rejected }
        return problems + interchanges.flatMap(\.problems) + groups.flatMap(\.problems)
            + sound.flatMap { _, rows -> [Problem] in
                switch RequestReader(book: book).read(rows) {
                case .invalid(let problems, _): problems
                case .rejected(let rejections, _): rejections.map(\.problem)
                case .submission(let submission, _): submission.request.deviations
                }
            }
    }
}
