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
        guard let authorization = try await loadCase(id), isLate(authorization, now: now) else {
            return false
        }
        // Of a plan that has left the book nothing can be decided, and that is to be told.
        _ = try await planAndMember(of: authorization)
        _ = try await afterClock(authorization, now: now)
        return true
    }

    private func isLate(_ authorization: Case, now: Instant) -> Bool {
        currentDeadline(of: authorization)?.hasLapsed(at: now) ?? false
    }

    /// A case as it stands when somebody acts on it: whoever comes after the clock finds what the law made of it, whether or not
    /// a server looked in time.
    ///
    /// - Parameter authorization: the case as it was read.
    func afterClock(_ authorization: Case, now: Instant) async throws(WorkflowError) -> Case {
        var known: Case? = authorization
        return try await retrying { () async throws(WorkflowError) in
            let current =
                if let read = known { read } else { try await existingCase(authorization.id) }
            known = nil
            // The due instant on record is the one in force, so that most cases cost no reckoning.
            guard current.deadline?.hasLapsed(at: now) == true, !current.isDecided,
                book.plan(current.coverage.plan) != nil, isLate(current, now: now)
            else { return current }
            var draft = try await draft(of: current, by: .system, now: now)
            try await lapse(current, draft.plan, &draft)
            guard !draft.events.isEmpty else { return current }
            return try await commit(draft, since: current)
        }
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
                alarm(deadline, authorization, plan, &draft)
                continue
            }
            let record = CheckRecord(
                id: "clock.lapsed", verdict: .failed,
                finding: "No decision by \(plan.zone.briefWithName(deadline.dueAt)).",
                input: deadline.reckoning,
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
    private func alarm(
        _ deadline: Deadline, _ authorization: Case, _ plan: Plan, _ draft: inout Draft
    ) {
        let note = alarm(deadline, at: plan.zone.briefWithName(deadline.dueAt))
        // Earlier versions wrote the same in UTC.
        let known = [note, alarm(deadline, at: "\(deadline.dueAt)")]
        let isNoted = (authorization.events + draft.events).contains { known.contains($0.kind) }
        if !isNoted { draft.add(note) }
    }

    private func alarm(_ deadline: Deadline, at due: String) -> CaseEvent.Kind {
        .note("The clock ran out at \(due) (\(deadline.citation.text)).")
    }

    /// What the law makes of the lapse: a denial, or a yes to all that was asked.
    private func byLaw(
        _ deadline: Deadline, _ subject: Subject, _ number: AuthorizationNumber?,
        _ authorization: Case, _ plan: Plan
    ) async throws(WorkflowError) -> Determination {
        guard deadline.lapse == .approvalByLaw else {
            return .denied(
                .byLaw(
                    LapsedClock(
                        dueAt: deadline.dueAt, zone: plan.zone, citation: deadline.citation)))
        }
        let today = plan.zone.date(of: deadline.dueAt)
        let grant = try await grant(
            subject, number: number, of: authorization, plan, today: today)
        return .approved(.byLaw(grant, deadline.citation))
    }
}

extension Case {
    /// The version that a reviewer acts on who has seen an earlier one: this one, where nothing was added since but that the clock
    /// ran out.
    func asSeen(_ seen: Int) -> Int {
        guard events.indices.contains(seen) else { return seen }
        let isSame = events[seen...].allSatisfy { event in
            if case .note = event.kind { event.by == .system } else { false }
        }
        return isSame ? version : seen
    }
}
