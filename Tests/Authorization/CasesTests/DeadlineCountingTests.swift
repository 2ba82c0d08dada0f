import Cases
import Primitives
import Testing

/// Days, hours and business days, over every awkward date.
@Suite struct DeadlineCountingTests {
    @Test(
        "The day of receipt is not counted, the last day is to its end",
        arguments: [
            ("2026-03-02 00:00:00", "2026-03-09 23:59:59"),  // the first second of a Monday
            ("2026-03-02 23:59:59", "2026-03-09 23:59:59"),  // its last
            ("2026-03-03 00:00:00", "2026-03-10 23:59:59"),
            ("2026-03-01 12:00", "2026-03-08 23:59:59"),  // Sunday; ends on the spring change
            ("2026-10-25 12:00", "2026-11-01 23:59:59"),  // ends on a day of 25 hours
            ("2026-03-06 12:00", "2026-03-13 23:59:59"),  // over the spring change
            ("2026-12-28 09:00", "2027-01-04 23:59:59"),  // over the year's end
            ("2028-02-22 09:00", "2028-02-29 23:59:59"),  // a leap day is a day
            ("2028-02-23 09:00", "2028-03-01 23:59:59"),
            ("2027-02-22 09:00", "2027-03-01 23:59:59"),  // no leap year
            ("2026-12-18 09:00", "2026-12-25 23:59:59"),  // a holiday does not move the end
            ("2026-05-09 09:00", "2026-05-16 23:59:59"),  // nor does a Saturday
        ])
    func calendarDays(receipt: String, due: String) {
        #expect(deadline(.medicareAdvantage, received(receipt))?.dueAt == at(due))
    }

    @Test(
        "72 hours are 72 real hours",
        arguments: [
            ("2026-03-06 12:00", "2026-03-09 13:00"),  // spring: the wall clock jumps ahead
            ("2026-10-30 12:00", "2026-11-02 11:00"),  // autumn: it falls back
            ("2026-03-07 02:30", "2026-03-10 03:30"),
            ("2026-12-30 23:59:59", "2027-01-02 23:59:59"),
            ("2028-02-27 08:00", "2028-03-01 08:00"),
        ])
    func hours(receipt: String, due: String) throws {
        let result = try #require(
            deadline(.medicareAdvantage, received(receipt, isExpedited: true)))
        #expect(result.dueAt == at(due))
        #expect(result.dueAt == at(receipt).adding(hours: 72))
    }

    @Test func receiptInTheHourThatAutumnRepeatsIsCountedFromTheRealMoment() throws {
        let second = at("2026-11-01 01:30").adding(hours: 1)
        let result = try #require(
            deadline(
                .medicareAdvantage,
                ClockHistory(receivedAt: second, kind: .preService, isExpedited: true)))
        #expect(result.dueAt == at("2026-11-04 01:30"))
    }

    @Test func aFractionOfASecondIsNotCounted() throws {
        let receipt = at("2026-03-02 10:15").adding(milliseconds: 999)
        let result = try #require(
            deadline(
                .medicareAdvantage,
                ClockHistory(receivedAt: receipt, kind: .preService, isExpedited: true)))
        #expect(result.dueAt == at("2026-03-05 10:15"))
        #expect(!result.hasLapsed(at: receipt.adding(hours: 72)))
    }

    @Test(
        "Days end by the plan's own zone",
        arguments: [
            ("America/New_York", "2026-03-10T03:59:59Z"),
            ("America/Chicago", "2026-03-10T04:59:59Z"),
            ("America/Denver", "2026-03-10T05:59:59Z"), ("America/Phoenix", "2026-03-10T06:59:59Z"),
            ("America/Los_Angeles", "2026-03-10T06:59:59Z"),
            ("Pacific/Honolulu", "2026-03-10T09:59:59Z"),
            ("America/Puerto_Rico", "2026-03-10T03:59:59Z"),
        ])
    func zones(name: String, due: String) throws {
        let zone = try #require(TimeZoneRules.named(name))
        let result = deadline(
            .medicareAdvantage, received("2026-03-02 10:15", zone: zone), zone: zone)
        #expect(result?.dueAt.description == due)
    }

    @Test func oneMomentIsTwoReceiptDaysInTwoZones() throws {
        let moment = try #require(Instant("2026-03-03T05:30:00Z"))
        let history = ClockHistory(receivedAt: moment, kind: .preService, isExpedited: false)
        let honolulu = try #require(TimeZoneRules.named("Pacific/Honolulu"))
        #expect(
            deadline(.medicareAdvantage, history)?.dueAt.description == "2026-03-11T03:59:59Z")
        #expect(
            deadline(.medicareAdvantage, history, zone: honolulu)?.dueAt.description
                == "2026-03-10T09:59:59Z")
    }

    @Test(
        "Phoenix keeps its clocks, so its days end at the same UTC time all year",
        arguments: [
            ("2026-03-06 12:00", "2026-03-14T06:59:59Z"),
            ("2026-10-30 12:00", "2026-11-07T06:59:59Z"),
        ])
    func phoenix(receipt: String, due: String) throws {
        let zone = try #require(TimeZoneRules.named("America/Phoenix"))
        let result = deadline(.medicareAdvantage, received(receipt, zone: zone), zone: zone)
        #expect(result?.dueAt.description == due)
    }

    @Test(
        "Five business days, never over seven calendar days",
        arguments: [
            ("2026-03-02 10:00", nil, "2026-03-09"),  // Monday to Monday, both counts agree
            ("2026-03-06 10:00", nil, "2026-03-13"),  // Friday to Friday
            ("2026-03-07 10:00", nil, "2026-03-14"),  // Saturday counts as Monday: cap
            ("2026-03-08 10:00", nil, "2026-03-15"),  // Sunday: the cap by a day
            ("2026-05-20 10:00", nil, "2026-05-27"),  // Memorial Day would give the 28th
            ("2026-12-22 10:00", nil, "2026-12-29"),  // Christmas would give the 30th
            ("2026-03-02 17:00:00", "17:00", "2026-03-09"),  // at the cut-off
            ("2026-03-02 17:00:01", "17:00", "2026-03-09"),  // after it: the cap holds
        ] as [(String, String?, String)])
    func dmepos(receipt: String, cutOff: String?, due: String) {
        let result = deadline(
            .medicareFeeForService, received(receipt), product: "dmepos",
            cutOff: cutOff.map { CivilTime($0)! })
        #expect(result?.dueAt == at("\(due) 23:59:59"))
    }

    @Test(
        "Two business days from the business day of receipt",
        arguments: [
            ("2026-03-02 10:00", nil, "2026-03-04"), ("2026-03-05 10:00", nil, "2026-03-09"),
            ("2026-03-06 10:00", nil, "2026-03-10"),
            ("2026-03-08 10:00", nil, "2026-03-11"),  // Sunday counts as Monday
            ("2026-03-02 17:00:00", "17:00", "2026-03-04"),
            ("2026-03-02 17:00:01", "17:00", "2026-03-05"),  // after it: Tuesday
            ("2026-03-06 17:00:01", "17:00", "2026-03-11"),  // Friday evening counts as Monday
            ("2026-03-07 09:00", "17:00", "2026-03-11"),
            ("2026-06-18 10:00", nil, "2026-06-23"),  // over Juneteenth and a weekend
            ("2026-07-02 10:00", nil, "2026-07-07"),  // July 4 of a Saturday is kept on Friday
            ("2026-12-31 10:00", nil, "2027-01-05"),  // over New Year
            ("2021-12-30 10:00", nil, "2022-01-04"),  // New Year 2022 is kept on 2021-12-31
        ] as [(String, String?, String)])
    func businessDays(receipt: String, cutOff: String?, due: String) {
        var rows = clockRows
        rows.append(
            ClockRow(
                id: "old", program: .medicareFeeForService, kind: .preService,
                standard: .calendarDays(7), expedited: .businessDays(2), citation: Citation("x"),
                effective: DateRange(start: CivilDate("2020-01-01")!)))
        let clock = LegalClock(rows: rows, zone: newYork, cutOff: cutOff.map { CivilTime($0)! })
        let result = clock.deadline(
            program: .medicareFeeForService, state: nil, productClass: nil,
            history: received(receipt, isExpedited: true))
        // The standard clock keeps running beside it and is never the earlier one here.
        #expect(result?.dueAt == at("\(due) 23:59:59"))
    }

    @Test func theCutOffMeansNothingToCalendarDaysAndHours() {
        let five = CivilTime("17:00")!
        #expect(
            deadline(.medicareAdvantage, received("2026-03-02 18:00"), cutOff: five)?.dueAt
                == at("2026-03-09 23:59:59"))
        #expect(
            deadline(
                .medicareAdvantage, received("2026-03-02 18:00", isExpedited: true), cutOff: five)?
                .dueAt == at("2026-03-05 18:00"))
    }

    @Test func theReckoningShowsADayCountedAsAnother() {
        let result = deadline(
            .medicareFeeForService, received("2026-03-08 10:00"), product: "dmepos")
        #expect(
            result?.reckoning
                == "5 business days, not over 7 calendar days, after receipt on 2026-03-08 "
                + "(counted as 2026-03-09), end of day in America/New_York")
    }
}
