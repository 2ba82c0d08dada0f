import Adjudication
import Cases
import Plans
import Primitives

/// An appeal of a decided case: what was refused is looked at again, by somebody else (29 CFR 2560.503-1(h)(3)(ii),
/// 42 CFR 422.590(h), 42 CFR 438.406(b)(2)).
///
/// A machine may still say yes, where what came with the appeal meets the policy. It says no to no appeal, not even on an
/// administrative ground: it took part in the first decision.
struct Appeal {
    /// What was refused, with the instant of that decision.
    let appealed: [AppealedSubject]
    let plan: Plan
    let at: Instant

    /// Whether it begins with the update that is looked at: all that was decided before is what it is of.
    let isNew: Bool

    /// The appeal that an update of a case begins, else the one that it has and that waits; nil where there is none.
    init?(by update: AuthorizationRequest, of prior: Case, under plan: Plan, at now: Instant) {
        let isNew = prior.isAppealed(by: update)
        let subjects = isNew ? prior.appealable : prior.appealed
        guard !subjects.isEmpty else { return nil }
        self.init(
            of: subjects.sorted { $0.key < $1.key }.map {
                AppealedSubject(subject: $0.key, decidedAt: $0.value)
            }, under: plan, at: now, isNew: isNew)
    }

    init(of appealed: [AppealedSubject], under plan: Plan, at now: Instant, isNew: Bool = true) {
        self.isNew = isNew
        self.appealed = appealed
        self.plan = plan
        at = now
    }

    static let checkID = "appeal.filed"

    /// Whether a refusal is what it looks at anew.
    func hears(_ refusal: Case.Refusal, for subject: Subject) -> Bool {
        (isNew || refusal.isBeforeReview) && appealed.contains { $0.subject == subject }
    }

    /// The findings of the machine, with what an appeal makes of them.
    func heard(_ findings: [Adjudicator.Finding]) -> [Adjudicator.Finding] {
        findings.map { finding in
            appealed.first { $0.subject == finding.subject }.map { heard(finding, $0) } ?? finding
        }
    }

    private func heard(
        _ finding: Adjudicator.Finding, _ subject: AppealedSubject
    ) -> Adjudicator.Finding {
        var finding = finding
        finding.explanation.checks.append(record(subject.decidedAt))
        guard case .administrativeDenial(let denial) = finding.result else { return finding }
        finding.result = .refer(
            Referral(
                "\(plan.appeals.hears) hears the appeal of a denial: \(denial.reason.text)",
                to: .clinician))
        return finding
    }

    private func record(_ decided: Instant?) -> CheckRecord {
        var finding = "Appealed to \(plan.appeals.hears)."
        if let lastDay = decided.map(lastDay), lastDay < plan.zone.date(of: at) {
            finding +=
                " It came after \(lastDay), the last day for it; whether there is good cause is for a person to say."
        }
        return CheckRecord(
            id: Self.checkID, verdict: .notApplicable, finding: finding,
            input: decided.map { "denied \(plan.zone.date(of: $0))" },
            citation: plan.appeals.citation,
            next: NextAction(
                .clinician, "Decide it anew; who decided first takes no part."))
    }

    private func lastDay(_ decidedAt: Instant) -> CivilDate {
        plan.appeals.lastDay(notice: plan.zone.date(of: decidedAt))
    }
}
