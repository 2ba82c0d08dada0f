import Cases
import Primitives
import Testing

/// The federal holidays by rule, and business days over them.
@Suite struct DeadlineHolidayTests {
    @Test(
        "Every holiday of a year, as observed",
        arguments: [
            (
                2026,
                [
                    "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19",
                    "2026-07-03", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26",
                    "2026-12-25",
                ]
            ),
            (
                2022,
                [
                    "2022-01-17", "2022-02-21", "2022-05-30", "2022-06-20", "2022-07-04",
                    "2022-09-05", "2022-10-10", "2022-11-11", "2022-11-24", "2022-12-26",
                ]
            ),
            (
                2021,
                [
                    "2021-01-01", "2021-01-18", "2021-02-15", "2021-05-31", "2021-06-18",
                    "2021-07-05", "2021-09-06", "2021-10-11", "2021-11-11", "2021-11-25",
                    "2021-12-24", "2021-12-31",
                ]
            ),
            (
                2028,
                [
                    "2028-01-17", "2028-02-21", "2028-05-29", "2028-06-19", "2028-07-04",
                    "2028-09-04", "2028-10-09", "2028-11-10", "2028-11-23", "2028-12-25",
                ]
            ),
        ])
    func observed(year: Int, dates: [String]) {
        let first = CivilDate(year: year, month: 1, day: 1)!
        let free = (0..<366).map { first.adding(days: $0) }.filter {
            let isWeekend = [.saturday, .sunday].contains($0.weekday)
            return $0.year == year && !isWeekend && !BusinessCalendar.federal.isBusinessDay($0)
        }
        #expect(free.map(\.description) == dates)
    }

    @Test(
        "Holidays begin with their laws",
        arguments: [(1985, 9), (1987, 10), (2020, 10), (2023, 11)])
    func history(year: Int, count: Int) {
        let known = FederalHoliday.allCases.compactMap { $0.date(in: year) }
        #expect(known.count == count)
        #expect((FederalHoliday.juneteenth.date(in: year) != nil) == (year >= 2021))
    }

    @Test("Each holiday is observed within a day of itself and never on a weekend")
    func always() throws {
        for year in 1990...2060 {
            for holiday in FederalHoliday.allCases {
                guard let date = holiday.date(in: year) else { continue }
                let observed = try #require(holiday.observed(in: year))
                #expect(abs(date.days(until: observed)) <= 1)
                #expect(observed.weekday != .saturday && observed.weekday != .sunday)
                #expect(!BusinessCalendar.federal.isBusinessDay(observed))
            }
        }
    }

    @Test(
        "A calendar has days off of its own",
        arguments: [
            ("2026-11-27", false, true), ("2026-11-26", false, false), ("2026-11-28", false, false),
            ("2026-11-27", true, false),
        ])
    func ownHolidays(date: String, hasExtra: Bool, isBusinessDay: Bool) {
        let extra: Set<CivilDate> = hasExtra ? [CivilDate("2026-11-27")!] : []
        let calendar = BusinessCalendar(name: "contractor", holidays: extra)
        #expect(calendar.isBusinessDay(CivilDate(date)!) == isBusinessDay)
    }

    @Test func aPlanMayWorkOnSaturdaysAndOnFederalHolidays() {
        let calendar = BusinessCalendar(
            name: "six days", weekend: [.sunday], keepsFederalHolidays: false)
        #expect(calendar.isBusinessDay(CivilDate("2026-03-07")!))
        #expect(calendar.isBusinessDay(CivilDate("2026-12-25")!))
        #expect(!calendar.isBusinessDay(CivilDate("2026-03-08")!))
    }

    @Test(
        "Business days are counted after the date",
        arguments: [
            ("2026-03-02", 0, "2026-03-02"), ("2026-03-07", 0, "2026-03-09"),
            ("2026-03-02", 1, "2026-03-03"), ("2026-03-06", 1, "2026-03-09"),
            ("2026-03-07", 1, "2026-03-09"), ("2026-11-25", 1, "2026-11-27"),
            ("2026-12-24", 1, "2026-12-28"), ("2026-12-31", 1, "2027-01-04"),
            ("2028-02-28", 2, "2028-03-01"), ("2026-03-02", 20, "2026-03-30"),
        ])
    func adding(start: String, count: Int, end: String) {
        let result = BusinessCalendar.federal.adding(
            businessDays: count, after: CivilDate(start)!)
        #expect(result.description == end)
    }

    @Test func aCalendarThatNeverWorksEndsItsSearch() {
        let never = BusinessCalendar(name: "never", weekend: Set(Weekday.allCases))
        let start = CivilDate("2026-03-02")!
        #expect(never.adding(businessDays: 1, after: start) > start)
    }
}
