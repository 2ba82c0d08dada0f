import Cases
import Plans
import Primitives

/// Is the member covered by the plan on every day of the service?
///
/// No coverage on any day is an administrative denial, if the request names a day. Coverage that begins or ends within the dates refers:
/// what happens to the rest is not a machine's question. So does coverage by another plan than the one that the request is
/// decided under: its lines are of different days.
struct CoverageCheck: Check {
    let id = "coverage.active"

    func run(_ context: LineContext) -> CheckOutcome {
        let member = context.facts.member
        let date = context.serviceDate
        let input = "member \(member.id), service on \(date)"
        if let doubt = context.facts.nameDoubt {
            return refer(
                doubt.finding(member.id), to: .staff,
                next: NextAction(.staff, "Find out whether the patient is this member."),
                input: input, at: .member, context, citation: context.plan.document,
                verdict: .unknown)
        }
        let found = member.coverage(on: date)
        if let found, found.plan != context.plan.id {
            return refer(
                "Another plan (\(found.plan)) covers the member on \(date), not \(context.plan.name).",
                to: .staff,
                next: NextAction(.staff, "Have the service decided under \(found.plan)."),
                input: input, at: .member, context, citation: context.plan.document)
        }
        guard let coverage = found else {
            if let start = firstDay(within: context) {
                return refer(
                    "Coverage begins on \(start), after the first day of service.", to: .staff,
                    next: NextAction(.staff, "Find out who covers the days before \(start)."),
                    input: input, at: .member, context, citation: context.plan.document)
            }
            return deny(
                .noCoverageOnDate, provision: context.plan.document, input: input, at: .member,
                context)
        }
        let end = member.coverageEnd(of: context.plan.id, from: date)
        if let end, let last = context.dates?.end, end < last {
            return refer(
                "Coverage ends on \(end), before the last day of service.", to: .staff,
                next: NextAction(.staff, "Find out which plan covers the days after \(end)."),
                input: "\(input) to \(last)", at: .member, context,
                citation: context.plan.document)
        }
        let until = end.map { "to \($0)" } ?? "without an end"
        return pass(
            "Covered by \(context.plan.name) from \(coverage.active.start) \(until).",
            input: input, at: .member, context, citation: context.plan.document)
    }

    /// The first day of cover behind the first day of service and not behind its last.
    private func firstDay(within context: LineContext) -> CivilDate? {
        guard let dates = context.dates else { return nil }
        return context.facts.member.coverages.map(\.active.start)
            .filter { $0 > dates.start && dates.contains($0) }.min()
    }
}
