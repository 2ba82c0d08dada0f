public import Cases
import Plans
public import Primitives
import Records

extension Workflow {
    /// Applies the law to clocks that ran out: a denial by law where the program says so, an alarm everywhere.
    ///
    /// - Parameters:
    ///   - pageSize: how many cases are read at once. All are looked at: those that an alarm leaves open would otherwise
    ///     stand before the later ones for ever.
    ///   - passOver: told of each case that can not be decided, such as one of a plan that has left the book. It keeps no
    ///     other from its right.
    /// - Returns: the cases whose clocks had run out.
    public func lapseOverdue(
        now: Instant, pageSize: Int = 500, passOver: (CaseID, WorkflowError) -> Void = { _, _ in }
    ) async throws(WorkflowError) -> [CaseID] {
        var query = CaseQuery(openOnly: true, dueBefore: now, limit: pageSize)
        var lapsed: [CaseID] = []
        while true {
            let due = try await reading { [query] in try await store.summaries(query) }
            for summary in due {
                do throws(WorkflowError) {
                    if try await lapse(summary.caseID, now: now) { lapsed.append(summary.caseID) }
                } catch {
                    passOver(summary.caseID, error)
                }
            }
            guard let last = due.last else { return lapsed }
            query.after = CaseQuery.Cursor(last)
        }
    }

    /// - Returns: true where the clock of the case had run out.
    private func lapse(_ id: CaseID, now: Instant) async throws(WorkflowError) -> Bool {
        guard let authorization = try await loadCase(id),
            let deadline = currentDeadline(of: authorization), deadline.hasLapsed(at: now)
        else { return false }
        _ = try await change(id, by: .system, now: now) {
            (current, plan, draft: inout Draft) async throws(WorkflowError) in
            try await lapse(current, plan, &draft)
        }
        return true
    }

    /// Each line that waits runs on its own clock: one that was asked for later is not late with the others.
    private func lapse(
        _ authorization: Case, _ plan: Plan, _ draft: inout Draft
    ) async throws(WorkflowError) {
        // One number for all that one lapse grants, as for all that one request is granted.
        var number = authorization.authorizationNumber
        for subject in authorization.subjects where authorization.isPended(subject) {
            guard let deadline = deadline(of: subject, in: authorization, plan),
                deadline.hasLapsed(at: draft.at)
            else { continue }
            guard deadline.lapse != .alarm else {
                alarm(deadline, authorization, &draft)
                continue
            }
            let record = CheckRecord(
                id: "clock.lapsed", verdict: .failed,
                finding: "No decision by \(deadline.dueAt).", input: deadline.reckoning,
                citation: deadline.citation,
                next: NextAction(.staff, "Alarm: find out why the clock was missed."))
            let before = authorization.decisions[subject]?.explanation.checks ?? []
            let determination = try await byLaw(deadline, subject, number, authorization, plan)
            number = number ?? determination.grant?.number
            draft.add(
                .determined(
                    CaseEvent.Determined(
                        subject: subject, determination: determination,
                        explanation: Explanation(subject: subject, checks: before + [record]))))
        }
    }

    /// Once for each clock, however often it is looked at and however many lines run on it.
    private func alarm(_ deadline: Deadline, _ authorization: Case, _ draft: inout Draft) {
        let note = CaseEvent.Kind.note(
            "The clock ran out at \(deadline.dueAt) (\(deadline.citation.text)).")
        let isNoted = (authorization.events + draft.events).contains { $0.kind == note }
        if !isNoted { draft.add(note) }
    }

    /// What the law makes of the lapse: a denial, or a yes to all that was asked.
    private func byLaw(
        _ deadline: Deadline, _ subject: Subject, _ number: AuthorizationNumber?,
        _ authorization: Case, _ plan: Plan
    ) async throws(WorkflowError) -> Determination {
        guard deadline.lapse == .approvalByLaw else {
            return .denied(
                .byLaw(LapsedClock(dueAt: deadline.dueAt, citation: deadline.citation)))
        }
        let today = plan.zone.date(of: deadline.dueAt)
        let grant = try await grant(
            subject, number: number, of: authorization, plan, today: today)
        return .approved(.byLaw(grant, deadline.citation))
    }
}
