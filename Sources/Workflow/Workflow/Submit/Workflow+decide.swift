import Adjudication
import Cases
import Plans

extension Workflow {
    /// Lets the machine decide, and an appeal hear what it finds.
    func decide(_ round: inout Round) {
        let findings = adjudicator.decide(
            round.request, places: round.places, facts: round.gathered.facts,
            evidence: round.evidence, under: round.gathered.plan, only: round.open, now: round.now)
        round.findings = round.appeal?.heard(findings) ?? findings
    }

    /// Decides once more what is open of a case, with what other cases and its own past say of it.
    ///
    /// - Parameter reopened: what of that was granted, and why it is looked at again.
    func decide(
        _ round: inout Round, since prior: Case, reopened: [Subject: LineFacts.Reopening]
    ) async throws(WorkflowError) {
        let (request, open) = (round.request, round.open ?? [])
        round.appeal = Appeal(by: request, of: prior, under: round.gathered.plan, at: round.now)
        let alike = try await lookalikes(of: request, round.gathered, except: prior.id)
        let others = try await earlier(
            than: request, among: alike, round.gathered, except: prior.id)
        var found = subjectFindings(of: open, in: round, among: others, own: prior)
        found.reopened = reopened.filter { open.contains($0.key) }
        round.gathered.facts.lines = request.facts(
            found, since: prior, open: open, now: round.now)
        decide(&round)
    }

    /// What other cases and the past of its own say of some subjects: asked for twice, refused before.
    func subjectFindings(
        of subjects: Set<Subject>, in round: Round, among others: [Case], own: Case? = nil
    ) -> SubjectFindings {
        SubjectFindings(
            duplicates: duplicates(
                of: round.request, among: others, round.gathered, own: own, only: subjects),
            refusals: refusals(
                of: round.request, among: others, round.gathered, own: own, appeal: round.appeal,
                only: subjects, now: round.now))
    }

    /// Adds a determination for each finding, minting one number for all that is granted here.
    ///
    /// - Parameter existing: the number of the case, where it has one.
    func determine(
        _ round: Round, existing: AuthorizationNumber? = nil, _ draft: inout Draft
    ) async throws(WorkflowError) {
        let gathered = round.gathered
        var number = existing
        if number == nil, round.findings.contains(where: { $0.terms != nil }) {
            number = AuthorizationNumber(try await mint("A", payer: round.request.payer))
        }
        for (index, finding) in round.findings.enumerated() {
            let inputs = DecisionInputs(
                book: book.digest, policies: finding.policies, coverage: gathered.coverage,
                engine: Adjudicator.engine,
                rules: rules.use(
                    plan: gathered.plan.id, code: round.request.code(of: finding.subject)))
            draft.add(
                .determined(
                    CaseEvent.Determined(
                        subject: finding.subject,
                        determination: Determination(finding, number: number),
                        explanation: finding.explanation, inputs: inputs,
                        facts: index == 0 ? round.facts : nil)),
                by: .system)
        }
    }
}
