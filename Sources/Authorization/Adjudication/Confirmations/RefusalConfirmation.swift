import Cases
import CodeSets
import Plans

/// Did a person refuse the same service, or grant less of it? Asked for again in another line, another quantity or another case
/// it is a person's again: no machine overrules who looked at it. An appeal has rules of its own.
struct RefusalConfirmation: Confirmation {
    let id = "request.refused"

    func objection(to terms: GrantTerms, _ context: LineContext) -> Objection? {
        guard let refusal = context.facts.line(context.subject)?.refusal else { return nil }
        let did = refusal.isReduction ? "granted less of" : "denied"
        let finding =
            "A reviewer \(did) the same service on \(refusal.on) (case \(refusal.caseID)): \(refusal.reason)"
        return Objection(
            referral: Referral(refusal.isOthers ? Self.othersTold : finding, to: .clinician),
            record: CheckRecord(
                id: id, verdict: .failed, finding: finding,
                input: "\(terms.code.code) on \(context.serviceDate)",
                place: context.place(context.subject.part), citation: context.plan.document,
                next: NextAction(.clinician, "Decide whether anything is different now.")))
    }
}
