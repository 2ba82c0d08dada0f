public import Primitives

/// The legal public holidays of the United States (5 USC 6103(a)), by rule, so that no year is missing.
///
/// Inauguration Day (6103(c)) is one for federal workers in and around Washington only and is left out. Days on which
/// the President closes offices by order are data: put them into `BusinessCalendar.holidays`.
public enum FederalHoliday: String, Hashable, Sendable, CaseIterable {
    case newYear, martinLutherKing, washington, memorial, juneteenth, independence, labor,
        columbus, veterans, thanksgiving, christmas

    /// The date itself in a year; nil before the holiday existed.
    public func date(in year: Int) -> CivilDate? {
        switch self {
        case .newYear: CivilDate(year: year, month: 1, day: 1)
        case .martinLutherKing: year < 1986 ? nil : Self.weekday(.monday, 3, of: 1, year)
        case .washington: Self.weekday(.monday, 3, of: 2, year)
        case .memorial: Self.lastMonday(of: 5, year)
        case .juneteenth: year < 2021 ? nil : CivilDate(year: year, month: 6, day: 19)
        case .independence: CivilDate(year: year, month: 7, day: 4)
        case .labor: Self.weekday(.monday, 1, of: 9, year)
        case .columbus: Self.weekday(.monday, 2, of: 10, year)
        case .veterans: CivilDate(year: year, month: 11, day: 11)
        case .thanksgiving: Self.weekday(.thursday, 4, of: 11, year)
        case .christmas: CivilDate(year: year, month: 12, day: 25)
        }
    }

    /// The day that is kept free: a Saturday's holiday on the Friday before (5 USC 6103(b)), a Sunday's on the Monday
    /// after (Executive Order 11582). New Year of a Saturday is kept in the old year.
    public func observed(in year: Int) -> CivilDate? {
        guard let date = date(in: year) else { return nil }
        return switch date.weekday {
        case .saturday: date.adding(days: -1)
        case .sunday: date.adding(days: 1)
        default: date
        }
    }

    /// Whether a day is kept free. December 31 may be, for the next New Year; no other holiday's day leaves its year.
    static func isObserved(_ date: CivilDate) -> Bool {
        let year = date.year
        return allCases.contains { $0.observed(in: year) == date }
            || FederalHoliday.newYear.observed(in: year + 1) == date
    }

    /// The n-th weekday of a month.
    private static func weekday(_ weekday: Weekday, _ count: Int, of month: Int, _ year: Int)
        -> CivilDate?
    {
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        let shift = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        return first.adding(days: shift + 7 * (count - 1))
    }

    private static func lastMonday(of month: Int, _ year: Int) -> CivilDate? {
        guard let fourth = weekday(.monday, 4, of: month, year) else { return nil }
        let fifth = fourth.adding(days: 7)
        return fifth.month == month ? fifth : fourth
    }
}
