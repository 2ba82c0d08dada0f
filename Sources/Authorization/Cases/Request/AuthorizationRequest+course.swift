public import Primitives

extension AuthorizationRequest {
    /// The last day of the care that a line asks for, or the event where there are no lines: of days and months that are counted, and
    /// of a pattern that lasts, the last of them, although one day alone is named. nil: no day is named, or no end.
    ///
    /// Care is over, and a matter of claims, when all of it was given (29 CFR 2560.503-1(m)(3)).
    public func lastDay(of line: ServiceLine?) -> CivilDate? {
        guard let days = days(of: line), let end = days.end else { return nil }
        guard let quantity = line?.quantity ?? event.quantity else { return end }
        return max(end, quantity.lastDay(from: days.start) ?? end)
    }
}

extension Quantity {
    /// nil where what is counted takes no known time.
    fileprivate func lastDay(from start: CivilDate) -> CivilDate? {
        let counted: CivilDate? =
            switch unit {
            case .days: Self.last(amount, "d", from: start)
            case .months: Self.last(amount, "mo", from: start)
            case .visits, .units, .hours, .amount: nil
            }
        let lasting = pattern?.duration.flatMap {
            Self.last($0, pattern?.durationUnit, from: start)
        }
        return [counted, lasting].compactMap(\.self).max()
    }

    /// The last of so many days, weeks, months or years; a part of one counts as a whole.
    private static func last(
        _ amount: Decimal, _ unit: String?, from start: CivilDate
    ) -> CivilDate? {
        let count = min(amount.roundedUp, countMax)
        guard count > 0 else { return nil }
        let next: CivilDate? =
            switch unit {
            case "d": start.adding(days: count)
            case "wk": start.adding(days: 7 * count)
            case "mo": start.adding(months: count)
            case "a": start.adding(years: count)
            default: nil
            }
        return next?.adding(days: -1)
    }

    /// No care that somebody asks for lasts longer, in whatever is counted.
    private static let countMax = 1_000
}

extension Decimal {
    /// The whole number that is not below it.
    fileprivate var roundedUp: Int {
        if let wholeValue { return wholeValue }
        var whole = mantissa
        for _ in 0..<scale { whole /= 10 }
        return Int(whole) + 1
    }
}
