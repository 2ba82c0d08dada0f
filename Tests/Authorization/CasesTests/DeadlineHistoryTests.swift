import Cases
import Primitives
import Testing

/// What happens to a clock while it runs: priority, extensions, tolls.
@Suite struct DeadlineHistoryTests {
    private func history(_ changes: (String, Bool)...) -> ClockHistory {
        var history = received("2026-03-02 10:15")
        history.priorityChanges += changes.map { PriorityChange(at: at($0.0), isExpedited: $0.1) }
        return history
    }

    @Test(
        "Expedited in mid-case runs from the request, never past the standard clock",
        arguments: [
            ("2026-03-03 09:00", "2026-03-06 09:00"),
            ("2026-03-06 23:59:58", "2026-03-09 23:59:59"),
            ("2026-03-06 12:00", "2026-03-09 13:00"),  // over the spring change
            ("2026-03-08 12:00", "2026-03-09 23:59:59"),  // the standard clock ends first
            ("2026-03-09 23:59:59", "2026-03-09 23:59:59"),  // asked at the very end
            ("2026-03-12 08:00", "2026-03-09 23:59:59"),  // already lapsed
        ])
    func expeditedLater(asked: String, due: String) throws {
        let result = try #require(deadline(.medicareAdvantage, history((asked, true))))
        #expect(result.dueAt == at(due))
        #expect(result.isExpedited)
    }

    @Test func aRefusalGoesBackToTheStandardClockFromTheFirstReceipt() throws {
        let result = try #require(
            deadline(
                .medicareAdvantage, history(("2026-03-03 09:00", true), ("2026-03-03 15:00", false))
            ))
        #expect(result.dueAt == at("2026-03-09 23:59:59"))
        #expect(!result.isExpedited)
    }

    @Test func anExpeditedCaseThatIsRefusedIsStandardFromReceipt() throws {
        var refused = received("2026-03-02 10:15", isExpedited: true)
        refused.priorityChanges.append(
            PriorityChange(at: at("2026-03-03 10:00"), isExpedited: false))
        let result = try #require(deadline(.medicareAdvantage, refused))
        #expect(result.dueAt == at("2026-03-09 23:59:59"))
        #expect(result.reckoning.hasPrefix("7 calendar days after receipt on 2026-03-02"))
    }

    @Test func askedAgainAfterARefusalTheClockStartsAtTheSecondRequest() {
        let result = deadline(
            .medicareAdvantage,
            history(
                ("2026-03-03 09:00", true), ("2026-03-03 15:00", false), ("2026-03-04 08:00", true))
        )
        #expect(result?.dueAt == at("2026-03-07 08:00"))
    }

    @Test func askingTwiceDoesNotStartTheClockAgain() {
        let result = deadline(
            .medicareAdvantage, history(("2026-03-03 09:00", true), ("2026-03-05 09:00", true)))
        #expect(result?.dueAt == at("2026-03-06 09:00"))
    }

    @Test func changesCountInTheirOrderOfTime() {
        let result = deadline(
            .medicareAdvantage, history(("2026-03-03 15:00", false), ("2026-03-03 09:00", true)))
        #expect(result?.isExpedited == false)
    }

    @Test func withoutAFasterClockTheStandardOneHolds() throws {
        let result = try #require(
            deadline(
                .medicareAdvantage, received("2026-03-02 10:15", .appeal, isExpedited: true),
                product: "payment"))
        #expect(!result.isExpedited)
        #expect(result.dueAt == at("2026-05-01 23:59:59"))
    }

    @Test func `what is urgent is due as care to come, although it seems to be over`() throws {
        var history = received("2026-03-02 10:15", .postService)
        #expect(deadline(.selfFunded, history)?.clock == "C15")
        history.priorityChanges.append(
            PriorityChange(at: at("2026-03-03 09:00"), isExpedited: true))
        let urgent = try #require(deadline(.selfFunded, history))
        #expect(urgent.isExpedited)
        #expect(urgent.clock == "C12")
        #expect(urgent.dueAt == at("2026-03-06 09:00"))
        history.priorityChanges.append(
            PriorityChange(at: at("2026-03-03 10:00"), isExpedited: false))
        #expect(deadline(.selfFunded, history)?.dueAt == at("2026-04-01 23:59:59"))
    }

    @Test func `a lapse stays what it is for care that was given`() throws {
        let always = DateRange(start: CivilDate("2020-01-01")!)
        let rows =
            clockRows + [
                ClockRow(
                    id: "post", program: .medicaidManagedCare, kind: .postService,
                    standard: .calendarDays(30), citation: Citation("manual"), effective: always)
            ]
        let urgent = LegalClock(rows: rows, zone: newYork).deadline(
            program: .medicaidManagedCare, state: nil, productClass: nil,
            history: received("2026-03-02 10:15", .postService, isExpedited: true))
        #expect(urgent?.dueAt == at("2026-03-05 10:15"))
        #expect(urgent?.lapse == .alarm)
    }

    @Test func `a state's row without a faster clock keeps nobody from it`() throws {
        let always = DateRange(start: CivilDate("2020-01-01")!)
        let rows =
            clockRows + [
                ClockRow(
                    id: "TX", program: .medicaidManagedCare, state: "TX", kind: .preService,
                    standard: .calendarDays(5), citation: Citation("state"), effective: always)
            ]
        for (isExpedited, due) in [(false, "2026-03-07 23:59:59"), (true, "2026-03-05 10:15")] {
            let found = LegalClock(rows: rows, zone: newYork).deadline(
                program: .medicaidManagedCare, state: "TX", productClass: nil,
                history: received("2026-03-02 10:15", isExpedited: isExpedited))
            #expect(found?.dueAt == at(due))
        }
    }

    // MARK: Extensions

    /// 29 CFR 2560.503-1(f)(2)(iii)(A): the 15 days are for claims that are not urgent. A book may say otherwise.
    @Test(
        arguments: [
            ("C12", nil, "2026-03-05 10:15"), ("C12", true, "2026-03-20 10:15"),
            ("C1", nil, "2026-03-19 10:15"), ("C1", false, "2026-03-05 10:15"),
        ] as [(String, Bool?, String)])
    func `more time for an urgent decision is as the law of the program or the book has it`(
        row: String, says: Bool?, due: String
    ) throws {
        var rows = clockRows
        let index = try #require(rows.firstIndex { $0.id == row })
        rows[index].extendsExpedited = says
        let found = LegalClock(rows: rows, zone: newYork).deadline(
            program: rows[index].program, state: nil, productClass: nil,
            history: extended("2026-03-03 09:00", isExpedited: true))
        #expect(found?.dueAt == at(due))
    }

    private func extended(_ at_: String..., isExpedited: Bool = false) -> ClockHistory {
        var history = received("2026-03-02 10:15", isExpedited: isExpedited)
        history.extensions = at_.map { ClockExtension(at: at($0), reason: "member asked") }
        return history
    }

    @Test(
        "An extension adds its span once, if noticed in time",
        arguments: [
            (["2026-03-05 09:00"], "2026-03-23 23:59:59"),
            (["2026-03-09 23:59:59"], "2026-03-23 23:59:59"),  // in the last second
            (["2026-03-10 00:00:00"], "2026-03-09 23:59:59"),  // too late
            (["2026-03-05 09:00", "2026-03-06 09:00"], "2026-03-23 23:59:59"),  // one is allowed
        ])
    func extensions(granted: [String], due: String) {
        var history = received("2026-03-02 10:15")
        history.extensions = granted.map { ClockExtension(at: at($0), reason: "member asked") }
        #expect(deadline(.medicareAdvantage, history)?.dueAt == at(due))
    }

    @Test func anExtensionOfHoursKeepsTheTimeOfDay() {
        let result = deadline(
            .medicareAdvantage, extended("2026-03-04 09:00", isExpedited: true))
        #expect(result?.dueAt == at("2026-03-19 10:15"))
    }

    @Test func whereNoneIsAllowedAnExtensionAddsNothing() throws {
        let result = try #require(
            deadline(.medicareAdvantage, extended("2026-03-03 09:00"), product: "partBDrug"))
        #expect(result.dueAt == at("2026-03-05 10:15"))
        #expect(result.reckoning.contains("not allowed"))
    }

    @Test func anExtensionOfTheStandardClockDoesNotLengthenALaterExpeditedOne() {
        var history = extended("2026-03-03 09:00")
        history.priorityChanges.append(
            PriorityChange(at: at("2026-03-04 09:00"), isExpedited: true))
        #expect(deadline(.medicareAdvantage, history)?.dueAt == at("2026-03-07 09:00"))
    }

    @Test func anExtensionAfterTheSwitchLengthensTheExpeditedClock() {
        var history = extended("2026-03-05 09:00")
        history.priorityChanges.append(
            PriorityChange(at: at("2026-03-04 09:00"), isExpedited: true))
        #expect(deadline(.medicareAdvantage, history)?.dueAt == at("2026-03-21 09:00"))
    }

    // MARK: Tolls

    /// 29 CFR 2560.503-1(f)(2)(i): what is missing is told within 24 hours of receipt. A later question stops nothing.
    @Test(
        arguments: [
            ("2026-03-03 10:15", nil, "2026-03-07 10:15"),
            ("2026-03-03 10:16", nil, "2026-03-05 10:15"),
            ("2026-03-05 08:15", nil, "2026-03-05 10:15"),
            ("2026-03-05 08:15", "2026-03-05 09:15", "2026-03-05 10:15"),
        ] as [(String, String?, String)])
    func `an urgent clock is stopped only by a question that comes in time`(
        asked: String, answered: String?, due: String
    ) throws {
        var rows = clockRows
        let index = try #require(rows.firstIndex { $0.id == "C12" })
        rows[index].expeditedAskSpan = .hours(24)
        let history = tolled((asked, answered), isExpedited: true)
        let found = LegalClock(rows: rows, zone: newYork).deadline(
            program: .selfFunded, state: nil, productClass: nil, history: history)
        #expect(found?.dueAt == at(due))
    }

    private func tolled(_ tolls: (String, String?)..., isExpedited: Bool = false) -> ClockHistory {
        var history = received("2026-03-02 10:15", isExpedited: isExpedited)
        history.tolling = tolls.map {
            TollingInterval(start: at($0.0), end: $0.1.map { at($0) })
        }
        return history
    }

    @Test func aTollMovesTheEndByItsDays() {
        // 15 days to March 17, stopped from the 10th to the 20th.
        let result = deadline(.selfFunded, tolled(("2026-03-10 09:00", "2026-03-20 16:00")))
        #expect(result?.dueAt == at("2026-03-27 23:59:59"))
    }

    @Test func anOpenTollGivesTheClaimantTheWholeTimeAndThenWhatWasLeft() throws {
        // 45 days from March 10 end on April 24; 7 days were left.
        let result = try #require(deadline(.selfFunded, tolled(("2026-03-10 09:00", nil))))
        #expect(result.dueAt == at("2026-05-01 23:59:59"))
        #expect(result.reckoning.contains("the claimant's 45 calendar days"))
    }

    /// 29 CFR 2560.503-1(f)(2)(iii)(A): how long the claimant has is told. Of a clock that runs on there is no such day.
    @Test func theLastMomentToAnswerIsTheEndOfTheClaimantsTime() {
        let open = tolled(("2026-03-10 09:00", nil))
        #expect(answerBy(.selfFunded, open) == at("2026-04-24 23:59:59"))
        #expect(
            answerBy(.selfFunded, tolled(("2026-03-03 08:00", nil), isExpedited: true))
                == at("2026-03-05 08:00"))
        #expect(answerBy(.medicareAdvantage, open) == nil)
        #expect(answerBy(.selfFunded, tolled(("2026-03-10 09:00", "2026-03-20 16:00"))) == nil)
    }

    @Test func anAnswerAfterTheClaimantsTimeDoesNotStopTheClockLonger() {
        let late = deadline(.selfFunded, tolled(("2026-03-10 09:00", "2026-05-20 09:00")))
        let never = deadline(.selfFunded, tolled(("2026-03-10 09:00", nil)))
        #expect(late?.dueAt == never?.dueAt)
    }

    @Test func anExtensionForInformationCountsBesidesTheToll() {
        var history = tolled(("2026-03-10 09:00", "2026-03-20 16:00"))
        history.extensions = [ClockExtension(at: at("2026-03-10 09:00"), reason: "information")]
        #expect(deadline(.selfFunded, history)?.dueAt == at("2026-04-11 23:59:59"))
    }

    @Test func tollsThatOverlapCountOnce() {
        let result = deadline(
            .selfFunded,
            tolled(
                ("2026-03-10 09:00", "2026-03-14 09:00"), ("2026-03-12 09:00", "2026-03-16 09:00")))
        #expect(result?.dueAt == at("2026-03-23 23:59:59"))
    }

    @Test func aTollAfterTheEndDoesNotBringAClockBack() throws {
        let result = try #require(
            deadline(.selfFunded, tolled(("2026-03-18 00:00", "2026-03-20 00:00"))))
        #expect(result.dueAt == at("2026-03-17 23:59:59"))
        #expect(result.reckoning.contains("too late to count"))
    }

    @Test func aClockThatDoesNotTollRunsOnWhateverIsAsked() {
        let asked = deadline(.medicareAdvantage, tolled(("2026-03-04 09:00", nil)))
        let plain = deadline(.medicareAdvantage, received("2026-03-02 10:15"))
        #expect(asked == plain)
    }

    @Test(
        "Urgent and incomplete: 48 hours after the answer, or after the claimant's 48 hours",
        arguments: [
            ("2026-03-04 06:00", "2026-03-06 06:00"), (nil, "2026-03-07 08:00"),
            ("2026-03-05 20:00", "2026-03-07 08:00"),
        ] as [(String?, String)])
    func urgentIncomplete(answered: String?, due: String) {
        let result = deadline(
            .selfFunded, tolled(("2026-03-03 08:00", answered), isExpedited: true))
        #expect(result?.dueAt == at(due))
    }

    @Test func anUnansweredTollWithoutATimeForTheClaimantDoesNotCountYet() throws {
        let row = ClockRow(
            id: "X", program: .selfFunded, kind: .preService, standard: .calendarDays(15),
            tollsForInformation: true, citation: Citation("x"),
            effective: DateRange(start: CivilDate("2020-01-01")!))
        func due(_ history: ClockHistory) -> Instant? {
            LegalClock(rows: [row], zone: newYork).deadline(
                program: .selfFunded, state: nil, productClass: nil, history: history)?.dueAt
        }
        #expect(due(tolled(("2026-03-10 09:00", nil))) == at("2026-03-17 23:59:59"))
        #expect(
            due(tolled(("2026-03-10 09:00", "2026-03-12 09:00"))) == at("2026-03-19 23:59:59"))
    }

    @Test func aTollOfABusinessDayClockMovesItByBusinessDays() {
        let row = ClockRow(
            id: "X", program: .selfFunded, kind: .preService, standard: .businessDays(5),
            tollsForInformation: true, citation: Citation("x"),
            effective: DateRange(start: CivilDate("2020-01-01")!))
        let result = LegalClock(rows: [row], zone: newYork).deadline(
            program: .selfFunded, state: nil, productClass: nil,
            history: tolled(("2026-03-05 09:00", "2026-03-10 09:00")))
        // Five business days to Monday the 9th; Friday, Monday and Tuesday were stopped.
        #expect(result?.dueAt == at("2026-03-12 23:59:59"))
    }
}
