public import Cases
import Plans
public import Primitives
import Records

extension Workflow {
    /// Applies the law to clocks that ran out: a denial by law where the program says so, an alarm everywhere.
    ///
    /// - Returns: the cases whose clocks had run out.
    public func lapseOverdue(now: Instant) async throws(WorkflowError) -> [CaseID] {
        let query = CaseQuery(openOnly: true, dueBefore: now, limit: 500)
        let due = try await reading { try await store.summaries(query) }
        var lapsed: [CaseID] = []
        for summary in due {
            guard let authorization = try await loadCase(summary.caseID),
                let deadline = currentDeadline(of: authorization), deadline.hasLapsed(at: now)
            else { continue }
            lapsed.append(authorization.id)
            _ = try await change(authorization.id, by: .system, now: now) {
                current, _, draft in lapse(current, deadline, &draft)
            }
        }
        return lapsed
    }

    private func lapse(_ authorization: Case, _ deadline: Deadline, _ draft: inout Draft) {
        guard deadline.lapse == .denialByLaw else {
            let note = "The clock ran out at \(deadline.dueAt) (\(deadline.citation.text))."
            let isNoted = authorization.events.contains { $0.kind == .note(note) }
            if !isNoted { draft.add(.note(note)) }
            return
        }
        for subject in authorization.subjects {
            guard case .pended = authorization.determination(subject) else { continue }
            let lapse = LapsedClock(dueAt: deadline.dueAt, citation: deadline.citation)
            let record = CheckRecord(
                id: "clock.lapsed", verdict: .failed,
                finding: "No decision by \(deadline.dueAt).", input: deadline.reckoning,
                citation: deadline.citation,
                next: NextAction(.staff, "Alarm: find out why the clock was missed."))
            let before = authorization.decisions[subject]?.explanation.checks ?? []
            draft.add(
                .determined(
                    CaseEvent.Determined(
                        subject: subject, determination: .denied(.byLaw(lapse)),
                        explanation: Explanation(subject: subject, checks: before + [record]))))
        }
    }
}
