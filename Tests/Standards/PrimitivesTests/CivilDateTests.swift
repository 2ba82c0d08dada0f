import Primitives
import Testing

/// Days of the calendar.
@Suite struct CivilDateTests {
    @Test func `what is reckoned past the last day that can be written stops there`() {
        #expect(CivilDate.first.description == "0001-01-01")
        #expect(CivilDate.last.description == "9999-12-31")
        let late = CivilDate("9999-12-01")!
        #expect(CivilDate(late.adding(days: 90).description) == .last)
        #expect(CivilDate(late.adding(years: 1).description) == .last)
        #expect(CivilDate("0001-01-01")!.adding(days: -1) == .first)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("1970-12-31", 364), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2026-03-08", 20_520), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
    ])
    func `a day has its number, and the number its day`(text: String, number: Int) {
        #expect(CivilDate(text)?.dayNumber == number)
        #expect(CivilDate(dayNumber: number).description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-03", "2026-3-08", "26-03-08", "2026-03-8", "2026/03/08", "20260308",
        "2026-03-08 ", " 2026-03-08", "2026-03-08T00:00:00Z", "2026-13-01", "2026-00-01",
        "2026-01-00",
        "2026-01-32", "2026-04-31", "2026-02-29", "1900-02-29", "0000-01-01", "-001-01-01",
        "+026-01-01", "2026-0a-01", "２026-03-08", "2026-03-0８", "2026–03–08",
    ])
    func `what is no day of the calendar is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        (2024, true), (2025, false), (2026, false), (2000, true), (1900, false), (2100, false),
        (2400, true), (4, true), (1, false),
    ])
    func `leap years are every fourth, but not every hundredth, but every four-hundredth`(
        year: Int, isLeap: Bool
    ) {
        #expect(CivilDate.isLeapYear(year) == isLeap)
        #expect(CivilDate.daysInMonth(2, of: year) == (isLeap ? 29 : 28))
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test func `counting day by day agrees with the calendar over eight hundred years`() {
        var (year, month, day) = (1_600, 1, 1)
        for number in CivilDate("1600-01-01")!.dayNumber...CivilDate("2400-12-31")!.dayNumber {
            let date = CivilDate(dayNumber: number)
            guard date.year == year, date.month == month, date.day == day else {
                Issue.record("\(date) is not \(year)-\(month)-\(day)")
                return
            }
            day += 1
            if day > CivilDate.daysInMonth(month, of: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect((year, month, day) == (2401, 1, 1))
    }

    @Test(arguments: [
        ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("2000-02-29", .tuesday),
        ("2026-03-08", .sunday), ("1900-01-01", .monday), ("2024-11-30", .saturday),
        ("2026-07-03", .friday),
    ])
    func `weekdays`(text: String, weekday: Weekday) {
        #expect(CivilDate(text)?.weekday == weekday)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-03-31", 12, "2027-03-31"), ("2026-05-31", -13, "2025-04-30"),
        ("2026-05-31", 0, "2026-05-31"),
    ])
    func `a month later is the same day, or the last of a shorter month`(
        from: String, months: Int, to: String
    ) {
        #expect(CivilDate(from)?.adding(months: months).description == to)
    }

    @Test func `a year after a leap day is the last of February`() {
        let leapDay = CivilDate("2024-02-29")!
        #expect(leapDay.adding(years: 1).description == "2025-02-28")
        #expect(leapDay.adding(years: 4).description == "2028-02-29")
        #expect(leapDay.adding(days: 366).description == "2025-03-01")
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-31", 30), ("2026-03-31", "2026-03-01", -30),
        ("2024-02-28", "2024-03-01", 2), ("2025-02-28", "2025-03-01", 1),
        ("2026-01-01", "2026-01-01", 0),
    ])
    func `days until another day`(from: String, to: String, days: Int) {
        #expect(CivilDate(from)!.days(until: CivilDate(to)!) == days)
        #expect(CivilDate(from)!.adding(days: days) == CivilDate(to)!)
    }

    @Test(arguments: [
        ("1990-06-15", "2026-06-14", 35), ("1990-06-15", "2026-06-15", 36),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18), ("2026-01-01", "2026-12-31", 0),
        ("2025-12-31", "2026-01-01", 0),
    ])
    func `a year of age is completed on the birthday`(birth: String, on: String, age: Int) {
        #expect(CivilDate(birth)!.age(on: CivilDate(on)!) == age)
    }

    @Test func `days are in order`() {
        #expect(CivilDate("2025-12-31")! < CivilDate("2026-01-01")!)
        #expect(!(CivilDate("2026-01-01")! < CivilDate("2026-01-01")!))
    }

    @Test(arguments: ["00:00", "23:59", "02:30:15", "12:00"])
    func `a time of day reads as it was written`(text: String) {
        #expect(CivilTime(text)?.description == text)
    }

    @Test(arguments: [
        "24:00", "12:60", "12:00:60", "1:00", "12", "12:0", "12-00", "12:00:0", "", "12:00Z",
    ])
    func `what is no time of day is refused`(text: String) { #expect(CivilTime(text) == nil) }
}

/// From a day to a day.
@Suite struct DateRangeTests {
    static func range(_ start: String, _ end: String?) -> DateRange {
        DateRange(start: CivilDate(start)!, end: end.map { CivilDate($0)! })
    }

    @Test(arguments: [
        ("2026-02-28", false), ("2026-03-01", true), ("2026-03-15", true), ("2026-03-31", true),
        ("2026-04-01", false),
    ])
    func `first and last day count`(date: String, isIn: Bool) {
        #expect(Self.range("2026-03-01", "2026-03-31").contains(CivilDate(date)!) == isIn)
    }

    @Test func `without an end it goes on`() {
        let open = Self.range("2026-03-01", nil)
        #expect(open.contains(CivilDate("9999-12-31")!))
        #expect(!open.contains(CivilDate("2026-02-28")!))
        #expect(open.description == "2026-03-01 to open")
    }

    @Test(
        arguments: [
            ("2026-03-01", "2026-03-31", true), ("2026-03-31", "2026-04-30", true),
            ("2026-02-01", "2026-03-01", true), ("2026-03-10", "2026-03-12", true),
            ("2026-01-01", nil, true), ("2026-03-31", nil, true), ("2026-04-01", nil, false),
            ("2026-04-01", "2026-04-30", false), ("2026-01-01", "2026-02-28", false),
        ] as [(String, String?, Bool)])
    func `two ranges overlap where they share a day, whichever is asked`(
        start: String, end: String?, overlaps: Bool
    ) {
        let march = Self.range("2026-03-01", "2026-03-31")
        let other = Self.range(start, end)
        #expect(march.overlaps(other) == overlaps)
        #expect(other.overlaps(march) == overlaps)
    }
}
