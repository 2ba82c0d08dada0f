import Cases
import JSON
import Primitives
import Testing

/// Which row holds, and what each of the table gives for a plain case.
@Suite struct DeadlineTableTests {
    @Test(
        "Each program has its clock, standard and expedited",
        arguments: [
            (
                Program.medicareAdvantage, ReviewKind.preService, nil, "C1", "2026-03-09 23:59:59",
                "2026-03-05 10:15"
            ),
            (
                .medicareAdvantage, .preService, "partBDrug", "C2", "2026-03-05 10:15",
                "2026-03-03 10:15"
            ),
            (
                .medicaidManagedCare, .preService, nil, "C6", "2026-03-09 23:59:59",
                "2026-03-05 10:15"
            ),
            (
                .medicaidFeeForService, .preService, nil, "C9", "2026-03-09 23:59:59",
                "2026-03-05 10:15"
            ),
            (
                .commercialInsured, .preService, nil, "C11", "2026-03-17 23:59:59",
                "2026-03-05 10:15"
            ),
            (.selfFunded, .preService, nil, "C12", "2026-03-17 23:59:59", "2026-03-05 10:15"),
            (.selfFunded, .postService, nil, "C15", "2026-04-01 23:59:59", "2026-03-05 10:15"),
            (
                .medicareFeeForService, .preService, "dmepos", "C16", "2026-03-09 23:59:59",
                "2026-03-04 23:59:59"
            ),
            (
                .medicareFeeForService, .preService, "hospitalOutpatient", "C17",
                "2026-03-09 23:59:59", "2026-03-04 23:59:59"
            ),
            (.medicareAdvantage, .appeal, "item", "A1", "2026-04-01 23:59:59", "2026-03-05 10:15"),
            (
                .medicareAdvantage, .appeal, "payment", "A2", "2026-05-01 23:59:59",
                "2026-05-01 23:59:59"
            ),
            (
                .medicareAdvantage, .appeal, "partBDrug", "A3", "2026-03-09 23:59:59",
                "2026-03-05 10:15"
            ),
            (.medicaidManagedCare, .appeal, nil, "A4", "2026-04-01 23:59:59", "2026-03-05 10:15"),
            (.selfFunded, .appeal, nil, "A5", "2026-04-01 23:59:59", "2026-03-05 10:15"),
            (
                .selfFunded, .appeal, "postService", "A6", "2026-05-01 23:59:59",
                "2026-05-01 23:59:59"
            ),
        ] as [(Program, ReviewKind, String?, String, String, String)])
    func plain(
        program: Program, kind: ReviewKind, product: String?, row: String, standard: String,
        expedited: String
    ) throws {
        let usual = try #require(
            deadline(program, received("2026-03-02 10:15", kind), product: product))
        #expect(usual.clock == row)
        #expect(usual.dueAt == at(standard))
        #expect(!usual.isExpedited)
        let fast = try #require(
            deadline(
                program, received("2026-03-02 10:15", kind, isExpedited: true), product: product))
        #expect(fast.dueAt == at(expedited))
        #expect(fast.isExpedited == (standard != expedited))
    }

    @Test(
        "The row in force on the day of receipt, by the plan's zone, holds",
        arguments: [
            ("2025-12-31 23:59:59", "C1-2025", "2026-01-14 23:59:59"),
            ("2026-01-01 00:00:00", "C1", "2026-01-08 23:59:59"),
        ])
    func inForce(receipt: String, row: String, due: String) throws {
        let result = try #require(deadline(.medicareAdvantage, received(receipt)))
        #expect(result.clock == row)
        #expect(result.dueAt == at(due))
    }

    @Test func theStatesOwnRowBeatsTheGeneralOne() throws {
        let illinois = try #require(
            deadline(.medicaidManagedCare, received("2026-03-02 10:15"), state: "IL"))
        #expect(illinois.clock == "C6-IL")
        #expect(illinois.lapse == .approvalByLaw)
        let ohio = try #require(
            deadline(.medicaidManagedCare, received("2026-03-02 10:15"), state: "OH"))
        #expect(ohio.clock == "C6")
        #expect(ohio.lapse == .denialByLaw)
    }

    /// 42 CFR 438.210(d)(3): 24 hours for an outpatient drug, whatever a state gives for services at large. A state that gives less
    /// for them holds.
    @Test(arguments: [
        (ClockSpan.businessDays(3), "2026-03-03 10:15"), (.hours(12), "2026-03-02 22:15"),
    ])
    func `a state's row without a class never lengthens the clock of a class`(
        span: ClockSpan, due: String
    ) {
        let always = DateRange(start: CivilDate("2020-01-01")!)
        let rows =
            clockRows + [
                ClockRow(
                    id: "TX", program: .medicaidManagedCare, state: "TX", kind: .preService,
                    standard: span, extensionSpan: .calendarDays(14), extensionsMax: 1,
                    citation: Citation("state"), effective: always),
                ClockRow(
                    id: "C8", program: .medicaidManagedCare, kind: .preService,
                    productClass: "outpatientDrug", standard: .hours(24),
                    citation: Citation("42 CFR 438.210(d)(3)"), effective: always),
            ]
        var history = received("2026-03-02 10:15")
        func deadline(_ product: String?) -> Deadline? {
            LegalClock(rows: rows, zone: newYork).deadline(
                program: .medicaidManagedCare, state: "TX", productClass: product,
                history: history)
        }
        #expect(deadline("outpatientDrug")?.dueAt == at(due))
        #expect(deadline(nil)?.clock == "TX")
        history.extensions = [ClockExtension(at: at("2026-03-02 11:00"), reason: "more time")]
        let isExtended = span == .hours(12)
        #expect(
            deadline("outpatientDrug")?.dueAt == at(isExtended ? "2026-03-03 10:15" : due))
    }

    @Test func aStatesRowBeatsAProductClass() throws {
        var rows = clockRows
        rows.append(
            ClockRow(
                id: "MA-commercial", program: .medicareAdvantage, state: "MA", kind: .preService,
                standard: .businessDays(2), citation: Citation("state"),
                effective: DateRange(start: CivilDate("2020-01-01")!)))
        let clock = LegalClock(rows: rows, zone: newYork)
        let row = clock.row(
            program: .medicareAdvantage, state: "MA", productClass: "partBDrug",
            history: received("2026-03-02 10:15"))
        #expect(row?.id == "MA-commercial")
    }

    @Test func ofTwoRowsAlikeTheLaterOneHolds() {
        func row(_ id: String, _ from: String) -> ClockRow {
            ClockRow(
                id: id, program: .selfFunded, kind: .preService, standard: .calendarDays(1),
                citation: Citation("x"), effective: DateRange(start: CivilDate(from)!))
        }
        let rows = [row("a", "2020-01-01"), row("c", "2024-01-01"), row("b", "2024-01-01")]
        for order in [rows, rows.reversed()] {
            let found = LegalClock(rows: order, zone: newYork).row(
                program: .selfFunded, state: nil, productClass: nil,
                history: received("2026-03-02 10:15"))
            #expect(found?.id == "b")
        }
    }

    @Test func withoutARowThereIsNoDeadline() {
        #expect(deadline(.medicareAdvantage, received("2026-03-02 10:15", .concurrent)) == nil)
        #expect(deadline(.medicareAdvantage, received("2019-03-02 10:15")) == nil)
    }

    @Test(
        "An urgent extension of care asked in time is decided in 24 hours",
        arguments: [
            ("2026-03-03 10:15", "C14", "2026-03-03 10:15"),
            ("2026-03-03 10:14:59", "C14-late", "2026-03-05 10:15"),
            (nil, "C14-late", "2026-03-05 10:15"),
        ] as [(String?, String, String)])
    func concurrent(courseEnds: String?, row: String, due: String) throws {
        var history = received("2026-03-02 10:15", .concurrent, isExpedited: true)
        history.courseEndsAt = courseEnds.map { at($0) }
        let result = try #require(deadline(.selfFunded, history))
        #expect(result.clock == row)
        #expect(result.dueAt == at(due))
    }

    @Test func theReckoningSaysHowItWasCounted() throws {
        let result = try #require(deadline(.medicareAdvantage, received("2026-03-02 10:15")))
        #expect(
            result.reckoning
                == "7 calendar days after receipt on 2026-03-02, end of day in America/New_York")
        #expect(result.citation == Citation("42 CFR 422.568(b)"))
        let fast = try #require(
            deadline(.medicareAdvantage, received("2026-03-02 10:15", isExpedited: true)))
        #expect(fast.reckoning == "72 hours after receipt at 2026-03-02 10:15, America/New_York")
    }

    @Test func theWholeDueSecondIsInTime() throws {
        let result = try #require(deadline(.medicareAdvantage, received("2026-03-02 10:15")))
        let midnight = at("2026-03-10 00:00")
        #expect(!result.hasLapsed(at: midnight.adding(milliseconds: -1)))
        #expect(result.hasLapsed(at: midnight))
    }

    @Test("A recorded deadline reads back as itself", arguments: [false, true])
    func recorded(isExpedited: Bool) throws {
        let result = try #require(
            deadline(.selfFunded, received("2026-03-02 10:15", isExpedited: isExpedited)))
        var writer = JSONWriter()
        result.record(to: &writer)
        let document = try JSONDocument.parse(writer.text)
        #expect(try Deadline(recorded: document.root) == result)
    }
}
