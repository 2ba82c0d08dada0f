public import Primitives
import X12

extension X12Gateway {
    /// What a partner gets for a file: for each interchange a TA1 where its envelope is at fault or the sender wants one, and
    /// for each group a 999. Empty where nothing is to be said: an acknowledgment is not acknowledged.
    public static func acknowledgment(_ bytes: [UInt8], now: Instant) -> X12Answer {
        let (interchanges, problems) = Incoming.read(bytes)
        var answer = X12Answer(kind: problems.isEmpty ? .ok : .invalid, bytes: [])
        answer.problems = problems
        for incoming in interchanges {
            do throws(X12Writer.Failure) {
                try acknowledge(incoming, now: now, &answer)
            } catch {
                answer.kind = .invalid
                answer.problems.append(
                    Problem(code: "x12-answer", message: "The answer can not be written: \(error)"))
            }
        }
        return answer
    }

    private static func acknowledge(
        _ incoming: Incoming, now: Instant, _ answer: inout X12Answer
    ) throws(X12Writer.Failure) {
        let report = incoming.report
        let header = report.header
        var stream = AnswerStream(
            answering: header, number: UInt64(header.controlNumber) ?? 1, now: now)
        if report.verdict != .accepted || header.wantsAcknowledgment {
            try stream.acknowledge(report)
        }
        if report.verdict == .rejected { answer.kind = .invalid }
        // A rejected interchange is answered by its TA1 and by nothing else.
        for group in report.verdict == .rejected ? [] : incoming.groups {
            guard let report = group.report, report.header.functionalCode != "FA" else { continue }
            if report.verdict == .rejected || report.verdict == .partly { answer.kind = .invalid }
            try stream.acknowledge(report)
        }
        try stream.end()
        answer.bytes += stream.take()
    }
}
