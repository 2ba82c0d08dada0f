public import Cases
import CodeSets
import Plans
import Primitives

/// The legal clock of a case, by the rows of the plan book.
///
/// Each line has its own: it runs from the receipt of the request for that line, on the row for what the line is. The case
/// is due when the first of its waiting lines is.
extension Workflow {
    /// What starts and picks the clock of a subject.
    struct ClockStart: Hashable {
        var receivedAt: Instant
        var kind: ReviewKind
        var productClass: String?
        var courseEndsAt: Instant?
    }

    /// When a request received now must be decided; nil where no row of the book covers it.
    func deadline(
        _ request: AuthorizationRequest, _ plan: Plan, receivedAt: Instant
    ) -> Deadline? {
        var starts: [ClockStart] = []
        let lines: [ServiceLine?] = request.lines.isEmpty ? [nil] : request.activeLines
        for line in lines {
            let start = clockStart(
                line, of: request, plan, receivedAt: receivedAt,
                courseEndsAt: courseEnd(before: line, of: request, plan))
            if !starts.contains(start) { starts.append(start) }
        }
        return starts.map { start in
            deadline(
                of: plan,
                ClockHistory(
                    receivedAt: receivedAt, kind: start.kind,
                    isExpedited: request.event.asksToExpedite, courseEndsAt: start.courseEndsAt),
                productClass: start.productClass)
        }.earliest
    }

    private func deadline(
        of plan: Plan, _ history: ClockHistory, productClass: String?
    ) -> Deadline? {
        clock(of: plan).deadline(
            program: plan.program, state: plan.state, productClass: productClass,
            history: history)
    }

    private func clock(of plan: Plan) -> LegalClock {
        LegalClock(
            rows: book.clocks, calendar: book.calendar(plan.calendar) ?? .federal, zone: plan.zone,
            cutOff: plan.cutOff)
    }

    private func clockStart(
        _ line: ServiceLine?, of request: AuthorizationRequest, _ plan: Plan, receivedAt: Instant,
        isAppeal: Bool = false, courseEndsAt: Instant?
    ) -> ClockStart {
        let kind =
            isAppeal ? .appeal : reviewKind(line, of: request, plan, receivedAt: receivedAt)
        return ClockStart(
            receivedAt: receivedAt, kind: kind, productClass: productClass(of: line, plan),
            courseEndsAt: kind == .concurrent ? courseEndsAt : nil)
    }

    private func reviewKind(
        _ line: ServiceLine?, of request: AuthorizationRequest, _ plan: Plan, receivedAt: Instant
    ) -> ReviewKind {
        if request.event.certificationType.isExtension { return .concurrent }
        if let last = request.lastDay(of: line), last < plan.zone.date(of: receivedAt) {
            return .postService
        }
        return .preService
    }

    /// The plan's own class; for a line that is a drug that of a Part B drug under Medicare Advantage (42 CFR 422.568(b)(3)), of a
    /// covered outpatient drug under Medicaid (42 CFR 438.210(d)(3), section 1927(d)(5)(A) of the Act).
    private func productClass(of line: ServiceLine?, _ plan: Plan) -> String? {
        if let ofPlan = plan.productClass { return ofPlan }
        guard let line, line.code.isDrug else { return nil }
        return switch plan.program {
        case .medicareAdvantage: "partBDrug"
        case .medicaidManagedCare, .medicaidFeeForService: "outpatientDrug"
        default: nil
        }
    }

    /// When care that is to be extended ends: on the day before the days that are asked for.
    private func courseEnd(
        before line: ServiceLine?, of request: AuthorizationRequest, _ plan: Plan
    ) -> Instant? {
        guard request.event.certificationType.isExtension else { return nil }
        return request.days(of: line).map { plan.zone.endOfDay($0.start.adding(days: -1)) }
    }

    /// The end of what the case itself had granted before the subject was asked for, where it granted anything; else what the
    /// request says.
    private func courseEnd(
        before subject: Subject, _ line: ServiceLine?, in authorization: Case, _ plan: Plan
    ) -> Instant? {
        guard authorization.request.event.certificationType.isExtension else { return nil }
        let askedAt = authorization.clockBegan(of: subject)
        let ends = authorization.subjects.compactMap { other -> CivilDate? in
            let earlier = authorization.earlierGrants(other)
            if !earlier.isEmpty { return earlier.compactMap(\.courseEnd).max() }
            guard let decision = authorization.decisions[other], decision.at < askedAt else {
                return nil
            }
            return decision.determination.grant?.courseEnd
        }
        guard let last = ends.max() else {
            return courseEnd(before: line, of: authorization.request, plan)
        }
        return plan.zone.endOfDay(last)
    }

    private func clockStart(
        of subject: Subject, in authorization: Case, _ plan: Plan
    ) -> ClockStart {
        let line = subject.lineNumber.flatMap(authorization.request.line)
        let askedAt = authorization.clockBegan(of: subject)
        return clockStart(
            line, of: authorization.request, plan, receivedAt: askedAt,
            isAppeal: authorization.appealedAt == askedAt
                || authorization.appeals[subject]?.at == askedAt,
            courseEndsAt: courseEnd(before: subject, line, in: authorization, plan))
    }

    /// What happened to a case that a clock of it depends on.
    private func clockHistory(of authorization: Case, from start: ClockStart) -> ClockHistory {
        var changes: [PriorityChange] = []
        var extensions: [ClockExtension] = []
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
        // As urgent as the case was when its own clock began.
        let before = changes.prefix { $0.at <= start.receivedAt }
        if let last = before.last {
            changes.replaceSubrange(
                before.indices,
                with: [PriorityChange(at: start.receivedAt, isExpedited: last.isExpedited)])
        }
        return ClockHistory(
            receivedAt: start.receivedAt, kind: start.kind, priorityChanges: changes,
            extensions: extensions, tolling: tolling(of: authorization),
            courseEndsAt: start.courseEndsAt)
    }

    /// When one subject of a case must be decided as things stand.
    func deadline(of subject: Subject, in authorization: Case, _ plan: Plan) -> Deadline? {
        let start = clockStart(of: subject, in: authorization, plan)
        return deadline(
            of: plan, clockHistory(of: authorization, from: start),
            productClass: start.productClass)
    }

    /// Until when what was asked of a subject may be answered, where its clock stands still for that.
    func answerDue(of subject: Subject, in authorization: Case, _ plan: Plan) -> Instant? {
        answerDue(clockStart(of: subject, in: authorization, plan), in: authorization, plan)
    }

    private func answerDue(
        _ start: ClockStart, in authorization: Case, _ plan: Plan
    ) -> Instant? {
        clock(of: plan).answerDue(
            program: plan.program, state: plan.state, productClass: start.productClass,
            history: clockHistory(of: authorization, from: start))
    }

    /// When each clock that runs runs out, with a change that is not on record yet.
    func deadlines(
        of authorization: Case, _ plan: Plan, after change: (inout ClockHistory) -> Void = { _ in }
    ) -> [Deadline?] {
        running(in: authorization, plan).map { start in
            var history = clockHistory(of: authorization, from: start)
            change(&history)
            return deadline(of: plan, history, productClass: start.productClass)
        }
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

    /// Until when an answer of the provider is waited for, for which clocks of a case are stopped: the first of those instants. nil
    /// where no clock is.
    func answerDue(of authorization: Case, _ plan: Plan) -> Instant? {
        running(in: authorization, plan).compactMap { answerDue($0, in: authorization, plan) }.min()
    }

    /// The clocks that run, by what starts them: one for all that was asked for alike.
    private func running(in authorization: Case, _ plan: Plan) -> [ClockStart] {
        var starts: [ClockStart] = []
        for subject in authorization.subjects where authorization.isPended(subject) {
            let start = clockStart(of: subject, in: authorization, plan)
            if !starts.contains(start) { starts.append(start) }
        }
        return starts
    }

    /// When a case must be decided as things stand: with its history of priority, extensions and tolling. Of a case in which
    /// nothing waits, when it had to be.
    public func currentDeadline(of authorization: Case) -> Deadline? {
        guard authorization.subjects.contains(where: authorization.isPended),
            let plan = book.plan(authorization.coverage.plan)
        else { return authorization.deadline }
        return deadlines(of: authorization, plan).earliest
    }
}

extension Grant {
    /// The last day of the care: of a stay the last of its days, which may be used in a longer period.
    fileprivate var courseEnd: CivilDate? {
        guard quantity.unit == .days, let count = quantity.amount.wholeValue, count > 0 else {
            return period.end
        }
        return period.start.adding(days: count - 1)
    }
}

extension [Deadline?] {
    /// The one that comes first; nil where no row covers anything.
    var earliest: Deadline? {
        compactMap { $0 }.min { $0.dueAt < $1.dueAt }
    }
}
