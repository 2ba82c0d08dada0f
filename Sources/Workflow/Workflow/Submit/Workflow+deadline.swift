public import Cases
import Plans
public import Primitives
import Records

/// The legal clock of a case, by the rows of the plan book.
extension Workflow {
    /// When a request received now must be decided; nil where no row of the book covers it.
    func deadline(
        _ request: AuthorizationRequest, _ plan: Plan, receivedAt: Instant
    ) -> Deadline? {
        deadline(
            of: plan,
            ClockHistory(
                receivedAt: receivedAt, kind: reviewKind(request, plan, receivedAt: receivedAt),
                isExpedited: request.event.asksToExpedite))
    }

    private func deadline(of plan: Plan, _ history: ClockHistory) -> Deadline? {
        let calendar = book.calendar(plan.calendar) ?? .federal
        let clock = LegalClock(
            rows: book.clocks, calendar: calendar, zone: plan.zone, cutOff: plan.cutOff)
        return clock.deadline(
            program: plan.program, state: plan.state, productClass: plan.productClass,
            history: history)
    }

    private func reviewKind(
        _ request: AuthorizationRequest, _ plan: Plan, receivedAt: Instant
    ) -> ReviewKind {
        if request.event.certificationType == .extended { return .concurrent }
        if let last = request.serviceDates?.end, last < plan.zone.date(of: receivedAt) {
            return .postService
        }
        return .preService
    }

    /// What happened to a case that its clock depends on.
    func clockHistory(of authorization: Case, _ plan: Plan) -> ClockHistory {
        var changes: [PriorityChange] = []
        var extensions: [ClockExtension] = []
        let began = authorization.reviewBeganAt
        for event in authorization.eventsOfReview {
            switch event.kind {
            case .received(let received):
                let isExpedited = received.request.event.asksToExpedite
                changes.append(PriorityChange(at: event.at, isExpedited: isExpedited))
            case .revised(let revised) where changes.isEmpty:
                let isExpedited = revised.request.event.asksToExpedite
                changes.append(PriorityChange(at: event.at, isExpedited: isExpedited))
            case .priorityChanged(let change):
                changes.append(PriorityChange(at: event.at, isExpedited: change.isExpedited))
            case .clockExtended(let change):
                extensions.append(ClockExtension(at: event.at, reason: change.reason))
            default: break
            }
        }
        return ClockHistory(
            receivedAt: began,
            kind: authorization.appealedAt == nil
                ? reviewKind(authorization.request, plan, receivedAt: began) : .appeal,
            priorityChanges: changes, extensions: extensions,
            tolling: tolling(of: authorization))
    }

    /// The times in which nothing was waited for but the provider's answer. While one line waits for a person of the
    /// payer, the clock runs.
    private func tolling(of authorization: Case) -> [TollingInterval] {
        var intervals: [TollingInterval] = []
        var waiting: [Subject: Pend.Cause] = [:]
        for event in authorization.eventsOfReview {
            var isStopped = intervals.last.map { $0.end == nil } ?? false
            switch event.kind {
            case .determined(let determined):
                if case .pended(let pend) = determined.determination {
                    waiting[determined.subject] = pend.cause
                } else {
                    waiting[determined.subject] = nil
                }
                isStopped =
                    !waiting.isEmpty
                    && waiting.values.allSatisfy { $0 == .informationRequested }
            case .informationReceived, .revised: isStopped = false
            default: continue
            }
            let last = intervals.indices.last.flatMap { intervals[$0].end == nil ? $0 : nil }
            switch (last, isStopped) {
            case (nil, true): intervals.append(TollingInterval(start: event.at))
            case (let open?, false): intervals[open].end = event.at
            default: break
            }
        }
        return intervals
    }

    /// When a case must be decided as things stand: with its history of priority, extensions and tolling.
    public func currentDeadline(of authorization: Case) -> Deadline? {
        guard let plan = book.plan(authorization.coverage.plan) else {
            return authorization.deadline
        }
        return deadline(of: plan, clockHistory(of: authorization, plan))
    }

    /// Makes a case expedited, or standard again; its clock with it (42 CFR 422.570).
    public func changePriority(
        _ id: CaseID, expedited: Bool, reason: String, by actor: CaseEvent.EventActor,
        now: Instant
    ) async throws(WorkflowError) -> Case {
        try await change(id, by: actor, now: now) {
            (authorization, plan, draft: inout Draft) async throws(WorkflowError) in
            try requireOpen(authorization)
            guard authorization.isExpedited != expedited else {
                let word = expedited ? "expedited" : "standard"
                throw .notPermitted("\(id) is \(word) already.")
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
        var history = clockHistory(of: authorization, plan)
        history.priorityChanges.append(PriorityChange(at: now, isExpedited: expedited))
        return .priorityChanged(
            CaseEvent.PriorityChanged(
                isExpedited: expedited, reason: reason, deadline: deadline(of: plan, history)))
    }

    /// Takes more time, with its reason, where the clock's row allows it.
    public func extendClock(
        _ id: CaseID, reason: String, by actor: CaseEvent.EventActor, now: Instant
    ) async throws(WorkflowError) -> Case {
        try await change(id, by: actor, now: now) {
            (authorization, plan, draft: inout Draft) async throws(WorkflowError) in
            try requireOpen(authorization)
            var history = clockHistory(of: authorization, plan)
            let before = deadline(of: plan, history)
            history.extensions.append(ClockExtension(at: now, reason: reason))
            let after = deadline(of: plan, history)
            guard after?.dueAt != before?.dueAt else {
                throw .notPermitted("The clock of \(id) can not be extended (again).")
            }
            draft.add(.clockExtended(CaseEvent.ClockExtended(reason: reason, deadline: after)))
        }
    }

    /// Reads a case, changes it, appends; again where somebody else was faster.
    func change(
        _ id: CaseID, by actor: CaseEvent.EventActor, now: Instant,
        _ body: (Case, Plan, inout Draft) async throws(WorkflowError) -> Void
    ) async throws(WorkflowError) -> Case {
        for _ in 0..<Self.attemptsMax {
            guard let authorization = try await loadCase(id) else { throw .unknownCase(id.text) }
            let (plan, member) = try await planAndMember(of: authorization)
            var draft = Draft(
                id: id, actor: actor, at: now, plan: plan, member: member, ledgerVersion: nil)
            try await body(authorization, plan, &draft)
            guard !draft.events.isEmpty else { return authorization }
            if let changed = try await commit(draft, since: authorization) { return changed }
        }
        throw .busy
    }

    func planAndMember(of authorization: Case) async throws(WorkflowError) -> (Plan, Member) {
        let coverage = authorization.coverage
        guard let plan = book.plan(coverage.plan) else { throw .unknownPlan(coverage.plan) }
        let member = try await reading {
            try await store.member(payer: coverage.payer, id: coverage.member)
        }
        guard let member else { throw .unknownMember(coverage.member.text) }
        return (plan, member)
    }
}
