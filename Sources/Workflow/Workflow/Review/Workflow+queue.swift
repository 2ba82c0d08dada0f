import Cases
import Plans
public import Primitives
public import Records

/// The cases that a person has to look at.
///
/// A case that waits for its provider comes before a person while there is still time to decide: from the last business day before
/// the day on which it is due; and where its clock is stopped for the answer, as soon as the provider's time is over. So nothing is
/// left to its clock: if the answer does not come, a clinician decides from what there is.
extension Workflow {
    /// Cases that wait for a clinician or for staff, and those whose provider is waited for no longer, the most urgent first.
    public func reviewQueue(
        now: Instant, limit: Int = 200
    ) async throws(WorkflowError) -> [CaseSummary] {
        var queue = try await unanswered(now: now, limit: limit)
        for ball in [Actor.clinician, .staff] {
            queue += try await reading {
                try await store.summaries(CaseQuery(ball: ball, limit: limit))
            }
        }
        return Array(
            queue.sorted {
                ($0.dueAt?.milliseconds ?? .max, $0.caseID)
                    < ($1.dueAt?.milliseconds ?? .max, $1.caseID)
            }.prefix(limit))
    }

    private func unanswered(
        now: Instant, limit: Int
    ) async throws(WorkflowError) -> [CaseSummary] {
        let stopping = book.clocks.filter(\.tollsForInformation)
        let stopped = Set(stopping.map(\.program))
        // What is due later than any clock runs on after the provider's time is still the provider's.
        let days = max(Self.closedDays, stopping.map(\.daysAfterAnswer).max() ?? 0)
        var query = CaseQuery(
            ball: .provider, dueBefore: now.adding(hours: 24 * days), limit: limit)
        var found: [CaseSummary] = []
        while found.count < limit {
            let page = try await reading { [query] in try await store.summaries(query) }
            for summary in page {
                var isOver = isDueSoon(
                    summary.dueAt, book.plan(summary.plan), now: now)
                if !isOver, stopped.contains(summary.program) {
                    isOver = try await isAnswerLate(summary.caseID, now: now)
                }
                if isOver { found.append(summary) }
            }
            guard page.count == min(limit, CaseQuery.limitMax), let last = page.last else { break }
            query.after = CaseQuery.Cursor(last)
        }
        return found
    }

    /// Whether a case that waits for its provider is a person's to decide by now.
    func isUnanswered(_ authorization: Case, _ plan: Plan, now: Instant) -> Bool {
        guard authorization.ball == .provider else { return false }
        return isDueSoon(authorization.deadline?.dueAt, plan, now: now)
            || isAnswerLate(authorization, plan, now: now)
    }

    private func isDueSoon(_ dueAt: Instant?, _ plan: Plan?, now: Instant) -> Bool {
        guard let dueAt else { return false }
        let calendar = plan.flatMap { book.calendar($0.calendar) } ?? .federal
        let zone = plan?.zone ?? .utc
        let day = calendar.businessDay(before: zone.date(of: dueAt))
        return now >= zone.endOfDay(day.adding(days: -1))
    }

    private func isAnswerLate(_ id: CaseID, now: Instant) async throws(WorkflowError) -> Bool {
        guard let authorization = try await loadCase(id),
            let plan = book.plan(authorization.coverage.plan)
        else { return false }
        return isAnswerLate(authorization, plan, now: now)
    }

    private func isAnswerLate(_ authorization: Case, _ plan: Plan, now: Instant) -> Bool {
        answerDue(of: authorization, plan).map { now > $0 } ?? false
    }

    /// More than lie between two business days.
    private static let closedDays = 14
}

extension ClockRow {
    /// How long it may still run when the claimant's time is over, in days at the most.
    fileprivate var daysAfterAnswer: Int {
        let longest = [standard, expedited, expeditedAfterInformation].compactMap { $0?.daysMax }
        return (longest.max() ?? 0) + extensionsMax * (extensionSpan?.daysMax ?? 0) + 1
    }
}

extension ClockSpan {
    /// Days that are not shorter than the span.
    fileprivate var daysMax: Int {
        switch self {
        case .calendarDays(let days): days
        case .businessDays(let days, let cap): cap ?? 3 * days + 7
        case .hours(let hours): hours / 24 + 1
        }
    }
}
