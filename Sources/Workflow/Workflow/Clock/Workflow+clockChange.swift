public import Cases
import Plans
public import Primitives

/// What moves the legal clock of a case: its priority, and more time.
extension Workflow {
    /// Makes a case expedited, or standard again; its clock with it (42 CFR 422.570).
    public func changePriority(
        _ id: CaseID, expedited: Bool, reason: String, by actor: CaseEvent.EventActor,
        now: Instant
    ) async throws(WorkflowError) -> Case {
        let reason = try said(reason, "Who asked for it and why")
        return try await change(id, by: actor, now: now) {
            (authorization, plan, draft: inout Draft) async throws(WorkflowError) in
            try requireOpen(authorization)
            try requireLater(now, than: authorization)
            try await requireStanding(of: actor, authorization, plan, now: now)
            guard authorization.isExpedited != expedited else {
                let word = expedited ? "expedited" : "standard"
                throw .notPermitted("\(id) is \(word) already.")
            }
            if !expedited, authorization.isAskedAsUrgent, let rule = plan.program.mustExpedite {
                throw .notPermitted(
                    "The provider asks for an urgent decision of \(id); \(plan.name) must expedite it (\(rule.text))."
                )
            }
            draft.add(
                priorityChange(
                    of: authorization, plan, expedited: expedited, reason: reason, now: now))
        }
    }

    /// The clock of a decided case has stopped; nothing moves it.
    private func requireOpen(_ authorization: Case) throws(WorkflowError) {
        guard !authorization.isDecided else {
            throw .notPermitted("\(authorization.id) is decided; its clock has stopped.")
        }
    }

    func priorityChange(
        of authorization: Case, _ plan: Plan, expedited: Bool, reason: String, now: Instant
    ) -> CaseEvent.Kind {
        let change = PriorityChange(at: now, isExpedited: expedited)
        let due = deadlines(of: authorization, plan) { $0.priorityChanges.append(change) }
        return .priorityChanged(
            CaseEvent.PriorityChanged(
                isExpedited: expedited, reason: reason,
                deadline: due.isEmpty ? authorization.deadline : due.earliest))
    }

    /// Takes more time, with its reason, where the clock's row allows it.
    public func extendClock(
        _ id: CaseID, reason: String, by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Case {
        let reason = try said(reason, "The reason for more time")
        return try await change(id, by: actor, now: now) {
            (authorization, plan, draft: inout Draft) async throws(WorkflowError) in
            try requireOpen(authorization)
            try requireLater(now, than: authorization)
            try await requireStanding(of: actor, authorization, plan, now: now)
            let more = ClockExtension(at: now, reason: reason)
            let before = deadlines(of: authorization, plan)
            let after = deadlines(of: authorization, plan) { $0.extensions.append(more) }
            guard after.map(\.?.dueAt) != before.map(\.?.dueAt) else {
                let urgent = authorization.isExpedited ? " while it is expedited" : ""
                throw .notPermitted("The clock of \(id) can not be extended (again)\(urgent).")
            }
            draft.add(
                .clockExtended(CaseEvent.ClockExtended(reason: reason, deadline: after.earliest)))
        }
    }
}

extension Case {
    /// Whether a provider asked for a fast decision of what waits, whoever changed the priority since.
    fileprivate var isAskedAsUrgent: Bool {
        let since = subjects.filter(isPended).map(clockBegan).min()
        return eventsOfReview.contains { event in
            guard let since, event.at >= since else { return false }
            return switch event.kind {
            case .received(let received): received.request.event.asksToExpedite
            case .revised(let revised): revised.request.event.asksToExpedite
            default: false
            }
        }
    }
}
