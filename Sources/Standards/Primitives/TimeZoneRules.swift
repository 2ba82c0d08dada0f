/// How a zone's clocks run, as a value: nothing is read from the system, so a decision is the same everywhere.
///
/// The zones of the United States, with the rules since 1987: 15 USC 260a as amended in 1986 (first Sunday of April
/// to last Sunday of October) and by the Energy Policy Act of 2005 (second Sunday of March to first Sunday of November).
/// Earlier years use the rules of 1987.
public struct TimeZoneRules: Hashable, Sendable, CustomStringConvertible {
    public let identifier: String
    public let standardOffsetSeconds: Int
    public let hasDaylightTime: Bool

    init(_ identifier: String, standardHours: Int, hasDaylightTime: Bool) {
        self.identifier = identifier
        standardOffsetSeconds = standardHours * 3_600
        self.hasDaylightTime = hasDaylightTime
    }

    static let table: [TimeZoneRules] = [
        TimeZoneRules("UTC", standardHours: 0, hasDaylightTime: false),
        TimeZoneRules("America/New_York", standardHours: -5, hasDaylightTime: true),
        TimeZoneRules("America/Chicago", standardHours: -6, hasDaylightTime: true),
        TimeZoneRules("America/Denver", standardHours: -7, hasDaylightTime: true),
        TimeZoneRules("America/Phoenix", standardHours: -7, hasDaylightTime: false),
        TimeZoneRules("America/Los_Angeles", standardHours: -8, hasDaylightTime: true),
        TimeZoneRules("America/Anchorage", standardHours: -9, hasDaylightTime: true),
        TimeZoneRules("Pacific/Honolulu", standardHours: -10, hasDaylightTime: false),
        TimeZoneRules("America/Puerto_Rico", standardHours: -4, hasDaylightTime: false),
    ]

    public static let utc = table[0]

    /// The rules of a zone by its IANA name; nil where it is not one of the table's.
    public static func named(_ identifier: String) -> TimeZoneRules? {
        table.first { $0.identifier == identifier }
    }

    public static var names: [String] { table.map(\.identifier) }

    /// The offset from UTC in seconds at a moment.
    public func offset(at instant: Instant) -> Int {
        guard hasDaylightTime else { return standardOffsetSeconds }
        let year = instant.civil(utcOffsetSeconds: standardOffsetSeconds).date.year
        let (start, end) = daylight(of: year)
        return instant >= start && instant < end
            ? standardOffsetSeconds + 3_600 : standardOffsetSeconds
    }

    /// The moment of a wall-clock time. A time that the spring change skips is taken forward by the hour it skips;
    /// of a time that autumn has twice, the earlier is taken.
    public func instant(of date: CivilDate, _ time: CivilTime) -> Instant {
        let asDaylight = Instant(
            date: date, time: time, utcOffsetSeconds: standardOffsetSeconds + 3_600)
        if offset(at: asDaylight) == standardOffsetSeconds + 3_600 { return asDaylight }
        return Instant(date: date, time: time, utcOffsetSeconds: standardOffsetSeconds)
    }

    public func date(of instant: Instant) -> CivilDate {
        instant.civil(utcOffsetSeconds: offset(at: instant)).date
    }

    public func time(of instant: Instant) -> CivilTime {
        instant.civil(utcOffsetSeconds: offset(at: instant)).time
    }

    /// The first moment after a day.
    public func endOfDay(_ date: CivilDate) -> Instant {
        instant(of: date.adding(days: 1), .midnight)
    }

    /// For people: `2026-03-02 17:00 America/New_York`.
    public func text(_ instant: Instant) -> String {
        "\(date(of: instant)) \(time(of: instant)) \(identifier)"
    }

    /// For people, to the minute, where the zone is said elsewhere: `2026-03-02 17:00`. A clock that runs out with a day
    /// runs out at `the end of 2026-03-02`.
    public func brief(_ instant: Instant) -> String {
        let (date, time) = (date(of: instant), time(of: instant))
        if time.hour == 23, time.minute == 59, time.second == 59 { return "the end of \(date)" }
        return "\(date) \(CivilTime(secondOfDay: time.secondOfDay / 60 * 60))"
    }

    /// The same with the zone, where nothing else says it: `the end of 2026-03-17 (America/New_York)`.
    public func briefWithName(_ instant: Instant) -> String { "\(brief(instant)) (\(identifier))" }

    /// For people: `New York time`.
    public var clockName: String {
        guard let city = identifier.split(separator: "/").last, city != "UTC" else { return "UTC" }
        return city.split(separator: "_").joined(separator: " ") + " time"
    }

    /// Daylight time of a year: from 02:00 standard time to 02:00 daylight time.
    private func daylight(of year: Int) -> (start: Instant, end: Instant) {
        let two = CivilTime(secondOfDay: 7_200)
        let spring: CivilDate
        let autumn: CivilDate
        if year >= 2007 {
            spring = Self.sunday(2, of: 3, year)
            autumn = Self.sunday(1, of: 11, year)
        } else {
            spring = Self.sunday(1, of: 4, year)
            autumn = Self.lastSunday(of: 10, year)
        }
        return (
            Instant(date: spring, time: two, utcOffsetSeconds: standardOffsetSeconds),
            Instant(date: autumn, time: two, utcOffsetSeconds: standardOffsetSeconds + 3_600)
        )
    }

    private static func sunday(_ number: Int, of month: Int, _ year: Int) -> CivilDate {
        let first = CivilDate(year: year, month: month, day: 1) ?? CivilDate(dayNumber: 0)
        let toSunday = (7 - first.weekday.rawValue) % 7
        return first.adding(days: toSunday + (number - 1) * 7)
    }

    private static func lastSunday(of month: Int, _ year: Int) -> CivilDate {
        let last = sunday(5, of: month, year)
        return last.month == month ? last : last.adding(days: -7)
    }

    public var description: String { identifier }
}
