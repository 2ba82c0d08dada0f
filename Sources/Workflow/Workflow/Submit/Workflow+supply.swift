import Adjudication
public import Cases
import Policies
public import Primitives
import Records

extension Workflow {
    /// Takes documents in and decides again what still waits, unless more are announced.
    public func supply(
        _ supplied: [SuppliedDocument], to id: CaseID,
        answering answer: PaperAnswer = PaperAnswer(),
        by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Case {
        guard !supplied.isEmpty else { throw .notPermitted("There is no document to take in.") }
        return try await retrying { () async throws(WorkflowError) in
            let authorization = try await afterClock(try await existingCase(id), now: now)
            let new = news(supplied, authorization, now: now)
            guard !new.isEmpty || answer.saysMore(of: authorization) else { return authorization }
            return answer.isLast == false
                ? try await keep(new, answer, authorization, by: actor, now: now)
                : try await supplyOnce(new, answer, authorization, by: actor, now: now)
        }
    }

    private typealias News = [(attachment: Attachment, given: SuppliedDocument)]

    private func news(
        _ supplied: [SuppliedDocument], _ authorization: Case, now: Instant
    ) -> News {
        supplied.map { given in
            let attachment = Attachment(
                digest: given.document.digest, mediaType: given.document.mediaType,
                kind: given.kind, title: given.title, date: given.date,
                byteCount: given.document.bytes.count,
                receivedAt: now, isInside: given.isInside)
            return (attachment, given)
        }.filter { !authorization.counts($0.attachment) }
    }

    /// Papers of which the rest is to come are decided on together with it.
    private func keep(
        _ new: News, _ answer: PaperAnswer, _ authorization: Case, by actor: CaseEvent.EventActor,
        now: Instant
    ) async throws(WorkflowError) -> Case? {
        var draft = try await draft(of: authorization, by: actor, now: now)
        take(new, answer.named(of: authorization), &draft)
        guard !draft.events.isEmpty else { return authorization }
        return try await commit(draft, since: authorization)
    }

    private func take(
        _ new: News, _ answered: [CaseEvent.AnsweredAsk], _ draft: inout Draft
    ) {
        if !new.isEmpty { draft.add(.informationReceived(new.map(\.attachment))) }
        if !answered.isEmpty { draft.add(.asksAnswered(answered)) }
        draft.documents += new.map(\.given.document)
    }

    private func supplyOnce(
        _ new: News, _ answer: PaperAnswer, _ authorization: Case, by actor: CaseEvent.EventActor,
        now: Instant
    ) async throws(WorkflowError) -> Case? {
        let request = authorization.request
        let gathered: Gathered
        switch try await gather(
            request, places: RequestPlaces(), excluding: authorization.id,
            receivedAt: authorization.receivedAt, now: now)
        {
        case .success(let all): gathered = all
        case .failure(let rejections):
            throw .notPermitted(rejections.list.map(\.message).joined(separator: " "))
        }
        let items = new.filter { !$0.attachment.isInside }.map { attachment, given in
            EvidenceItem(attachment: attachment, bytes: given.document.bytes)
        }
        let earlier = try await earlierEvidence(of: authorization, beside: items)
        let reopened = Reopening(
            prior: authorization, request: request, named: [], withdrawn: earlier.replaced
        ).subjects
        let unsettled = authorization.unsettled
        let open = waiting(authorization).union(unsettled).union(
            reopened.keys.filter { !authorization.isPended($0) })
        var round = Round(
            request: request, places: RequestPlaces(), gathered: gathered,
            evidence: Evidence(items: earlier.items + items), open: open, now: now)
        let answer = try await decide(
            &round, by: items, answer, since: authorization, reopened: reopened)
        let awaited = answer.isAwaited(of: authorization)
        round.findings.removeAll { finding in
            // What a clinician has to look at becomes a yes by more papers, and nothing else.
            if unsettled.contains(finding.subject) { return finding.terms == nil }
            return awaited.contains(finding.subject) && authorization.waits(for: finding)
        }
        var draft = round.draft(authorization.id, by: actor)
        let still = awaited.subtracting(round.findings.map(\.subject))
        take(new, answer.named(of: authorization).filter { still.contains($0.subject) }, &draft)
        guard !draft.events.isEmpty || !round.findings.isEmpty else { return authorization }
        try await determine(round, existing: authorization.authorizationNumber, &draft)
        return try await commit(draft, since: authorization)
    }

    /// - Returns: what the papers answer, which they show where their sender does not say it.
    private func decide(
        _ round: inout Round, by papers: [EvidenceItem], _ answer: PaperAnswer,
        since authorization: Case, reopened: [Subject: LineFacts.Reopening]
    ) async throws(WorkflowError) -> PaperAnswer {
        if !answer.isSilent {
            round.gathered.facts.answeredAsks = answer.keys(of: authorization)
        }
        try await decide(&round, since: authorization, reopened: reopened)
        guard answer.isSilent else { return answer }
        let shown = answer.read(from: papers, round.findings, of: authorization)
        round.gathered.facts.answeredAsks = shown.keys(of: authorization)
        decide(&round)
        return shown
    }

    /// Subjects that wait for the provider. Those before a person stay there: the person sees the new document.
    private func waiting(_ authorization: Case) -> Set<Subject> {
        Set(
            authorization.subjects.filter { subject in
                guard case .pended(let pend) = authorization.determination(subject) else {
                    return false
                }
                return pend.cause == .informationRequested
            })
    }
}

extension PaperAnswer {
    /// Whether it changes something although its papers are on record: it answers a question, or ends the waiting for more.
    fileprivate func saysMore(of authorization: Case) -> Bool {
        if isLast == true, !authorization.answered.isEmpty { return true }
        return asks != nil && !named(of: authorization).isEmpty
    }
}

extension Case {
    /// Whether a finding asks for nothing but what the provider was asked for and is still to answer. A question of a person is
    /// for that person to settle: that somebody has to look takes nothing from it.
    fileprivate func waits(for finding: Adjudicator.Finding) -> Bool {
        guard case .refer(let referral) = finding.result else { return false }
        if asked.contains(where: { $0.subject == finding.subject && $0.ask.isByPerson }) {
            return true
        }
        guard case .provider(let asks) = referral.to else { return false }
        let known = asked.filter { $0.subject == finding.subject }.map(\.ask.id)
        return asks.allSatisfy { known.contains($0.id) }
    }
}
