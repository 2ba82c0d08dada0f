import Adjudication
import Cases
import Plans
import Policies
import Primitives
import Records

/// Updates of a request: items added, changed, cancelled, or more documents (PAS: `related.claim`; X12: UM02).
extension Workflow {
    /// One attempt to update; nil where somebody else was faster.
    func update(
        _ prior: Case, _ submission: Submission, now: Instant
    ) async throws(WorkflowError) -> SubmitOutcome? {
        var submission = submission.cancelling(prior)
        let merge = merge(&submission, into: prior)
        if let rejection = refusal(prior, submission) ?? merge?.rejection(submission) {
            return .rejected([rejection])
        }
        var request = whole(submission, of: prior)
        let questions = OpenQuestions(of: prior, in: request, news: submission.news(of: prior))
        let gathered: Gathered
        switch try await gather(
            request, places: submission.places, excluding: prior.id,
            receivedAt: prior.receivedAt, answeredAsks: questions.keys, now: now)
        {
        case .success(let all): gathered = all
        case .failure(let rejections): return .rejected(rejections.list)
        }
        guard gathered.member.id == prior.coverage.member else {
            return .rejected([anotherMembers(submission)])
        }
        request = request.naming(gathered.facts.providers)
        let (evidence, withdrawn) = try await papers(of: submission, request, since: prior)
        let cancellations = Cancellations(
            cancelledSubjects(request, submission, merge), of: prior,
            beginsAppeal: prior.isAppealed(by: request))
        cancellations.keep(in: &request)
        let reopened = Reopening(
            prior: prior, request: request, named: Set(submission.request.lines.map(\.sequence)),
            withdrawn: withdrawn.subtracting(prior.withdrawn)
        ).subjects
        let open = subjectsToDecide(prior, request).union(reopened.keys)
            .subtracting(cancellations.named)
            .subtracting(prior.denials(standingIn: request))
        var round = Round(
            request: request, places: submission.places, gathered: gathered, evidence: evidence,
            open: open, now: now)
        try await decide(&round, since: prior, reopened: reopened)
        round.findings.removeAll(where: questions.hold)
        var draft = round.draft(prior.id, by: .submitter(request.transaction.submitter))
        draft.add(revision(round, submission, withdrawn, of: prior))
        let answered = questions.answeredOfWaiting(request)
        if !answered.isEmpty { draft.add(.asksAnswered(answered)) }
        if let change = priorityChange(by: round, of: prior) { draft.add(change) }
        try await determine(round, existing: prior.authorizationNumber, &draft)
        cancellations.add(to: &draft) { cancellation($0, submission) }
        draft.take(submission)
        return try await commit(draft, since: prior).map { .answered($0, isRepeat: false) }
    }

    /// The request as it stands after the update, with what that leaves out.
    private func whole(_ submission: Submission, of prior: Case) -> AuthorizationRequest {
        var request = submission.request
        let kept = request.keepLines(of: prior)
        // Who cancels all of it, or appeals, need not say again what all of it was.
        let isAppeal = request.event.certificationType.isAppeal
        if !kept.isEmpty, !submission.cancelsAll, !isAppeal {
            request.deviations.append(leftOut(kept, submission))
        }
        return request
    }

    /// What the case is decided by from now on, and what of the papers before is evidence no more.
    private func papers(
        of submission: Submission, _ request: AuthorizationRequest, since prior: Case
    ) async throws(WorkflowError) -> (evidence: Evidence, withdrawn: Set<DocumentDigest>) {
        let withdrawn = try await submission.withdrawn?(prior) ?? []
        let earlier = try await earlierEvidence(
            of: prior, beside: submission.evidence.items, without: withdrawn)
        let replaced = earlier.replaced.subtracting(request.attachments.map(\.digest))
        return (
            Evidence(items: submission.evidence.items + earlier.items), withdrawn.union(replaced)
        )
    }

    private func revision(
        _ round: Round, _ submission: Submission, _ withdrawn: Set<DocumentDigest>, of prior: Case
    ) -> CaseEvent.Kind {
        .revised(
            CaseEvent.Revised(
                request: round.request, authorities: merged(prior, round),
                contentDigest: submission.contentDigest, source: submission.source.digest,
                withdrawn: prior.attachments.map(\.digest).uniqued.filter(withdrawn.contains),
                handle: submission.versionedHandle))
    }

    private func priorityChange(by round: Round, of prior: Case) -> CaseEvent.Kind? {
        guard let isExpedited = priority(round, prior) else { return nil }
        let word = isExpedited ? "asks" : "does not ask"
        return priorityChange(
            of: prior, round.gathered.plan, expedited: isExpedited,
            reason: "the provider \(word) for an urgent decision.", now: round.now)
    }

    /// An update may make a case urgent. One that says nothing of it does not make it standard again; but what it asks for of a
    /// case that is decided is as urgent as it says itself.
    ///
    /// - Returns: the new priority; nil where it stays.
    private func priority(_ round: Round, _ prior: Case) -> Bool? {
        let request = round.request
        // The appeal of a whole case has a priority of its own.
        let isAppeal = request.event.certificationType.isAppeal
        guard !(isAppeal && prior.isDecided) else { return nil }
        let isUrgent = request.event.asksToExpedite
        guard isUrgent != prior.isExpedited else { return nil }
        if isUrgent { return true }
        let waits = round.findings.contains { if case .refer = $0.result { true } else { false } }
        return prior.isDecided && waits ? false : nil
    }

    private func anotherMembers(_ submission: Submission) -> Rejection {
        Rejection(
            .priorOfAnotherMember, "The version that this one updates is another member's.",
            place: submission.places[.member])
    }

    private func refusal(_ prior: Case, _ submission: Submission) -> Rejection? {
        if let rejection = submission.rejection(asLinesOf: prior) { return rejection }
        if submission.request.event.certificationType.isAppeal {
            guard prior.isAppealed(by: submission.request) else {
                return nothingToAppeal(prior, submission) ?? changeOfDenied(prior, submission)
            }
            return otherThanDenied(prior, submission) ?? appealsExhausted(prior, submission)
        }
        let actions = prior.subjects.map { prior.determination($0)?.action }
        // Where an earlier approval stands there is something left to change or to cancel.
        guard actions.allSatisfy({ $0 == .denied }), !prior.hasEarlierGrants else {
            return changeOfDenied(prior, submission)
        }
        return Rejection(
            .deniedCannotBeUpdated,
            "\(prior.id) was denied; a denied request is not updated. \(appealOr(prior, submission, "send a new request."))",
            place: submission.places[.event])
    }

    /// What may be done about a denial, which is an appeal for as long as the plan hears one.
    private func appealOr(_ prior: Case, _ submission: Submission, _ other: String) -> String {
        let mayAppeal = !prior.appealable.isEmpty && appealsExhausted(prior, submission) == nil
        return mayAppeal ? "Appeal, or \(other)" : other.prefix(1).uppercased() + other.dropFirst()
    }

    /// A line that was denied is not asked for otherwise under its own number: its denial would be gone without an appeal.
    private func changeOfDenied(_ prior: Case, _ submission: Submission) -> Rejection? {
        let denied = prior.denied
        let changed = submission.request.activeLines.first { line in
            guard denied.contains(.line(line.sequence)),
                let before = prior.request.line(line.sequence)
            else { return false }
            return !line.asksForTheSame(as: before)
        }
        return changed.map { line in
            Rejection(
                .deniedCannotBeUpdated,
                "Line \(line.sequence) of \(prior.id) was denied, and what was denied is not updated. \(appealOr(prior, submission, "ask for the other service as a new line."))",
                place: submission.places[.line(line.sequence)])
        }
    }

    /// An appeal is of what was denied; another service in its place is a request of its own, with its own clock.
    private func otherThanDenied(_ prior: Case, _ submission: Submission) -> Rejection? {
        let other = submission.request.activeLines.first { line in
            guard prior.denied.contains(.line(line.sequence)),
                let before = prior.request.line(line.sequence)
            else { return false }
            return line.code != before.code
        }
        return other.map { line in
            Rejection(
                .deniedCannotBeUpdated,
                "Line \(line.sequence) of \(prior.id) was denied, and an appeal is of what was denied. Ask for the other service as a new line, or in a new request.",
                place: submission.places[.line(line.sequence)])
        }
    }

    /// More papers for an appeal that still waits are an update like any other.
    private func nothingToAppeal(_ prior: Case, _ submission: Submission) -> Rejection? {
        let waits = !prior.isDecided && prior.appealedAt != nil
        if waits || !prior.appealed.isEmpty { return nil }
        let why =
            prior.isDecided
            ? "nothing of \(prior.id) was denied"
            : "\(prior.id) is not decided yet, and nothing of it was denied"
        return Rejection(
            .nothingToAppeal, "There is nothing to appeal: \(why).",
            place: submission.places[.event])
    }

    private func leftOut(_ kept: [Int], _ submission: Submission) -> Problem {
        let items = kept.map(String.init).joined(separator: ", ")
        return Problem(
            severity: .warning, code: "items-left-out",
            message:
                "The update does not name what was asked for before as \(kept.count == 1 ? "item" : "items") \(items); that stays as it was. Cancel what is not wanted any more.",
            place: submission.places[.event])
    }

    /// Takes from the case what an update leaves as it is; nil where it takes all of it back.
    private func merge(_ submission: inout Submission, into prior: Case) -> UpdateMerge? {
        guard !submission.cancelsAll else { return nil }
        let merge = UpdateMerge(
            &submission.request, into: prior, citing: CitedVersion(by: submission, of: prior))
        submission.request.deviations += merge.deviations(submission)
        return merge
    }

    private func cancelledSubjects(
        _ request: AuthorizationRequest, _ submission: Submission, _ merge: UpdateMerge?
    ) -> Set<Subject> {
        let lines = request.lines
        if submission.cancelsAll {
            return lines.isEmpty ? [.event] : Set(lines.map { .line($0.sequence) })
        }
        // Of what it names: what was cancelled before and is left out now is not cancelled again.
        return Set(
            submission.request.lines.filter {
                $0.isCancelled && merge?.staying.contains($0.sequence) != true
            }.map { .line($0.sequence) })
    }

    /// What is new, what asks for something else, and what still waits. New words for what was granted are no other service.
    private func subjectsToDecide(_ prior: Case, _ request: AuthorizationRequest) -> Set<Subject> {
        let appealed = prior.isAppealed(by: request) ? Set(prior.appealable.keys) : []
        return appealed.union(
            request.openSubjects.map(\.subject).filter { subject in
                switch prior.determination(subject)?.action {
                case nil, .pended, .cancelled: true
                case .denied: request.asksForTheSame(as: prior.request, subject) != true
                default: request.isSameService(as: prior.request, subject) != true
                }
            })
    }

    func cancellation(_ subject: Subject, _ submission: Submission) -> CaseEvent.Determined {
        let reason = "Cancelled by the requester."
        let part = subject.part
        let record = CheckRecord(
            id: "request.cancelled", verdict: .passed, finding: reason,
            place: submission.places[part], next: NextAction(.nobody, "Nothing."))
        return CaseEvent.Determined(
            subject: subject, determination: .cancelled(reason: reason),
            explanation: Explanation(subject: subject, checks: [record]))
    }

    /// Authorities of all subjects: new ones where they were found anew.
    private func merged(_ prior: Case, _ round: Round) -> [SubjectAuthority] {
        var table = prior.authorities
        for found in round.authorities { table[found.subject] = found.authority }
        return table.map { SubjectAuthority(subject: $0.key, authority: $0.value) }
            .sorted { $0.subject < $1.subject }
    }
}

extension Case {
    /// With all of the request, or alone.
    fileprivate func isCancelled(_ line: ServiceLine) -> Bool {
        determination(.line(line.sequence))?.action == .cancelled
    }

    /// What was denied with nothing left to change or to cancel: no earlier approval of it stands.
    var denied: Set<Subject> {
        Set(
            subjects.filter {
                determination($0)?.action == .denied && earlierGrants($0).isEmpty
            })
    }

    fileprivate var hasEarlierGrants: Bool {
        subjects.contains { !earlierGrants($0).isEmpty }
    }

    /// The denials and reductions that an update leaves as they are: of what it asks for as before, in whatever words. Both are
    /// adverse, and only an appeal opens them.
    fileprivate func denials(standingIn update: AuthorizationRequest) -> Set<Subject> {
        guard !isAppealed(by: update) else { return [] }
        return Set(appealable.keys.filter { update.asksForTheSame(as: request, $0) == true })
    }
}

extension Submission {
    /// The papers that did not come before. The files in them are as the resources say.
    fileprivate func news(of prior: Case) -> [EvidenceItem] {
        let new = Set(request.attachments.filter { !prior.counts($0) }.map(\.digest))
        return evidence.items.filter { new.contains($0.digest) }
    }
}

extension AuthorizationRequest {
    /// An update keeps all items and their sequences (PAS 2.2.1, spec-46): what it leaves out is not cancelled by that.
    ///
    /// - Returns: the sequences of what it left out and what was not cancelled before.
    fileprivate mutating func keepLines(of prior: Case) -> [Int] {
        let named = Set(lines.map(\.sequence))
        let left = prior.request.lines.filter { !named.contains($0.sequence) }
        guard !left.isEmpty else { return [] }
        lines += left.map { line in
            var line = line
            line.change = nil
            line.isCancelled = line.isCancelled || prior.isCancelled(line)
            return line
        }
        lines.sort { $0.sequence < $1.sequence }
        return left.filter { !$0.isCancelled && !prior.isCancelled($0) }.map(\.sequence)
    }
}
