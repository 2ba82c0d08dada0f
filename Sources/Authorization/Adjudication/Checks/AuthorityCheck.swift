import Cases
import Plans
import Primitives

/// Is authorization needed, and is the decision ours?
struct AuthorityCheck: Check {
    let id = "authority"

    func run(_ context: LineContext) -> CheckOutcome {
        if context.request.event.levelOfService == .emergency {
            // A day of difference is one of time zones.
            guard context.serviceDate <= context.today.adding(days: 1) else {
                return planned(context)
            }
            return notRequired(
                "Emergency care needs no authorization.", input: "level of service 03", context,
                Citation("45 CFR 149.110(b)(1); 42 CFR 422.113(b)"))
        }
        guard let finding = context.authority else {
            return pass("The request names no service.", context, applies: false)
        }
        let authority = finding.authority
        let source = authority.source
        let input = source.row.map { "list \(source.list), line \($0)" } ?? source.list
        if let changed = changed(authority, input: input, context) { return changed }
        switch authority.requirement {
        case .notRequired:
            if let range = context.rangeAsked {
                return refer(
                    range, to: .staff,
                    next: NextAction(
                        .staff, "Find out whether all of them need no authorization."),
                    input: input, at: context.subject.codePart, context, citation: source.source)
            }
            let why =
                if case .exemptProvider(let provider) = authority.decider {
                    "\(provider) is exempt from review of this service."
                } else {
                    "This service needs no authorization."
                }
            return notRequired(why, input: input, context, source.source)
        case .conditional(let missing):
            // Who bills is known: the others are the question, and the provider has named them.
            if missing == [.provider], context.network != nil {
                return unlike(input: input, context, source.source)
            }
            return conditional(missing, input: input, context, source.source)
        case .required, .excluded:
            guard !authority.decidesHere else {
                return pass(
                    "\(authority.decider.name) decides.", input: input,
                    at: context.subject.codePart, context,
                    citation: source.source)
            }
            return elsewhere(authority, input: input, context)
        }
    }

    /// What is needed is picked by the day of the service; where it is another on the last day than on the first, a person tells which
    /// days are meant. nil: it is the same.
    private func changed(
        _ authority: Authority, input: String, _ context: LineContext
    ) -> CheckOutcome? {
        guard let (last, later) = context.changedAuthority else { return nil }
        return refer(
            "What the service needs changes within the days asked for: on \(context.serviceDate) \(authority.source.source.text), on \(last) \(later.source.source.text).",
            to: .staff,
            next: NextAction(.staff, "Have the days decided apart from each other."),
            input: input, at: context.subject.part, context, citation: later.source.source,
            verdict: .unknown)
    }

    /// An emergency does not wait (42 CFR 422.113(b)(1)): what is planned for later is none, or its date is wrong.
    private func planned(_ context: LineContext) -> CheckOutcome {
        refer(
            "Asked for as an emergency, and for \(context.serviceDate).", to: .staff,
            next: NextAction(.staff, "Find out from the provider whether it is an emergency."),
            input: "level of service 03", at: context.subject.codePart, context,
            citation: Citation("42 CFR 422.113(b)(1)"))
    }

    private func notRequired(
        _ reason: String, input: String, _ context: LineContext, _ citation: Citation
    ) -> CheckOutcome {
        .concluded(
            .notRequired(reason: reason, citation: citation),
            CheckRecord(
                id: id, verdict: .passed, finding: reason, input: input,
                place: context.place(context.subject.codePart), citation: citation,
                next: NextAction(.nobody, "Nothing: the service may go ahead.")))
    }

    private func conditional(
        _ missing: [Authority.MissingInput], input: String, _ context: LineContext,
        _ citation: Citation
    ) -> CheckOutcome {
        let bill = missing.contains(.placeOfService) ? context.typeOfBill : nil
        let seen = bill.map { " The type of bill \($0) names no place of service." } ?? ""
        let asks = missing.map {
            InformationAsk(
                id: "\(id).\($0.rawValue)",
                question: "What is \($0.question)?\($0 == .placeOfService ? seen : "")")
        }
        let wanted = missing.map(\.question).joined(separator: " and ")
        return refer(
            "Whether authorization is needed depends on \(wanted).\(seen)", to: .provider(asks),
            next: NextAction(.provider, "Send an update of the request with \(wanted)."),
            input: input, at: context.subject.codePart, context, citation: citation,
            verdict: .unknown)
    }

    private func unlike(
        input: String, _ context: LineContext, _ citation: Citation
    ) -> CheckOutcome {
        refer(
            "Those who give the service do not stand to the network alike, and whether authorization is needed depends on it.",
            to: .staff,
            next: NextAction(.staff, "Decide whether the service needs authorization."),
            input: input, at: context.subject.codePart, context, citation: citation,
            verdict: .unknown)
    }

    private func elsewhere(
        _ authority: Authority, input: String, _ context: LineContext
    ) -> CheckOutcome {
        let contact =
            authority.contact
            ?? Contact(name: authority.decider.name, citation: authority.source.source)
        return refer(
            "\(authority.decider.name) decides this service, not \(context.plan.name).",
            to: .entity(contact),
            next: NextAction(
                .provider,
                "Ask \(contact.name)\(contact.phone.map { ", \($0)" } ?? "") for authorization."),
            input: input, at: context.subject.codePart, context, citation: authority.source.source)
    }
}
