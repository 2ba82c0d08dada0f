import Cases
import Plans

/// One of the checks (docs/architecture.md): what it looks at, under which rule, what follows.
public protocol Check: Sendable {
    /// Stable id, the same in every explanation: `coverage.active`.
    var id: String { get }
    /// Whether there is anything to look at; where not, an explanation does not name it.
    func applies(to context: LineContext) -> Bool
    func run(_ context: LineContext) -> CheckOutcome
}

extension Check {
    public func applies(to context: LineContext) -> Bool { true }

    /// The check passed, or does not apply.
    func pass(
        _ finding: String, input: String? = nil, at part: RequestPlaces.Part? = nil,
        _ context: LineContext, citation: Citation? = nil, applies: Bool = true
    ) -> CheckOutcome {
        .passed(
            CheckRecord(
                id: id, verdict: applies ? .passed : .notApplicable, finding: finding,
                input: input, place: part.flatMap { context.place($0) }, citation: citation))
    }

    /// A person has to look, with what they are to do.
    func refer(
        _ finding: String, to recipient: Referral.Recipient, next: NextAction,
        input: String? = nil, at part: RequestPlaces.Part? = nil, _ context: LineContext,
        citation: Citation?, verdict: CheckRecord.Verdict = .failed
    ) -> CheckOutcome {
        .concluded(
            .refer(Referral(finding, to: recipient)),
            CheckRecord(
                id: id, verdict: verdict, finding: finding, input: input,
                place: part.flatMap { context.place($0) }, citation: citation, next: next))
    }

    /// An administrative denial; an emergency that the ground does not hold for goes to a person instead, and so does what names no
    /// day of service.
    func deny(
        _ ground: AdministrativeDenial.Ground, provision: Citation, input: String?,
        at part: RequestPlaces.Part?, _ context: LineContext
    ) -> CheckOutcome {
        do {
            let denial = try AdministrativeDenial(
                ground, provision: provision, levelOfService: context.request.event.levelOfService)
            guard context.dates != nil else {
                return undated(denial, input: input, at: part, context)
            }
            return .concluded(
                .administrativeDenial(denial),
                CheckRecord(
                    id: id, verdict: .failed, finding: denial.reason.text, input: input,
                    place: part.flatMap { context.place($0) }, citation: provision,
                    next: NextAction(
                        .member, "Appeal to \(context.plan.appeals.hears) if you disagree.")))
        } catch {
            return refer(
                "Emergency care is never denied for being out of network.", to: .staff,
                next: NextAction(.staff, "Settle payment for the emergency."), input: input,
                at: part, context, citation: provision)
        }
    }

    /// Coverage, exclusions and contracts hold from a day to a day. Where no day of service is named, what holds today says nothing of
    /// the day that is meant: it is asked for once, and an emergency does not wait for an answer.
    private func undated(
        _ denial: AdministrativeDenial, input: String?, at part: RequestPlaces.Part?,
        _ context: LineContext
    ) -> CheckOutcome {
        let ask = InformationAsk(id: "\(id).day", question: "On which day is the service?")
        let isForStaff =
            context.request.event.levelOfService == .emergency
            || context.facts.answeredAsks.contains(Facts.askKey(context.subject, ask))
        return refer(
            "No day of service is named. For \(context.serviceDate) it would be: \(denial.reason.text)",
            to: isForStaff ? .staff : .provider([ask]),
            next: isForStaff
                ? NextAction(.staff, "Find out from the provider which day is meant.")
                : NextAction(.provider, "Send an update of the request that names the day."),
            input: input, at: part, context, citation: denial.provision, verdict: .unknown)
    }
}
