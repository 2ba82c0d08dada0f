import Cases
import Plans
import Primitives

/// Is the servicing provider known, and in network on the date; else what is the plan's rule? (DESIGN 3, check 6)
struct ProviderCheck: Check {
    let id = "provider.network"

    func run(_ context: LineContext) -> CheckOutcome {
        guard let servicing = context.servicing, !servicing.identifiers.isEmpty else {
            return pass(
                "No servicing provider is named; network status is settled when one is.", context,
                applies: false)
        }
        let input = "\(servicing.role.rawValue) \(servicing.identifiers.joined(separator: ", "))"
        let part = RequestPlaces.Part.provider(servicing.role)
        guard let provider = context.known(servicing) else {
            return refer(
                "The servicing provider is not in the registry.", to: .staff,
                next: NextAction(.staff, "Find the provider, or enter it into the registry."),
                input: input, at: part, context, citation: context.plan.document)
        }
        guard context.network == .outOfNetwork else {
            return pass(
                "\(provider.name) is in network.", input: input, at: part, context,
                citation: context.plan.document)
        }
        switch context.plan.outOfNetwork {
        case .anyProvider:
            return pass(
                "The plan has no network; any provider will do.", input: input, at: part, context,
                citation: context.plan.document)
        case .covered:
            // A benefit without a row for care outside the network pays nothing there, whatever the plan does else.
            if let benefit = context.benefit, benefit.outOfNetwork == nil {
                return notPaid(benefit.source, input: input, at: part, context)
            }
            return pass(
                "\(provider.name) is out of network; the plan pays its out-of-network benefit.",
                input: input, at: part, context, citation: context.plan.document)
        case .notCovered(let provision):
            return notPaid(provision, input: input, at: part, context)
        }
    }

    /// Nothing is paid outside the network, save in an emergency.
    private func notPaid(
        _ provision: Citation, input: String, at part: RequestPlaces.Part, _ context: LineContext
    ) -> CheckOutcome {
        guard context.request.event.levelOfService != .emergency else {
            return pass(
                "Out of network, and an emergency: covered as in network.", input: input, at: part,
                context, citation: Citation("No Surprises Act, 45 CFR 149.110"))
        }
        if let sign = context.emergencySign {
            return refer(
                "Out of network; \(sign), and emergency care is never denied for that.", to: .staff,
                next: NextAction(
                    .staff, "Find out whether this is emergency care, and settle its payment."),
                input: input, at: part, context,
                citation: Citation("45 CFR 149.110; 42 CFR 422.113(b)"), verdict: .unknown)
        }
        return deny(.noOutOfNetworkBenefit, provision: provision, input: input, at: part, context)
    }
}
