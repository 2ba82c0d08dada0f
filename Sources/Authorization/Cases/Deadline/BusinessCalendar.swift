public import Primitives

/// Which days somebody works: a Medicare contractor, a plan, a state.
public struct BusinessCalendar: Hashable, Sendable {
    public var name: String
    /// Days off beside the federal ones: a state's holiday, a closing by order, a day after Thanksgiving.
    public var holidays: Set<CivilDate>
    public var weekend: Set<Weekday>
    public var keepsFederalHolidays: Bool

    public init(
        name: String, holidays: Set<CivilDate> = [], weekend: Set<Weekday> = [.saturday, .sunday],
        keepsFederalHolidays: Bool = true
    ) {
        self.name = name
        self.holidays = holidays
        self.weekend = weekend
        self.keepsFederalHolidays = keepsFederalHolidays
    }

    /// Monday to Friday without the federal holidays.
    public static let federal = BusinessCalendar(name: "US federal")

    public func isBusinessDay(_ date: CivilDate) -> Bool {
        guard !weekend.contains(date.weekday), !holidays.contains(date) else { return false }
        return !keepsFederalHolidays || !FederalHoliday.isObserved(date)
    }

    /// The n-th business day after a date; the date itself is not counted. Zero gives the date, or the next
    /// business day where it is none.
    ///
    /// A calendar that never works ends the search after 20,000 days, at that day.
    public func adding(businessDays count: Int, after date: CivilDate) -> CivilDate {
        var day = date
        var left = count
        for _ in 0..<Self.searchDaysMax {
            if left <= 0, isBusinessDay(day) { break }
            day = day.adding(days: 1)
            if isBusinessDay(day) { left -= 1 }
        }
        return day
    }

    /// The last business day before a date; of a calendar that does not work for a month, the day of that month's beginning.
    public func businessDay(before date: CivilDate) -> CivilDate {
        var day = date.adding(days: -1)
        for _ in 0..<Self.closedDaysMax where !isBusinessDay(day) { day = day.adding(days: -1) }
        return day
    }

    /// Business days after one date up to and with another.
    func businessDays(after start: CivilDate, through end: CivilDate) -> Int {
        var day = start
        var count = 0
        for _ in 0..<Self.searchDaysMax {
            guard day < end else { break }
            day = day.adding(days: 1)
            if isBusinessDay(day) { count += 1 }
        }
        return count
    }

    private static let searchDaysMax = 20_000
    private static let closedDaysMax = 31
}
