import Cases
public import Primitives

/// The way on from a decision that denied or reduced something.
public enum WayOn: Hashable, Sendable {
    /// To the plan itself.
    case appeal(AppealRule)
    /// To whoever comes after the plan.
    case next(NextReview)
}

extension Plan {
    /// - Parameter appeals: how many appeals the decision had already.
    public func wayOn(after appeals: Int) -> WayOn {
        let levels = self.appeals.levels ?? (program.appealLevelsMax == nil ? .max : 1)
        return appeals < levels ? .appeal(self.appeals) : .next(nextReview)
    }

    public var nextReview: NextReview { appeals.next ?? program.reviewAfterAppeal }

    /// How many appeals of one decision are taken in. A book that does not say how many the plan hears is given what the law lets a
    /// plan have: what may be the plan's to hear is not turned away.
    public var appealsTaken: Int { appeals.levels ?? program.appealLevelsMax ?? .max }

    /// Calendar days from the notice to ask that care goes on (42 CFR 438.420); nil where there is no such right.
    public var daysToKeepCare: Int? {
        program.daysToKeepCare.map { max($0, appeals.keepCareWithinDays ?? $0) }
    }

    /// The last day to ask for what comes next; nil where no day can be named.
    ///
    /// - Parameter notice: the day of the notice.
    public func lastDay(of way: WayOn, notice: CivilDate) -> CivilDate? {
        switch way {
        // Counted from the denial of the claim, which nobody knows yet (42 CFR 414.234(d), 405.926).
        case .appeal where program == .medicareFeeForService: nil
        case .appeal(let rule): rule.lastDay(notice: notice)
        case .next(let review):
            if case .days(let days) = review.askWithin { notice.adding(days: days) } else { nil }
        }
    }
}
