import Primitives
import Testing

/// Moments, as FHIR and RFC 3339 write them.
@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1_000),
        ("1969-12-31T23:59:59.999Z", -1), ("2026-03-08T02:30:00-05:00", 1_772_955_000_000),
        ("2026-03-08T07:30:00Z", 1_772_955_000_000),
        ("2026-03-08T13:00:00+05:30", 1_772_955_000_000),
        ("1970-01-01T00:00:00.5Z", 500), ("1970-01-01T00:00:00.25Z", 250),
        ("1970-01-01T00:00:00.007Z", 7), ("1970-01-01T00:00:00.1239999Z", 123),
        ("1970-01-01T14:00:00+14:00", 0), ("1969-12-31T12:00:00-12:00", 0),
        ("1970-01-01T00:00:00+00:00", 0), ("1970-01-01T00:00:00-00:00", 0),
    ])
    func `a moment is read with its offset`(text: String, milliseconds: Int64) {
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-03-08", "2026-03-08T02:30:00", "2026-03-08T02:30Z", "2026-03-08 02:30:00Z",
        "2026-03-08t02:30:00Z", "2026-03-08T02:30:00z", "2026-03-08T24:00:00Z",
        "2026-03-08T02:60:00Z",
        "2026-02-29T00:00:00Z", "2026-03-08T02:30:00.Z", "2026-03-08T02:30:00,5Z",
        "2026-03-08T02:30:00+5:00", "2026-03-08T02:30:00+0500", "2026-03-08T02:30:00+05",
        "2026-03-08T02:30:00+15:00", "2026-03-08T02:30:00+14:01", "2026-03-08T02:30:00+05:60",
        "2026-03-08T02:30:00Z ", "2026-03-08T02:30:00ZZ", "2026-03-08T02:30:00.5",
        "2026-03-08T02:30:00−05:00",
        "99999-03-08T02:30:00Z",
    ])
    func `what is no moment is refused`(text: String) { #expect(Instant(text) == nil) }

    @Test func `a leap second is refused`() {
        #expect(Instant("2016-12-31T23:59:60Z") == nil)
        #expect(Instant("2016-12-31T23:59:59Z") != nil)
    }

    @Test(arguments: [
        "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.006Z", "1969-12-31T23:59:59.999Z",
        "1900-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z",
    ])
    func `a moment is written in UTC and read again as the same`(text: String) {
        #expect(Instant(text)?.description == text)
    }

    @Test func `seconds and milliseconds are added`() {
        let start = Instant("2026-12-31T23:59:59.500Z")!
        #expect(start.adding(seconds: 1).description == "2027-01-01T00:00:00.500Z")
        #expect(start.adding(milliseconds: 499).description == "2026-12-31T23:59:59.999Z")
        #expect(start.adding(seconds: -60) < start)
    }
}

/// Wall clocks of the United States, and what daylight saving does to them.
@Suite struct TimeZoneRulesTests {
    static let newYork = TimeZoneRules.named("America/New_York")!

    static func instant(_ date: String, _ time: String, in zone: TimeZoneRules = newYork) -> String
    {
        zone.instant(of: CivilDate(date)!, CivilTime(time)!).description
    }

    @Test(arguments: [
        ("2026-03-10T19:02:12Z", "2026-03-10 15:02"),
        ("2026-03-11T03:59:59Z", "the end of 2026-03-10"),
    ])
    func `for people an instant is told to the minute, and the last of a day as its end`(
        _ instant: String, _ expected: String
    ) {
        #expect(Self.newYork.brief(Instant(instant)!) == expected)
    }

    @Test func `a clock is named after its city`() {
        #expect(Self.newYork.clockName == "New York time")
        #expect(TimeZoneRules.utc.clockName == "UTC")
    }

    @Test(arguments: [
        ("2026-01-15", "12:00", "2026-01-15T17:00:00Z"),
        ("2026-07-15", "12:00", "2026-07-15T16:00:00Z"),
        ("2026-03-08", "01:59", "2026-03-08T06:59:00Z"),
        ("2026-03-08", "03:00", "2026-03-08T07:00:00Z"),
        ("2026-11-01", "00:59", "2026-11-01T04:59:00Z"),
        ("2026-11-01", "02:00", "2026-11-01T07:00:00Z"),
    ])
    func `a time of day is a moment, before and after a change`(
        date: String, time: String, utc: String
    ) {
        #expect(Self.instant(date, time) == utc)
    }

    @Test(arguments: [("02:00", "03:00"), ("02:30", "03:30"), ("02:59:59", "03:59:59")])
    func `a time that spring skips is taken forward by the hour`(skipped: String, taken: String) {
        #expect(Self.instant("2026-03-08", skipped) == Self.instant("2026-03-08", taken))
    }

    @Test(arguments: ["01:00", "01:30", "01:59:59"])
    func `of a time that autumn has twice the earlier is taken`(time: String) {
        let first = Self.newYork.instant(of: CivilDate("2026-11-01")!, CivilTime(time)!)
        #expect(Self.newYork.offset(at: first) == -4 * 3_600)
        let second = first.adding(seconds: 3_600)
        #expect(Self.newYork.offset(at: second) == -5 * 3_600)
        #expect(Self.newYork.time(of: second) == CivilTime(time)!)
    }

    @Test(arguments: [
        ("2026-03-08T06:59:59.999Z", -5), ("2026-03-08T07:00:00Z", -4),
        ("2026-11-01T05:59:59.999Z", -4),
        ("2026-11-01T06:00:00Z", -5), ("2006-04-02T06:59:59Z", -5), ("2006-04-02T07:00:00Z", -4),
        ("2006-03-12T12:00:00Z", -5), ("2006-10-29T06:00:00Z", -5), ("2006-10-29T05:59:59Z", -4),
        ("2007-03-11T07:00:00Z", -4), ("2007-11-04T06:00:00Z", -5),
    ])
    func `clocks change at the moment that the law of the year says`(utc: String, hours: Int) {
        #expect(Self.newYork.offset(at: Instant(utc)!) == hours * 3_600)
    }

    @Test(
        "Changes of the years to come",
        arguments: [
            (2024, "03-10", "11-03"), (2025, "03-09", "11-02"), (2026, "03-08", "11-01"),
            (2027, "03-14", "11-07"), (2028, "03-12", "11-05"), (2032, "03-14", "11-07"),
        ])
    func changes(year: Int, spring: String, autumn: String) {
        #expect(Self.instant("\(year)-\(spring)", "04:00") == "\(year)-\(spring)T08:00:00Z")
        #expect(Self.instant("\(year)-\(autumn)", "04:00") == "\(year)-\(autumn)T09:00:00Z")
    }

    @Test func `the day of the change has 23 or 25 hours, others 24`() {
        func hours(_ date: String) -> Int64 {
            let date = CivilDate(date)!
            let start = Self.newYork.instant(of: date, .midnight)
            return (Self.newYork.endOfDay(date).milliseconds - start.milliseconds) / 3_600_000
        }
        #expect(hours("2026-03-08") == 23)
        #expect(hours("2026-11-01") == 25)
        #expect(hours("2026-03-09") == 24)
    }

    @Test
    func `every hour of two years comes back from its wall clock, but the second of a doubled one`()
    {
        for zone in TimeZoneRules.names.compactMap(TimeZoneRules.named) {
            var moment = Instant("2026-01-01T00:00:00Z")!
            var lost = 0
            while moment < Instant("2028-01-01T00:00:00Z")! {
                if zone.instant(of: zone.date(of: moment), zone.time(of: moment)) != moment {
                    lost += 1
                }
                moment = moment.adding(seconds: 3_600)
            }
            #expect(lost == (zone.hasDaylightTime ? 2 : 0), "\(zone)")
        }
    }

    @Test(arguments: [
        ("America/Chicago", "11:00", "10:00"), ("America/Denver", "10:00", "09:00"),
        ("America/Phoenix", "09:00", "09:00"), ("America/Los_Angeles", "09:00", "08:00"),
        ("America/Anchorage", "08:00", "07:00"), ("Pacific/Honolulu", "06:00", "06:00"),
        ("America/Puerto_Rico", "12:00", "12:00"), ("UTC", "16:00", "16:00"),
    ])
    func `each zone at 16:00 UTC, in summer and in winter`(
        name: String, summer: String, winter: String
    ) {
        let zone = TimeZoneRules.named(name)!
        #expect(zone.time(of: Instant("2026-07-15T16:00:00Z")!).description == summer)
        #expect(zone.time(of: Instant("2026-01-15T16:00:00Z")!).description == winter)
    }

    @Test func `a zone that is not in the table is not made up`() {
        #expect(TimeZoneRules.named("Europe/Vienna") == nil)
        #expect(TimeZoneRules.named("america/new_york") == nil)
        #expect(TimeZoneRules.named("") == nil)
    }

    @Test func `for people a moment has date, time and zone`() {
        #expect(
            Self.newYork.text(Instant("2026-03-02T22:00:00Z")!)
                == "2026-03-02 17:00 America/New_York")
    }
}
