import Cases
import Plans
import Primitives
import Records

extension Workflow {
    /// Appends a draft to a case, with the letters that its determinations and its clock call for.
    ///
    /// - Parameter base: the case as it was read; nil for a new one.
    /// - Returns: the case as it now stands; nil where somebody else was faster and all must be done again.
    func commit(_ draft: Draft, since base: Case?) async throws(WorkflowError) -> Case? {
        var draft = draft
        var result: Case
        do {
            result = try fold(base, draft)
            let taken = draft.events.count
            moveClock(result, &draft)
            try follow(&result, draft.events[taken...])
            let told = draft.events.count
            addNotices(result, &draft)
            if base != nil { addAppealNotices(result, &draft) }
            addDelayNotices(result, since: base, &draft)
            addStandardNotices(result, since: base, &draft)
            try follow(&result, draft.events[told...])
        } catch {
            throw .unavailable(error.reason)
        }
        let append = Append(
            payer: result.coverage.payer, caseID: draft.id, expectedVersion: base?.version ?? 0,
            member: result.coverage.member, expectedLedger: draft.ledgerVersion,
            idempotency: draft.key, events: draft.events, documents: draft.documents,
            outbox: facts(result, since: base), numbers: numbers(result, draft),
            summary: CaseSummary(result))
        do {
            _ = try await store.append(append)
            decisions.add(draft.events)
            return result
        } catch {
            switch error {
            case .conflict: return nil
            case .alreadyDone: return nil
            case .full: throw .busy
            case .unavailable(let why): throw .unavailable(why)
            }
        }
    }

    private func fold(_ base: Case?, _ draft: Draft) throws(Case.NotALife) -> Case {
        guard var folded = base else { return try Case(id: draft.id, events: draft.events) }
        try follow(&folded, draft.events[...])
        return folded
    }

    private func follow(
        _ result: inout Case, _ events: ArraySlice<CaseEvent>
    ) throws(Case.NotALife) {
        for event in events { try result.apply(event) }
    }

    /// Records a due instant that moved, so that lists, letters and answers all name the one in force.
    private func moveClock(_ result: Case, _ draft: inout Draft) {
        guard !result.isDecided, let current = currentDeadline(of: result),
            current != result.deadline
        else { return }
        draft.add(.clockMoved(current), by: .system)
    }

    /// One letter for each subject that this draft decides.
    private func addNotices(_ result: Case, _ draft: inout Draft) {
        guard let notices else { return }
        let decided = draft.events.compactMap { event -> Subject? in
            guard case .determined(let determined) = event.kind else { return nil }
            return determined.subject
        }
        for subject in decided {
            let written = notices.notices(
                for: result, subject: subject, benefit: benefitName(of: subject, in: result),
                answerBy: answerBy(asked: subject, in: result, draft.plan), plan: draft.plan,
                member: draft.member, now: draft.at)
            draft.add(written)
        }
    }

    /// That an appeal came and waits, and that one was taken back.
    private func addAppealNotices(_ result: Case, _ draft: inout Draft) {
        guard let notices else { return }
        var news: [(Subject, AppealNews)] = []
        for event in draft.events {
            switch event.kind {
            case .revised:
                news += result.appealed.keys.sorted().filter { result.isBegun($0, with: event) }
                    .map { ($0, .received(until: deadline(of: $0, in: result, draft.plan))) }
            case .appealWithdrawn(let subjects): news += subjects.map { ($0, .withdrawn) }
            default: break
            }
        }
        for (subject, what) in news {
            draft.add(
                notices.notices(
                    of: what, for: result, subject: subject,
                    benefit: benefitName(of: subject, in: result), plan: draft.plan,
                    member: draft.member, now: draft.at))
        }
    }

    private func answerBy(
        asked subject: Subject, in result: Case, _ plan: Plan
    ) -> Instant? {
        guard case .pended(let pend) = result.determination(subject),
            pend.cause == .informationRequested
        else { return nil }
        return answerDue(of: subject, in: result, plan)
    }

    /// Where more time is taken, a letter for each subject whose clock that moves: in writing, with the reason and the new day
    /// (42 CFR 422.568(b), 422.572(b), 438.404(c)(4); 29 CFR 2560.503-1(f)(2)(iii)).
    private func addDelayNotices(_ result: Case, since base: Case?, _ draft: inout Draft) {
        guard let notices, let base else { return }
        let reasons = draft.events.compactMap { event -> String? in
            guard case .clockExtended(let change) = event.kind else { return nil }
            return change.reason
        }
        guard let reason = reasons.last else { return }
        for subject in result.subjects where result.isPended(subject) {
            guard let deadline = deadline(of: subject, in: result, draft.plan),
                deadline.dueAt != self.deadline(of: subject, in: base, draft.plan)?.dueAt
            else { continue }
            draft.add(
                notices.notices(
                    ofDelay: reason, until: deadline, for: result, subject: subject,
                    benefit: benefitName(of: subject, in: result), plan: draft.plan,
                    member: draft.member, now: draft.at))
        }
    }

    /// Every name under which the case can be found.
    private func numbers(_ result: Case, _ draft: Draft) -> [String] {
        var numbers = [result.id.text] + result.grants.map(\.grant.number.text)
        if let handle = draft.handle { numbers.append(handle) }
        return numbers.uniqued
    }

    /// The fact for Delivery that the decision of a case changed, for subscriptions. The first decision is no change: it is
    /// the answer to the request.
    private func facts(_ result: Case, since base: Case?) -> [OutboxFact] {
        guard let base, result.isDecidedOtherwise(than: base) else { return [] }
        return [
            OutboxFact(
                caseID: result.id, version: result.version,
                recipient: result.request.transaction.submitter, channel: "subscription")
        ]
    }
}

extension Case {
    /// Whether an earlier version of it was decided otherwise: another determination of a line, or other lines.
    fileprivate func isDecidedOtherwise(than earlier: Case) -> Bool {
        subjects != earlier.subjects
            || subjects.contains { determination($0) != earlier.determination($0) }
    }
}

extension Case {
    /// Whether the appeal of a subject came with an event.
    fileprivate func isBegun(_ subject: Subject, with event: CaseEvent) -> Bool {
        guard let start = appeals[subject]?.start, events.indices.contains(start) else {
            return false
        }
        return events[start].at == event.at && events[start].kind == event.kind
    }
}
