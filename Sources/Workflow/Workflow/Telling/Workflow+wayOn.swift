import Cases
import Plans
import Primitives

/// What the status of a case says of a no, and of the way on from it.
extension Workflow {
    /// One sentence over a case of which nothing was approved.
    func denied(_ authorization: Case, _ plan: Plan, _ today: CivilDate) -> String {
        let denied = authorization.subjects.filter {
            authorization.determination($0)?.action == .denied
        }
        let stands = denied.allSatisfy(authorization.isDeniedBesideGrant)
        let ways = denied.map { authorization.wayOn($0, plan) }
        let isAnswered = denied.contains { authorization.appeals[$0] != nil }
        let what =
            stands
            ? "The change was not approved; the earlier approval stands"
            : "Not approved\(isAnswered ? " on appeal" : "")"
        let next = ways.compactMap { way in
            if case .next(let review) = way { review } else { nil }
        }
        if let over = lastDayOver(denied, authorization, plan, today) {
            return
                "\(what). The last day to \(next.isEmpty ? "appeal" : "ask for what comes next") was \(over)."
        }
        guard let review = next.first, next.count == ways.count else {
            return "\(what). You can appeal\(isAnswered && next.isEmpty ? " again" : "")."
        }
        return "\(what). \(review.sentence)"
    }

    /// The last of the days until which somebody could go on from these; nil while one still can.
    private func lastDayOver(
        _ denied: [Subject], _ authorization: Case, _ plan: Plan, _ today: CivilDate
    ) -> CivilDate? {
        let days = denied.map {
            lastDay(to: authorization.wayOn($0, plan), $0, authorization, plan)
        }
        guard !days.contains(nil), let last = days.compactMap(\.self).max(), last < today else {
            return nil
        }
        return last
    }

    private func lastDay(
        to way: WayOn, _ subject: Subject, _ authorization: Case, _ plan: Plan
    ) -> CivilDate? {
        authorization.decisions[subject].flatMap {
            plan.lastDay(of: way, notice: plan.zone.date(of: $0.at))
        }
    }

    func addWayOn(
        _ line: inout CaseStatus.Line, _ authorization: Case, _ plan: Plan, _ today: CivilDate
    ) {
        let way = authorization.wayOn(line.subject, plan)
        let notice = authorization.decisions[line.subject].map { plan.zone.date(of: $0.at) }
        switch way {
        case .appeal(let rule):
            line.appeal = rule.steps + [rule.expedited]
            line.appealTo = rule.hears
            line.appealRule = rule.citation
        case .next(let review):
            line.appeal = review.steps + [review.expedited].compactMap { $0 }
            line.appealTo = review.hears
            line.appealRule = review.citation
            line.isAppealedOut = true
        }
        line.appealBy = lastDay(to: way, line.subject, authorization, plan)
        line.isAppealLate = line.appealBy.map { $0 < today } ?? false
        if line.isAppealLate {
            line.appeal.append("After the last day, say what kept you: it takes a good reason.")
        }
        guard let days = plan.daysToKeepCare, let last = notice?.adding(days: days) else { return }
        // 42 CFR 438.420(a) for the appeal, (c)(2) for the hearing after it.
        let orLater =
            line.isAppealedOut ? "" : ", or by the day on which the change begins if that is later"
        line.appeal.append(
            "Care that was approved before goes on meanwhile if you ask for that by \(last)\(orLater)."
        )
    }
}
