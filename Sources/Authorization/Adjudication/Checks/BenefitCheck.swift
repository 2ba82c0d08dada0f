import Cases
import CodeSets
import Plans
import Primitives

/// Does the plan pay for such a service at all, and is enough of the benefit left?
struct BenefitCheck: Check {
    let id = "benefit.covered"

    func run(_ context: LineContext) -> CheckOutcome {
        // A row that only might exclude, were an input known, is the authority check's: it asks for the input.
        if let finding = context.authority, finding.authority.requirement == .excluded,
            let row = finding.row
        {
            return endsExclusion(row, context) ?? excluded(row, context)
        }
        guard let code = context.code, let benefit = context.benefit else {
            return refer(
                "No benefit of the plan names this service.", to: .staff,
                next: NextAction(.staff, "Find the benefit that the service belongs to."),
                input: context.code?.code, at: context.subject.codePart, context,
                citation: context.plan.document)
        }
        let input = "benefit \(benefit.id) (\(benefit.file), line \(benefit.row))"
        guard benefit.inNetwork.isCovered else {
            return deny(
                .excludedService, provision: benefit.source, input: input,
                at: context.subject.codePart,
                context)
        }
        guard let limit = benefit.unitsPerYear else {
            return pass(
                "\(benefit.name): no limit.", input: input, at: context.subject.codePart, context,
                citation: benefit.source)
        }
        let year = context.serviceDate.year
        let used = benefit.units(of: context.facts.granted, in: year)
        let asked = context.units { other in
            benefit.covers(other.code) && context.firstDay(of: other).year == year
        }
        // A sum that does not fit is above any limit.
        guard let used, let asked, let total = used.adding(asked), total <= limit else {
            let granted = used.map(\.description) ?? Self.uncounted
            let wanted = asked.map(\.description) ?? Self.uncounted
            return refer(
                "\(benefit.name): \(limit) a year; \(granted) are granted already and \(wanted) are asked for.",
                to: .staff,
                next: NextAction(.staff, "Decide with the provider what of the limit is left."),
                input: "\(code.code), \(context.units) units", at: context.subject.codePart,
                context,
                citation: benefit.source)
        }
        return pass(
            "\(benefit.name): \(used) of \(limit) a year granted before this; what needed no authorization is not counted.",
            input: input,
            at: context.subject.codePart, context, citation: benefit.source)
    }

    /// Days of which some are not excluded are no machine's to deny; nil: all are, as far as first and last tell.
    private func endsExclusion(_ row: AuthorizationRow, _ context: LineContext) -> CheckOutcome? {
        guard let last = context.changedAuthority?.last else { return nil }
        return refer(
            "The plan excludes this service on \(context.serviceDate), and not on \(last).",
            to: .staff,
            next: NextAction(.staff, "Have the days decided apart from each other."),
            input: "list \(row.list), line \(row.row)", at: context.subject.part, context,
            citation: row.source, verdict: .unknown)
    }

    private static let uncounted = "more than can be counted"

    private func excluded(_ row: AuthorizationRow, _ context: LineContext) -> CheckOutcome {
        let input = "list \(row.list), line \(row.row)"
        guard row.needsJudgement else {
            return deny(
                .excludedService, provision: row.source, input: input, at: context.subject.codePart,
                context)
        }
        return refer(
            "The plan excludes this service unless it is medically needed; that takes a clinician.",
            to: .clinician,
            next: NextAction(.clinician, "Judge whether the exclusion applies to this patient."),
            input: input, at: context.subject.codePart, context, citation: row.source)
    }
}
