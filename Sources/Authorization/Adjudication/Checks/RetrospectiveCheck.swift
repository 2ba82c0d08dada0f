import Cases
import Plans
import Primitives

/// Did the request come in time for a service already given? Each payer has its own rule.
///
/// What began before it was asked for is late from its first day on, however long it goes on. A line that an update adds or
/// changes was asked for with the update.
struct RetrospectiveCheck: Check {
    let id = "request.timely"

    func run(_ context: LineContext) -> CheckOutcome {
        let received = context.plan.zone.date(of: context.askedAt)
        let service = context.serviceDate
        guard service < received else {
            return pass("Asked before the service.", context, applies: false)
        }
        let days = service.days(until: received)
        let input = "service on \(service), received on \(received), \(days) days later"
        let part = context.subject.lineNumber.map { RequestPlaces.Part.lineDates($0) }
        switch context.plan.retrospective {
        case .always(let citation):
            return pass(
                "The plan takes requests after the service.", input: input, at: part, context,
                citation: citation)
        case .within(let limit, let citation) where days <= limit:
            return pass(
                "Within the \(limit) days that the plan allows after the service.", input: input,
                at: part, context, citation: citation)
        case .within(let limit, let citation):
            return late(
                "The plan takes requests up to \(limit) days after the service.", input, part,
                context, citation)
        case .unknown:
            return late(
                "The plan does not say whether it takes requests after the service.", input, part,
                context, context.plan.document)
        }
    }

    private func late(
        _ finding: String, _ input: String, _ part: RequestPlaces.Part?, _ context: LineContext,
        _ citation: Citation
    ) -> CheckOutcome {
        refer(
            finding, to: .staff,
            next: NextAction(.staff, "Decide whether the late request is taken."), input: input,
            at: part, context, citation: citation)
    }
}
