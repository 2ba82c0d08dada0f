import Cases
import Plans

/// A line that was granted and did not change, but of which something else did: a diagnosis, who gives the service, where, a
/// proof that was withdrawn. It is decided once more, from what holds now.
///
/// A yes stands. What was granted is never taken back by a machine (42 CFR 422.138(c): reopening needs a cause, and a person
/// who says so): where it would now say no, or more than a person granted, it asks a person. The grant stands until then.
struct Reopened {
    private let context: LineContext
    private static let id = "request.reopened"

    init(_ context: LineContext) { self.context = context }

    func heard(_ finding: Adjudicator.Finding) -> Adjudicator.Finding {
        guard let reopening = context.facts.line(finding.subject)?.reopening else {
            return finding
        }
        var finding = finding
        switch finding.result {
        case .administrativeDenial(let denial):
            let why = "Granted before; \(reopening.cause), and now: \(denial.reason.text)"
            finding.result = .refer(Referral(why, to: .staff))
            finding.next = NextAction(.staff, "Decide whether what was granted can stand.")
        case .approveAsRequested where reopening.wasModified:
            let why = "A reviewer granted less than was asked; \(reopening.cause) since."
            finding.result = .refer(Referral(why, to: .clinician))
            finding.terms = nil
            finding.next = NextAction(.clinician, "Decide whether what was granted is still right.")
        default: break
        }
        finding.explanation.checks.insert(
            CheckRecord(
                id: Self.id, verdict: .notApplicable,
                finding: "Granted before, and decided once more: \(reopening.cause).",
                place: context.place(finding.subject.part),
                citation: context.plan.document), at: 0)
        return finding
    }
}

extension Adjudicator.Finding {
    /// Who does what next, as the check that ended the list says it.
    fileprivate var next: NextAction? {
        get { explanation.checks.last?.next }
        set {
            guard let last = explanation.checks.indices.last else { return }
            explanation.checks[last].next = newValue
        }
    }
}
