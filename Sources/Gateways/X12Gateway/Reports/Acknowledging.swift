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
            let report = incoming.report
            var outgoing = Outgoing(header: report.header, now: now)
            if report.verdict != .accepted || report.header.wantsAcknowledgment {
                outgoing.acknowledged = report
            }
            if report.verdict == .rejected {
                answer.kind = .invalid
            } else {
                for group in incoming.groups {
                    guard let report = group.report, report.header.functionalCode != "FA"
                    else { continue }
                    if report.verdict == .rejected || report.verdict == .partly {
                        answer.kind = .invalid
                    }
                    outgoing.groups.append(.acknowledgment(report))
                }
            }
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
}
