import Adjudication
import Cases
import CodeSets
import Plans
import Policies
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
        for _ in 0..<Self.attemptsMax {
            if let outcome = try await attempt(submission, now: now) { return outcome }
        }
        throw .busy
    }

    /// One attempt; nil where somebody else was faster.
    private func attempt(
        _ submission: Submission, now: Instant
    ) async throws(WorkflowError) -> SubmitOutcome? {
        let key = idempotencyKey(submission)
        let repeated = try await reading { try await store.findCase(idempotency: key) }
        if let repeated { return try await repeatAnswer(repeated) }
        var submission = submission
        if let prior = try await updated(&submission) {
            if isKnown(submission, in: prior) { return .answered(prior, isRepeat: true) }
            return try await update(prior, submission, key: key, now: now)
        }
        if submission.cancelsAll
            || submission.request.activeLines.isEmpty && !submission.request.lines.isEmpty
        {
            let rejection = Rejection(
                .unknownPrior, "What is to be cancelled is not known here.",
                place: submission.places[.event])
            return .rejected([rejection])
        }
        if submission.request.event.certificationType.isAppeal {
            let rejection = Rejection(
                .unknownPrior, "An appeal names the case that it appeals; this one names none.",
                place: submission.places[.event])
            return .rejected([rejection])
        }
        return try await open(submission, key: key, now: now)
    }

    private func repeatAnswer(_ id: CaseID) async throws(WorkflowError) -> SubmitOutcome {
        guard let known = try await loadCase(id) else { throw .unknownCase(id.text) }
        return .answered(known, isRepeat: true)
    }

    func idempotencyKey(_ submission: Submission) -> IdempotencyKey {
        IdempotencyKey(
            payer: submission.request.payer, submitter: submission.request.transaction.submitter,
            operation: "submit", identifier: submission.request.transaction.identifier,
            contentDigest: submission.contentDigest)
    }

    /// A new case.
    private func open(
        _ submission: Submission, key: IdempotencyKey, now: Instant
    ) async throws(WorkflowError) -> SubmitOutcome? {
        var request = submission.request
        if submission.prior != nil {
            request.deviations.append(
                Problem(
                    severity: .warning, code: "prior-unknown",
                    message:
                        "The version that this one updates is not known here; it is taken as a new request.",
                    place: submission.places[.event]))
        }
        var gathered: Gathered
        switch try await gather(
            request, places: submission.places, receivedAt: now, now: now)
        {
        case .success(let all): gathered = all
        case .failure(let rejections): return .rejected(rejections.list)
        }
        request = request.naming(gathered.facts.providers)
        // After the ledger was read: what is granted from then on lets the append fail, and all is looked up again.
        let alike = try await lookalikes(of: request, gathered)
        if let known = try await sentBefore(submission, among: alike) {
            return .answered(known, isRepeat: true)
        }
        func decided() -> [Adjudicator.Finding] {
            adjudicator.decide(
                request, places: submission.places, facts: gathered.facts,
                evidence: submission.evidence, under: gathered.plan, now: now)
        }
        var findings = decided()
        // Only a yes is held up by another case; few have any.
        let approved = Set(findings.filter { $0.terms != nil }.map(\.subject))
        let earlier =
            approved.isEmpty ? [] : try await earlier(than: request, among: alike, gathered)
        let duplicates = duplicates(of: request, among: earlier, gathered, only: approved)
        let refusals = refusals(of: request, among: earlier, gathered, only: approved, now: now)
        if !duplicates.isEmpty || !refusals.isEmpty {
            gathered.facts.lines = request.facts(
                SubjectFindings(duplicates: duplicates, refusals: refusals))
            findings = decided()
        }
        let id = CaseID(try await mint("R", payer: request.payer))
        let received = CaseEvent.Received(
            request: request, coverage: gathered.coverage,
            authorities: authorities(findings),
            deadline: deadline(request, gathered.plan, receivedAt: now),
            contentDigest: submission.contentDigest, source: submission.source.digest,
            suspectedDuplicates: alike, handle: submission.versionedHandle)
        var draft = Draft(
            id: id, actor: .submitter(request.transaction.submitter), at: now,
            plan: gathered.plan, member: gathered.member, ledgerVersion: gathered.ledgerVersion)
        draft.add(.received(received))
        try await determine(
            findings, request, gathered, DecisionFacts(gathered.facts, submission.evidence), &draft)
        // Cancelled before it was ever known here: on record, and nothing to decide.
        for line in request.lines where line.isCancelled {
            draft.add(.determined(cancellation(.line(line.sequence), submission)))
        }
        draft.documents += submission.documents + [submission.source]
        draft.key = key
        draft.handle = submission.handle.map { handleKey($0, submission) }
        return try await commit(draft, since: nil).map { .answered($0, isRepeat: false) }
    }

    /// Adds a determination for each finding, minting one number for all that is granted here.
    ///
    /// - Parameter facts: what all of them were made from.
    func determine(
        _ findings: [Adjudicator.Finding], _ request: AuthorizationRequest, _ gathered: Gathered,
        _ facts: DecisionFacts, existing: AuthorizationNumber? = nil, _ draft: inout Draft
    ) async throws(WorkflowError) {
        var number = existing
        if number == nil, findings.contains(where: { $0.terms != nil }) {
            number = AuthorizationNumber(try await mint("A", payer: request.payer))
        }
        for (index, finding) in findings.enumerated() {
            let inputs = DecisionInputs(
                book: book.digest, policies: finding.policies, coverage: gathered.coverage,
                engine: Adjudicator.engine,
                rules: rules.use(plan: gathered.plan.id, code: request.code(of: finding.subject)))
            draft.add(
                .determined(
                    CaseEvent.Determined(
                        subject: finding.subject,
                        determination: Determination(finding, number: number),
                        explanation: finding.explanation, inputs: inputs,
                        facts: index == 0 ? facts : nil)),
                by: .system)
        }
    }

    func authorities(_ findings: [Adjudicator.Finding]) -> [SubjectAuthority] {
        findings.compactMap { finding in
            finding.authority.map { SubjectAuthority(subject: finding.subject, authority: $0) }
        }
    }

    /// The next number of a payer's space.
    func mint(_ prefix: String, payer: PayerID) async throws(WorkflowError) -> String {
        let sequence = try await reading {
            try await store.nextNumber(payer: payer, space: prefix)
        }
        return NumberSpace(prefix: prefix, key: store.numberKey).number(sequence)
    }
}

extension Determination {
    /// What a machine's finding comes to. A referral pends; only a whole yes, "not required" or an administrative
    /// ground concludes.
    init(_ finding: Adjudicator.Finding, number: AuthorizationNumber?) {
        switch finding.result {
        case .approveAsRequested:
            if let terms = finding.terms, let number {
                self = .approved(.automated(terms.grant(number)))
            } else {
                self = .pended(Pend(cause: .staffReview, reason: "The approval has no terms."))
            }
        case .notRequired(let reason, let citation):
            self = .notRequired(reason: reason, citation: citation)
        case .administrativeDenial(let denial): self = .denied(.administrative(denial))
        case .refer(let referral): self = Determination(referral)
        }
    }

    private init(_ referral: Referral) {
        switch referral.to {
        case .clinician:
            self = .pended(Pend(cause: .clinicianReview, reason: referral.reason))
        case .staff: self = .pended(Pend(cause: .staffReview, reason: referral.reason))
        case .provider(let asks):
            self = .pended(
                Pend(cause: .informationRequested, reason: referral.reason, asks: asks))
        case .entity(let contact): self = .contactAnotherEntity(contact)
        }
    }
}
