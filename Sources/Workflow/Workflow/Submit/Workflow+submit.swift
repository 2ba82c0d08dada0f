import Adjudication
import Cases
import CodeSets
import Plans
public import Primitives
import Records

extension Workflow {
    /// Takes a request in and answers it. What is answered is durable.
    ///
    /// - Throws: where the store can not be read or written; a request that can not be taken in is no error but
    ///   `SubmitOutcome.rejected`.
    public func submit(
        _ submission: Submission, now: Instant
    ) async throws(WorkflowError) -> SubmitOutcome {
        let requester = submission.request.event.requester?.identifiers ?? []
        if let rejection = try await refusal(unlessCallerIs: requester) {
            return .rejected([rejection])
        }
        var submission = submission
        submission.request.appealsIfALineDoes()
        return try await retrying { () async throws(WorkflowError) in
            try await attempt(submission, now: now)
        }
    }

    /// One attempt; nil where somebody else was faster.
    private func attempt(
        _ submission: Submission, now: Instant
    ) async throws(WorkflowError) -> SubmitOutcome? {
        let key = submission.idempotencyKey
        let repeated = try await reading { try await store.findCase(idempotency: key) }
        if let repeated { return .answered(try await existingCase(repeated), isRepeat: true) }
        var submission = submission
        if let prior = try await updated(&submission) {
            if isKnown(submission, in: prior) { return .answered(prior, isRepeat: true) }
            let prior = try await afterClock(prior, now: now)
            if let unclear = try await numberServices(of: prior, in: &submission) {
                return .rejected([unclear])
            }
            return try await update(prior, submission, now: now)
        }
        if let rejection = rejection(ofNew: submission) { return .rejected([rejection]) }
        return try await open(submission, now: now)
    }

    /// Why no case is opened by what can only be of one that is known.
    private func rejection(ofNew submission: Submission) -> Rejection? {
        let request = submission.request
        if submission.cancelsAll || request.activeLines.isEmpty && !request.lines.isEmpty {
            return Rejection(
                .unknownPrior, "What is to be cancelled is not known here.",
                place: submission.places[.event])
        }
        guard request.event.certificationType.isAppeal else { return nil }
        return Rejection(
            .unknownPrior,
            "An appeal names the case that it appeals; this one names none of this provider's.",
            place: submission.places[.event])
    }

    /// A new case.
    private func open(
        _ submission: Submission, now: Instant
    ) async throws(WorkflowError) -> SubmitOutcome? {
        var request = submission.request
        if let unknown = unknownPrior(submission) { request.deviations.append(unknown) }
        let gathered: Gathered
        switch try await gather(request, places: submission.places, receivedAt: now, now: now) {
        case .success(let all): gathered = all
        case .failure(let rejections): return .rejected(rejections.list)
        }
        request = request.naming(gathered.facts.providers)
        // After the ledger was read: what is granted from then on lets the append fail, and all is looked up again.
        let alike = try await lookalikes(of: request, gathered)
        if let known = try await sentBefore(submission, among: alike) {
            return .answered(known, isRepeat: true)
        }
        var round = Round(
            request: request, places: submission.places, gathered: gathered,
            evidence: submission.evidence, now: now)
        decide(&round)
        try await holdUp(&round, among: alike)
        let id = CaseID(try await mint("R", payer: request.payer))
        var draft = round.draft(id, by: .submitter(request.transaction.submitter))
        draft.add(
            .received(
                CaseEvent.Received(
                    request: request, coverage: gathered.coverage,
                    authorities: round.authorities,
                    deadline: deadline(request, gathered.plan, receivedAt: now),
                    contentDigest: submission.contentDigest, source: submission.source.digest,
                    suspectedDuplicates: alike, handle: submission.versionedHandle)))
        try await determine(round, &draft)
        // Cancelled before it was ever known here: on record, and nothing to decide.
        for line in request.lines where line.isCancelled {
            draft.add(.determined(cancellation(.line(line.sequence), submission)))
        }
        draft.take(submission)
        return try await commit(draft, since: nil).map { .answered($0, isRepeat: false) }
    }

    /// What is told where a new case is opened by what says that it changes an earlier request.
    private func unknownPrior(_ submission: Submission) -> Problem? {
        let changes: [CertificationType] = [.revised, .reconsideration]
        let message: String
        if submission.prior != nil {
            message =
                "The version that this one updates is not known here; it is taken as a new request."
        } else if changes.contains(submission.request.event.certificationType) {
            message =
                "A changed request names the one that it changes; this one names none, and is taken as a new one."
        } else {
            return nil
        }
        return Problem(
            severity: .warning, code: "prior-unknown", message: message,
            place: submission.places[.event])
    }

    /// Decides again where another case holds up a yes: only a yes is held up, and few have any such case.
    private func holdUp(
        _ round: inout Round, among alike: [CaseID]
    ) async throws(WorkflowError) {
        let approved = Set(round.findings.filter { $0.terms != nil }.map(\.subject))
        guard !approved.isEmpty else { return }
        let others = try await earlier(than: round.request, among: alike, round.gathered)
        let found = subjectFindings(of: approved, in: round, among: others)
        guard !found.isEmpty else { return }
        round.gathered.facts.lines = round.request.facts(found)
        decide(&round)
    }
}
