public import Primitives

/// The legal clock of a plan: the table of rows, and how the plan counts.
///
/// It is a pure function of the case's history. How it counts, and why:
///
/// - **Receipt** is when the request reaches the payer or its delegate, in the plan's time zone. The row in force on
///   that date holds to the end of the case.
/// - **Calendar days**: the day of receipt is not counted, the last day is, to its end (45 CFR 150.429(a) is HHS's own
///   wording of this common rule; FRCP 6(a)(1) has it too). A last day on a weekend or holiday is *not* moved to the
///   next business day: 42 CFR 422.568, 438.210 and 29 CFR 2560.503-1 give no such grace.
/// - **Hours** are real hours: 72 hours over a change to or from daylight saving time are still 72.
/// - **Business days** are counted by `calendar`, from the business day of receipt. What comes after `cutOff`, or on a
///   day that is none, counts as received on the next business day. A cap in calendar days counts from the real day of
///   receipt, and the earlier of the two holds. `cutOff` means nothing to clocks of days and hours: no federal rule
///   lets a plan move the receipt of those.
/// - **Expedited in mid-case**: the faster clock runs from the request to expedite, and never ends later than the
///   standard one, which keeps running beside it. Refused or withdrawn, the standard clock holds from the original
///   receipt (42 CFR 422.570(d)(1)).
/// - **An extension** adds its span to the due instant; in days it keeps the time of day. It counts only if its notice
///   came before the clock ran out, and only as often as the row allows. One taken on the standard clock does not
///   lengthen an expedited clock that starts later.
/// - **A toll** stops the clock from the notice to the answer, or to the end of the claimant's time, whichever is first
///   (29 CFR 2560.503-1(f)(4)). Clocks of days move by whole days, since the rule speaks of dates; business-day clocks
///   by business days; clocks of hours by real time. While the answer is awaited the claimant's whole time is counted;
///   with no such time in the row, an unanswered toll does not count yet. Where the row has
///   `expeditedAfterInformation`, that span after the toll replaces what was left.
/// - **A state's row without a class never lengthens the clock of a class**: a state may bind its plans closer than federal law
///   does, and not let them off. Of the two the one that is due first holds: within 24 hours for an outpatient drug under Medicaid
///   (42 CFR 438.210(d)(3)), whatever the state gives for services at large.
/// - **What is urgent has its faster clock**: care of which somebody says that waiting is a danger is hardly over. On a row for care
///   that was given, which has no faster clock, it is due as if it were still to come; on a state's row without one, by the
///   general row. It is never due later than by its own row, whose lapse holds.
public struct LegalClock: Hashable, Sendable {
    public var rows: [ClockRow]
    public var calendar: BusinessCalendar
    public var zone: TimeZoneRules
    /// The time of day after which a business-day clock counts the next business day; at that time is still in time.
    public var cutOff: CivilTime?

    public init(
        rows: [ClockRow], calendar: BusinessCalendar = .federal, zone: TimeZoneRules,
        cutOff: CivilTime? = nil
    ) {
        self.rows = rows
        self.calendar = calendar
        self.zone = zone
        self.cutOff = cutOff
    }

    /// When the case must be decided; nil where no row covers it.
    public func deadline(
        program: Program, state: String?, productClass: String?, history: ClockHistory
    ) -> Deadline? {
        let question = Question(program: program, state: state, productClass: productClass)
        return running(for: question, history)?.deadline
    }

    /// Until when the claimant's answer is waited for, for which the clock is stopped; nil where it runs. After that the clock runs
    /// on, answered or not (29 CFR 2560.503-1(f)(4)).
    public func answerDue(
        program: Program, state: String?, productClass: String?, history: ClockHistory
    ) -> Instant? {
        let question = Question(program: program, state: state, productClass: productClass)
        guard let running = running(for: question, history) else { return nil }
        return running.reckoner.answerDue(isExpedited: running.deadline.isExpedited)
    }

    /// What picks a row beside the history.
    private struct Question {
        let program: Program
        let state: String?
        let productClass: String?
    }

    private struct Running {
        let reckoner: ClockReckoner
        var deadline: Deadline

        /// Of two the one that is due first.
        func earlier(_ other: Running?) -> Running {
            other.flatMap { $0.deadline.dueAt < deadline.dueAt ? $0 : nil } ?? self
        }
    }

    private func running(for question: Question, _ history: ClockHistory) -> Running? {
        let fitting = fitting(question, history)
        guard let row = best(of: fitting) else { return nil }
        let own = running(by: row, history)
        let isOfState = row.state != nil && row.productClass == nil
        var running = own
        if isOfState {
            running = own.earlier(
                best(of: fitting.filter { rows[$0].productClass != nil })
                    .map { self.running(by: $0, history) })
        }
        guard history.expeditedSince != nil, !running.deadline.isExpedited else { return running }
        var urgent = history
        if history.kind == .postService { urgent.kind = .preService }
        guard isOfState || urgent.kind != history.kind,
            let row = best(of: self.fitting(question, urgent).filter { rows[$0].expedited != nil })
        else { return running }
        var faster = self.running(by: row, urgent)
        faster.deadline.lapse = own.deadline.lapse
        return running.earlier(faster)
    }

    private func running(by row: ClockRow, _ history: ClockHistory) -> Running {
        let reckoner = ClockReckoner(row: row, history: history, clock: self)
        return Running(reckoner: reckoner, deadline: reckoner.deadline())
    }

    /// The most specific row in force on the day of receipt. Of two alike the later one holds, then the first by id.
    public func row(
        program: Program, state: String?, productClass: String?, history: ClockHistory
    ) -> ClockRow? {
        best(
            of: fitting(
                Question(program: program, state: state, productClass: productClass), history))
    }

    /// The rows that hold, by their numbers: a row is large, and one of them is wanted.
    private func fitting(_ question: Question, _ history: ClockHistory) -> [Int] {
        let receivedOn = zone.date(of: history.receivedAt)
        return rows.indices.filter { index in
            rows[index].program == question.program && rows[index].kind == history.kind
                && (rows[index].state == nil || rows[index].state == question.state)
                && (rows[index].productClass == nil
                    || rows[index].productClass == question.productClass)
                && rows[index].effective.contains(receivedOn)
                && isEarlyEnough(history, hours: rows[index].hoursBeforeCourseEnds)
        }
    }

    private func best(of fitting: [Int]) -> ClockRow? {
        fitting.min { one, other in isBefore(rows[one], rows[other]) }.map { rows[$0] }
    }

    /// Whether a row holds rather than another.
    private func isBefore(_ one: ClockRow, _ other: ClockRow) -> Bool {
        (-one.specificity, other.effective.start, one.id)
            < (-other.specificity, one.effective.start, other.id)
    }

    private func isEarlyEnough(_ history: ClockHistory, hours: Int?) -> Bool {
        guard let hours else { return true }
        guard let end = history.courseEndsAt else { return false }
        return history.receivedAt.adding(hours: hours) <= end
    }
}
