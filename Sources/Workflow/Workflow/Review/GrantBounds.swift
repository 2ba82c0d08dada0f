import Adjudication
import Cases
import CodeSets
import Plans
import Primitives

/// Within what a person, or the law, grants one subject of a case: how much and from when to when at most, and no less than what
/// stands.
struct GrantBounds {
    private let asked: DateRange?
    private let quantity: Quantity?
    private let isRental: Bool
    /// What was granted of what is asked for, and stands until it is decided.
    private let standing: Grant?
    private let receivedOn: CivilDate
    private let plan: Plan
    /// How long an approval lasts: by the policy, else by the plan.
    private let validDays: Int
    private let member: Member?
    private let today: CivilDate

    /// - Parameters:
    ///   - member: nil: coverage bounds nothing.
    ///   - validDays: how long the policy lets an approval last; nil: as long as the plan does.
    init(
        _ subject: Subject, of authorization: Case, _ plan: Plan, _ member: Member? = nil,
        validDays: Int?, today: CivilDate
    ) {
        asked = authorization.days(asked: subject)
        quantity = authorization.asked(subject)
        isRental = subject.lineNumber.flatMap(authorization.request.line)?.isRental ?? false
        let code = authorization.request.code(of: subject)
        standing = authorization.grantInForce(subject).flatMap { $0.code == code ? $0 : nil }
        receivedOn = plan.zone.date(of: authorization.receivedAt)
        self.plan = plan
        self.validDays = validDays ?? plan.approvalDays
        self.member = member
        self.today = today
    }

    private func time(_ quantity: Quantity?) -> TimeAsked? {
        quantity.flatMap { TimeAsked($0, isRental: isRental) }
    }

    /// The days of a yes to all that is asked for: from the first day asked for, for as long as the plan lets an approval last, and
    /// as long as what is counted in time takes. Where no day is asked for, those that stand are kept.
    private var whole: DateRange {
        let period = GrantTerms.period(
            asked: asked, validDays: validDays, today: today, taking: time(quantity))
        guard asked == nil, let standing else { return period }
        return GrantTerms.keeping(standing.period, period, today: today)
    }

    /// The days of what stands that are asked for still.
    private var kept: DateRange? {
        guard let standing else { return nil }
        let whole = whole
        let ends = [standing.period.end, whole.end].compactMap { $0 }
        let common = DateRange(start: max(standing.period.start, whole.start), end: ends.min())
        return common.end.map { $0 >= common.start } ?? true ? common : nil
    }

    /// The days that are granted where nobody names any.
    ///
    /// - Parameter less: how much of it; nil: all that is asked for.
    func period(_ less: Quantity?) -> DateRange {
        guard let less else { return whole }
        let start = asked?.start ?? today
        guard less.unit == .days, let time = time(less) else {
            return GrantTerms.period(
                asked: asked, validDays: validDays, today: today, taking: time(less))
        }
        // Fewer days than asked for are the first days, and those that stand.
        let end = time.end(from: start)
        guard let kept else { return DateRange(start: start, end: end) }
        return DateRange(
            start: min(start, kept.start), end: kept.end.map { max($0, end) })
    }

    /// The days that a reviewer grants. Less than was asked is never longer than a yes to all of it. Where no day is asked for, an
    /// approval begins between the request and the end of one that begins today, and lasts as long as any. Without a last day, the
    /// first days or all of that.
    func window(
        _ period: DateRange?, _ quantity: Quantity
    ) throws(WorkflowError) -> DateRange? {
        guard let period else { return nil }
        let whole = whole
        let first = asked?.start ?? min(receivedOn, whole.start)
        let lastStart = whole.end ?? period.start
        if period.start < first || period.start > lastStart {
            let runs =
                asked == nil
                ? "no day is asked for, and one begins from \(first) to \(lastStart)."
                : "one of all that is asked for runs from \(first) to \(lastStart)."
            throw .notPermitted("\(period.start) is not among the days of an approval: \(runs)")
        }
        let last =
            asked == nil ? max(lastStart, lasting(from: period.start)) : whole.end ?? period.start
        if let end = period.end, end > last {
            throw .notPermitted(
                "\(end) is after \(last), the last day of an approval of all that is asked for.")
        }
        let own = period.end ?? time(quantity)?.end(from: period.start) ?? last
        let window = DateRange(start: period.start, end: max(min(own, last), period.start))
        try requireCoverage(window, isEndNamed: period.end != nil)
        try requireRoom(for: quantity, in: window)
        return window
    }

    private func lasting(from start: CivilDate) -> CivilDate {
        let period = GrantTerms.period(
            asked: DateRange(start: start, end: start), validDays: validDays, today: today,
            taking: time(quantity))
        return period.end ?? start
    }

    private func requireCoverage(
        _ window: DateRange, isEndNamed: Bool
    ) throws(WorkflowError) {
        guard let member, let last = window.end else { return }
        guard let coverage = member.coverage(on: window.start), coverage.plan == plan.id else {
            throw .notPermitted(
                "\(member.id) is not covered by \(plan.name) on \(window.start).")
        }
        guard isEndNamed, let end = member.coverageEnd(of: plan.id, from: window.start), end < last
        else { return }
        throw .notPermitted("\(last) is after \(end), on which coverage ends.")
    }

    /// Days of a stay, or months of a rental, are granted on as many days as they take.
    private func requireRoom(
        for quantity: Quantity, in window: DateRange
    ) throws(WorkflowError) {
        guard let time = time(quantity), let end = window.end,
            time.lastStart(from: window.start) > end
        else { return }
        let counted = time.unit == .months ? "\(time.count) months" : quantity.description
        throw .notPermitted("\(counted) are more than there are from \(window.start) to \(end).")
    }

    /// What was approved is not made less by a decision on a request for more: that takes a cause, a decision of its own and notice
    /// in advance (`Program.reduction`).
    func requireNoLess(
        _ grant: Grant, thanStandsIn authorization: Case
    ) throws(WorkflowError) {
        guard let standing else { return }
        var least = standing.quantity.amount
        if let quantity, quantity.unit == standing.quantity.unit {
            least = min(least, quantity.amount)
        }
        let isAsMuch =
            grant.quantity.unit == standing.quantity.unit && grant.quantity.amount >= least
        let isAsLong = kept.map { grant.period.covers($0) } ?? true
        guard !isAsMuch || !isAsLong else { return }
        throw .notPermitted(
            "\(grant.quantity), \(grant.period) would be less than what stands: \(standing.quantity), \(standing.period.start) to \(standing.endText), number \(standing.number). What was approved is not reduced by the way: that takes a cause and notice in advance (\(plan.program.reduction)). Grant no less than that, or deny what is asked beyond it: the approval stands."
        )
    }
}

extension DateRange {
    fileprivate func covers(_ other: DateRange) -> Bool {
        guard start <= other.start else { return false }
        guard let end else { return true }
        return other.end.map { $0 <= end } ?? false
    }
}
