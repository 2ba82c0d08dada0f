import Cases
import CodeSets
import Plans
import Policies
import Primitives

/// Is the medical policy met by the evidence?
///
/// Met: approve as requested. Unknown: ask once for exactly what is missing. Not met, no policy, or a policy that
/// would grant less than asked: a clinician. A machine never shortens.
struct PolicyCheck: Check {
    let id = "policy"

    func run(_ context: LineContext) -> CheckOutcome {
        guard let policyID = context.authority?.row?.policy else {
            return toClinician("No policy decides this service.", context, context.plan.document)
        }
        guard let policy = context.policies.policy(policyID, on: context.policyDate) else {
            return toClinician(
                "Policy \(policyID) was not in force on \(context.policyDate).", context,
                context.plan.document)
        }
        let input = input(context)
        let result = evaluate(policy, input)
        let citation = policy.sources.first ?? context.plan.document
        switch result.verdict {
        case .met:
            if let doubt = input.doubtedDiagnosis {
                return conclude(
                    "Policy \(policy.id) is met, but: \(doubt).", to: .clinician,
                    NextAction(.clinician, "Decide whether the diagnosis holds."), result, citation,
                    context)
            }
            return met(policy, result, citation, context)
        case .unknown: return unknown(policy, result, citation, context)
        case .notMet:
            return conclude(
                "Policy \(policy.id) is not met by the evidence.", to: .clinician,
                NextAction(.clinician, "Review the criteria that are not met."), result, citation,
                context)
        }
    }

    private func met(
        _ policy: Policy, _ result: PolicyResult, _ citation: Citation, _ context: LineContext
    ) -> CheckOutcome {
        // Lines for the same service are one question: three and three are six.
        let asked = context.unitsOfService
        if let most = policy.grantUnitsMax, asked.map({ $0 > most }) ?? true {
            let wanted = asked.map(\.description) ?? "more than can be counted"
            return conclude(
                "Policy \(policy.id) is met, but grants \(most) units at most and \(wanted) are asked for.",
                to: .clinician, NextAction(.clinician, "Decide on the units beyond \(most)."),
                result, citation, context)
        }
        if let most = policy.grantDays, let last = context.lastDayAsked,
            context.serviceDate.days(until: last) + 1 > most
        {
            return conclude(
                "Policy \(policy.id) is met, but an approval under it lasts \(most) days and \(context.serviceDate) to \(last) is asked for.",
                to: .clinician, NextAction(.clinician, "Decide on the days beyond \(most)."),
                result, citation, context)
        }
        let reason = "Policy \(policy.id) (\(policy.title), version \(policy.version)) is met."
        return .concluded(
            .approveAsRequested(reason: reason, citation: citation),
            CheckRecord(
                id: id, verdict: .passed, finding: reason, citation: citation,
                children: [result.record]))
    }

    private func unknown(
        _ policy: Policy, _ result: PolicyResult, _ citation: Citation, _ context: LineContext
    ) -> CheckOutcome {
        let isAnswered = result.missing.contains {
            context.facts.answeredAsks.contains(Facts.askKey(context.subject, $0))
        }
        if isAnswered {
            return conclude(
                "What was asked for did not settle policy \(policy.id).", to: .clinician,
                NextAction(.clinician, "Review what was sent."), result, citation, context)
        }
        let count = result.missing.count
        return conclude(
            "Policy \(policy.id) needs \(count == 1 ? "one more item" : "\(count) more items").",
            to: .provider(result.missing),
            NextAction(
                .provider, "Send: \(result.missing.map(\.question).joined(separator: " "))"),
            result, citation, context, verdict: .unknown)
    }

    private func conclude(
        _ finding: String, to recipient: Referral.Recipient, _ next: NextAction,
        _ result: PolicyResult, _ citation: Citation, _ context: LineContext,
        verdict: CheckRecord.Verdict = .failed
    ) -> CheckOutcome {
        .concluded(
            .refer(Referral(finding, to: recipient)),
            CheckRecord(
                id: id, verdict: verdict, finding: finding, input: context.code?.code,
                place: context.place(context.subject.codePart),
                citation: citation, next: next, children: [result.record]))
    }

    private func toClinician(
        _ finding: String, _ context: LineContext, _ citation: Citation
    ) -> CheckOutcome {
        refer(
            finding, to: .clinician,
            next: NextAction(.clinician, "Decide on medical necessity."),
            input: context.code?.code,
            at: context.subject.codePart, context,
            citation: citation)
    }

    private func input(_ context: LineContext) -> PolicyInput {
        var input = PolicyInput(
            request: context.request, line: context.line,
            memberAge: context.facts.member.birthDate.age(on: context.serviceDate),
            serviceDate: context.serviceDate, evidence: context.evidence, asOf: context.today,
            documents: context.documents)
        input.units = context.unitsOfService
        return input
    }
}

extension LineContext {
    /// The last day that is named, or on which the last unit begins of what is counted in time: ten months of a rental from a
    /// day on are asked for until the tenth begins.
    fileprivate var lastDayAsked: CivilDate? {
        [dates?.end, time?.lastStart(from: serviceDate)].compactMap { $0 }.max()
    }

    /// Of all lines for the same service: two lines do not make less of it. nil: more than can be counted.
    fileprivate var unitsOfService: Decimal? { units { $0.code == code } }
}
