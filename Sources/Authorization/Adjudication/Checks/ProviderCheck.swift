import Cases
import Plans
import Primitives

/// Is the servicing provider known, and in network on the date; else what is the plan's rule?
///
/// Often several give one service: a facility and who works there. Where they do not stand alike to the network, what is paid
/// is a person's question, and so is whether the member chose any of them (No Surprises Act, 45 CFR 149.120).
struct ProviderCheck: Check {
    let id = "provider.network"

    func run(_ context: LineContext) -> CheckOutcome {
        if let unnumbered = context.unnumbered,
            context.servicing?.role ?? .requester == .requester
        {
            return unknown(unnumbered, context)
        }
        guard let servicing = context.servicing, !servicing.identifiers.isEmpty else {
            return pass(
                "No servicing provider is named; network status is settled when one is.", context,
                applies: false)
        }
        guard let provider = context.known(servicing) else {
            return unknown(servicing, context)
        }
        if let outcome = ambiguous(context) { return outcome }
        let input = Self.input(servicing)
        let part = RequestPlaces.Part.provider(servicing.role)
        let provision = Self.provisionNotToPay(context)
        guard context.network == .outOfNetwork else {
            if let provision, let outcome = others(provision, context) { return outcome }
            return pass(
                "\(provider.name) is in network.", input: input, at: part, context,
                citation: context.plan.document)
        }
        if case .anyProvider = context.plan.outOfNetwork {
            return pass(
                "The plan has no network; any provider will do.", input: input, at: part, context,
                citation: context.plan.document)
        }
        if let provision {
            return notPaid(provision, input: input, at: part, context)
        }
        return pass(
            "\(provider.name) is out of network; the plan pays its out-of-network benefit.",
            input: input, at: part, context, citation: context.plan.document)
    }

    /// What says that nothing is paid outside the network; nil where something is.
    private static func provisionNotToPay(_ context: LineContext) -> Citation? {
        switch context.plan.outOfNetwork {
        case .anyProvider: return nil
        case .covered:
            // Of one benefit nothing may be paid there, or nothing said of it, whatever the plan does else.
            guard let benefit = context.benefit else { return nil }
            return benefit.outOfNetwork == nil ? benefit.source : benefit.unpaidOutside
        case .notCovered(let provision): return provision
        }
    }

    private func unknown(_ provider: RequestedProvider, _ context: LineContext) -> CheckOutcome {
        refer(
            provider.identifiers.isEmpty
                ? "The servicing provider is named without a number."
                : "The servicing provider is not in the registry.", to: .staff,
            next: NextAction(.staff, "Find the provider, or enter it into the registry."),
            input: Self.input(provider), at: .provider(provider.role), context,
            citation: context.plan.document)
    }

    /// Numbers of two providers, of whom one is in network and the other is not: which of them is meant, a person finds out. A
    /// practice and who works there stand alike, and are no doubt.
    private func ambiguous(_ context: LineContext) -> CheckOutcome? {
        for provider in context.allServicing where provider.identifiers.count > 1 {
            let bearers = context.knownBearers(of: provider)
            guard bearers.count > 1,
                Set(bearers.map(context.network(ofKnown:))).count > 1
            else { continue }
            let names = bearers.map(\.name).joined(separator: " and ")
            return refer(
                "The identifiers of one provider lead to \(names), who do not stand to the network alike.",
                to: .staff,
                next: NextAction(.staff, "Find out from the provider who is meant."),
                input: Self.input(provider), at: .provider(provider.role), context,
                citation: context.plan.document, verdict: .unknown)
        }
        return nil
    }

    /// Beside one in network: who is in none, where the plan pays nothing there, or is not known; nil where there is nobody.
    private func others(_ provision: Citation, _ context: LineContext) -> CheckOutcome? {
        guard context.request.event.levelOfService != .emergency else { return nil }
        if let unnumbered = context.unnumbered { return unknown(unnumbered, context) }
        for other in context.alsoServicing where context.network(of: other) != .inNetwork {
            guard let known = context.known(other) else { return unknown(other, context) }
            return refer(
                "\(known.name) gives the service, too, and is out of network.", to: .staff,
                next: NextAction(.staff, "Settle what is paid to whom, and tell the provider."),
                input: Self.input(other), at: .provider(other.role), context, citation: provision)
        }
        return nil
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
        if let unnumbered = context.unnumbered { return unknown(unnumbered, context) }
        let inside = context.alsoServicing.first { context.network(of: $0) == .inNetwork }
        if let inside {
            let name = context.known(inside)?.name ?? Self.input(inside)
            return refer(
                "The servicing provider is out of network; \(name) is in network.", to: .staff,
                next: NextAction(.staff, "Settle what is paid to whom, and tell the provider."),
                input: input, at: part, context, citation: provision)
        }
        // Nobody is named who gives it. Who asks need not be who does.
        if context.servicing?.role == .requester {
            return unnamed(provision, input: input, at: part, context)
        }
        if case .covered = context.plan.outOfNetwork, context.benefit?.unpaidOutside == nil {
            return refer(
                "The servicing provider is out of network, and the benefit does not say what is paid there.",
                to: .staff,
                next: NextAction(.staff, "Find out what the plan pays, and tell the provider."),
                input: input, at: part, context, citation: provision, verdict: .unknown)
        }
        return deny(.noOutOfNetworkBenefit, provision: provision, input: input, at: part, context)
    }

    private func unnamed(
        _ provision: Citation, input: String, at part: RequestPlaces.Part, _ context: LineContext
    ) -> CheckOutcome {
        let ask = InformationAsk(id: "\(id).servicing", question: "Who gives the service?")
        return refer(
            "Who asks is out of network, and who gives the service is not said.",
            to: .provider([ask]),
            next: NextAction(
                .provider, "Send an update of the request that names who gives the service."),
            input: input, at: part, context, citation: provision, verdict: .unknown)
    }

    private static func input(_ provider: RequestedProvider) -> String {
        let numbers = provider.identifiers.joined(separator: ", ")
        return "\(provider.role.rawValue) \(numbers.isEmpty ? provider.name ?? "" : numbers)"
    }
}
