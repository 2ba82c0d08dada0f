import Adjudication
public import Cases
import Plans
public import Primitives
import Records

/// The act of a person: who it is comes authenticated, from the room Identity.
extension Workflow {
    /// Decides one subject as the reviewer.
    ///
    /// - Throws: `.refused` with the rule that the reviewer does not meet.
    public func decide(
        _ decision: ReviewDecision, act: AuthenticatedAct, now: Instant
    ) async throws(WorkflowError) -> Case {
        var decision = decision
        decision.outcome = decision.outcome.withoutTurns
        let account = try await account(of: act)
        let reviewer = account.reviewer
        let known = try await existingCase(decision.caseID)
        let authorization = try await afterClock(known, now: now)
        try requireSight(account, of: authorization)
        var draft = try await draft(of: authorization, by: .reviewer(reviewer.id), now: now)
        let plan = draft.plan
        try requireLater(now, than: authorization)
        decision.seenVersion = authorization.asSeen(decision.seenVersion)
        let kind = try kind(of: decision, authorization)
        let attestation: Attestation
        do {
            attestation = try Attestation.issue(
                kind, by: reviewer, act: act, over: decision.subject, of: authorization,
                seenVersion: decision.seenVersion, under: plan.reviewers,
                on: plan.zone.date(of: now))
        } catch {
            throw .refused(error)
        }
        let determination = try await determination(
            decision, attestation, authorization, draft, now: now)
        try decision.outcome.requireWords()
        draft.add(
            .determined(
                CaseEvent.Determined(
                    subject: decision.subject, determination: determination,
                    explanation: explanation(of: decision, authorization, reviewer, plan),
                    inputs: authorization.decisions[decision.subject]?.inputs)))
        guard let decided = try await commit(draft, since: authorization) else {
            throw .refused(
                .staleVersion(seen: decision.seenVersion, current: authorization.version + 1))
        }
        return decided
    }

    /// Asks the provider for one more item, as the reviewer.
    public func ask(
        _ id: CaseID, subject: Subject, question: String, loinc: String?, act: AuthenticatedAct,
        seenVersion: Int, now: Instant
    ) async throws(WorkflowError) -> Case {
        let account = try await account(of: act)
        let reviewer = account.reviewer
        let question = try said(question, "What is asked for")
        let loinc = try said(loinc: loinc)
        return try await change(id, by: .reviewer(reviewer.id), now: now) {
            (authorization, plan, draft: inout Draft) async throws(WorkflowError) in
            try requireLater(now, than: authorization)
            try requireStanding(account, authorization, plan, now: now)
            guard authorization.asSeen(seenVersion) == authorization.version else {
                throw .refused(
                    .staleVersion(seen: seenVersion, current: authorization.version))
            }
            guard case .pended = authorization.determination(subject) else {
                throw .notPermitted("\(subject) of \(id) does not wait for a decision.")
            }
            let ask = InformationAsk(
                id: InformationAsk.personPrefix + "\(authorization.version)", question: question,
                loinc: loinc)
            let open = authorization.asks.filter { $0.subject == subject }.map(\.ask)
            let pend = Pend(
                cause: .informationRequested,
                reason: "\(reviewer.name) asks for one more item.", asks: open + [ask])
            let record = CheckRecord(
                id: "review.ask", verdict: .unknown, finding: question,
                citation: plan.reviewers.citation, next: NextAction(.provider, question))
            let before = authorization.decisions[subject]?.explanation.checks ?? []
            draft.add(
                .determined(
                    CaseEvent.Determined(
                        subject: subject, determination: .pended(pend),
                        explanation: Explanation(subject: subject, checks: before + [record]),
                        inputs: authorization.decisions[subject]?.inputs)))
        }
    }

    /// Approving a whole request is one kind of act; everything that says no or less is the other.
    private func kind(
        of decision: ReviewDecision, _ authorization: Case
    ) throws(WorkflowError) -> Attestation.Kind {
        let current = authorization.determination(decision.subject)
        guard authorization.hasSubject(decision.subject) else {
            throw .refused(.noSuchSubject(decision.subject))
        }
        guard case .pended = current else {
            let state = current.map(\.action.name) ?? "undecided"
            throw .notPermitted(
                "\(decision.subject) of \(decision.caseID) is \(state); only what waits can be decided."
            )
        }
        if case .approve = decision.outcome { return .approve }
        return .adverse
    }

    private func determination(
        _ decision: ReviewDecision, _ attestation: Attestation, _ authorization: Case,
        _ draft: Draft, now: Instant
    ) async throws(WorkflowError) -> Determination {
        let plan = draft.plan
        let today = plan.zone.date(of: now)
        switch decision.outcome {
        case .deny(let reason, let rationale):
            do {
                if let grant = authorization.grantAppealed(decision.subject) {
                    let why = SpecificReason(
                        "\(reason.text) \(rationale)", citation: reason.citation)
                    return .modified(try attestation.modification(granting: grant, reason: why))
                }
                return .denied(try attestation.denial(reason: reason, rationale: rationale))
            } catch { throw .notPermitted(error.words("deny")) }
        case .approve:
            let grant = try await grant(decision.subject, of: authorization, plan, today: today)
            return .approved(.attested(grant, by: attestation))
        case .grant(let quantity, let period, let reason):
            let asked = authorization.asked(decision.subject)
            if let asked, quantity.unit == asked.unit, quantity.amount > asked.amount {
                throw .notPermitted("\(quantity) is more than the \(asked) asked for.")
            }
            if !quantity.isWhole, asked?.isWhole ?? true {
                throw .notPermitted(
                    "\(quantity) can not be given: \(quantity.unit.name(plural: true)) are whole.")
            }
            if quantity == asked, period == nil {
                throw .notPermitted("\(quantity) is all that is asked for: approve it.")
            }
            let bounds = GrantBounds(
                decision.subject, of: authorization, plan, draft.member,
                validDays: validDays(of: decision.subject, authorization), today: today)
            let window = try bounds.window(period, quantity)
            let grant = try await grant(
                decision.subject, quantity, period: window, of: authorization, plan, today: today)
            try bounds.requireNoLess(grant, thanStandsIn: authorization)
            do {
                return .modified(try attestation.modification(granting: grant, reason: reason))
            } catch { throw .notPermitted(error.words("reduce")) }
        }
    }

    private func explanation(
        of decision: ReviewDecision, _ authorization: Case, _ reviewer: Reviewer, _ plan: Plan
    ) -> Explanation {
        var checks = authorization.decisions[decision.subject]?.explanation.checks ?? []
        let finding: String
        var verdict = CheckRecord.Verdict.passed
        var citation = plan.reviewers.citation
        switch decision.outcome {
        case .approve: finding = "\(reviewer.name) (\(reviewer.profession.name)) approves."
        case .grant(let quantity, _, let reason):
            finding =
                "\(reviewer.name) (\(reviewer.profession.name)) grants \(quantity): \(reason.text)"
            verdict = .failed
            citation = reason.citation
        case .deny(let reason, _):
            finding = "\(reviewer.name) (\(reviewer.profession.name)) denies: \(reason.text)"
            verdict = .failed
            citation = reason.citation
        }
        let next: NextAction =
            verdict == .passed
            ? NextAction(.nobody, "Nothing: the service may go ahead.")
            : authorization.wayOn(decision.subject, plan).nextAction
        checks.append(
            CheckRecord(
                id: "review.decision", verdict: verdict, finding: finding,
                input: "case version \(decision.seenVersion)", citation: citation, next: next))
        return Explanation(subject: decision.subject, checks: checks)
    }
}

extension Quantity {
    /// Whether things that are counted are a whole number; of time and money a part is a quantity, too.
    fileprivate var isWhole: Bool {
        switch unit {
        case .days, .visits, .units, .months: amount.wholeValue != nil
        case .hours, .amount: true
        }
    }
}

extension Case {
    /// What was granted of a subject by the decision that its appeal is of, and stands: who does not change that decision grants it
    /// again, and denies nothing that was granted. nil where nothing was.
    fileprivate func grantAppealed(_ subject: Subject) -> Grant? {
        guard appealed[subject] != nil, case .modified(let change) = appeals[subject]?.of,
            standingGrants[subject] == change.grant
        else { return nil }
        return change.grant
    }
}

extension Attestation.NoAdverseAct {
    /// Why a reviewer can not do it, as a sentence.
    fileprivate func words(_ act: String) -> String {
        switch self {
        case .notAdverse: "This act can not \(act)."
        case .unsaid(let part):
            "The \(part.rawValue) is missing: a no, or less than was asked, says why and on what rule that rests."
        }
    }
}
