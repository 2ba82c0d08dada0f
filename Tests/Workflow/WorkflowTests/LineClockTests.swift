import Cases
import Primitives
import Records
import Testing
import Workflow

/// Each line runs on a clock of its own, from the receipt of the request for it (42 CFR 422.568(b), 438.210(d)).
@Suite struct LineClockTests {
    typealias Desk = DeskFixture

    /// Forty days after noon.
    static let later = Desk.noon.adding(hours: 24 * 40)

    private func stay(_ sequence: Int, days: Int = 3, on date: String = "2026-03-10") -> ServiceLine
    {
        Desk.line(sequence, Desk.bedDays, units: days, .days, on: date)
    }

    private func approve(
        _ desk: Desk, _ authorization: Case, line: Int, now: Instant = Desk.noon
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(line),
                seenVersion: authorization.version, outcome: .approve),
            act: Desk.act("doctor", at: now), now: now)
    }

    private func stored(_ desk: Desk, _ id: CaseID) async throws -> Case {
        try #require(try await desk.store.loadCase(id))
    }

    @Test func `a line without days is not judged by those of another`() async throws {
        let desk = try await Desk()
        var undated = stay(2)
        undated.dates = nil
        let waiting = try await desk.submit(
            Desk.submission("T1", lines: [stay(1, on: "2026-02-20"), undated]))
        #expect(waiting.determination(.line(2))?.action == .pended)
        #expect(waiting.deadline?.dueAt == Instant("2026-03-10T03:59:59Z"))
    }

    /// 29 CFR 2560.503-1(m)(3): a post-service claim is of care that was given. The desk has no clock for those.
    @Test(
        arguments: [
            (7, .days, nil, true), (1, .days, nil, false), (3, .months, nil, true),
            (12, .visits, nil, false), (12, .visits, "wk", true), (1, .units, nil, false),
        ] as [(Int, Quantity.Unit, String?, Bool)])
    func `care of yesterday that goes on is not over`(
        count: Int, unit: Quantity.Unit, lasting: String?, goesOn: Bool
    ) async throws {
        let desk = try await Desk(program: .medicareAdvantage)
        var line = Desk.line(1, Desk.bedDays, on: "2026-03-01")
        line.quantity = Quantity(
            Decimal(count), unit,
            pattern: lasting.map { DeliveryPattern(duration: Decimal(4), durationUnit: $0) })
        let waiting = try await desk.submit(
            Desk.submission("T1", lines: [line], level: .urgent))
        #expect(waiting.deadline?.dueAt == (goesOn ? Desk.noon.adding(hours: 72) : nil))
    }

    /// 42 CFR 438.210(d)(3).
    @Test func `a drug under Medicaid is answered within a day`() async throws {
        let desk = try await Desk(program: .medicaidManagedCare)
        let waiting = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.drug)]))
        #expect(waiting.deadline?.dueAt == Desk.noon.adding(hours: 24))
    }

    @Test(arguments: [LapseEffect.denialByLaw, .approvalByLaw])
    func `what is added to a decided case is not born overdue`(lapse: LapseEffect) async throws {
        let desk = try await Desk(lapse: lapse)
        let visit = Desk.line(1, Desk.visit)
        _ = try await desk.submit(Desk.submission("T1", lines: [visit], handle: "h1"))
        let added = try await desk.submit(
            Desk.submission("T2", lines: [visit, stay(2, on: "2026-05-10")], prior: "h1"),
            now: Self.later)
        #expect(added.clockBegan(of: .line(2)) == Self.later)
        #expect(added.deadline?.dueAt == Instant("2026-04-19T03:59:59Z"))
        let soon = Self.later.adding(seconds: 60)
        #expect(try await desk.workflow.lapseOverdue(now: soon).isEmpty)
        #expect(try await stored(desk, added.id) == added)
        let late = Instant("2026-04-19T04:00:00Z")!
        #expect(try await desk.workflow.lapseOverdue(now: late) == [added.id])
    }

    @Test func `what is changed in a decided case is asked for when the change comes`() async throws
    {
        let desk = try await Desk(lapse: .denialByLaw)
        let first = try await desk.submit(
            Desk.submission("T1", lines: [stay(1, on: "2026-04-10")], handle: "h1"))
        _ = try await approve(desk, first, line: 1)
        let changed = try await desk.submit(
            Desk.submission("T2", lines: [stay(1, days: 5, on: "2026-04-10")], prior: "h1"),
            now: Desk.noon.adding(hours: 24 * 20))
        #expect(changed.determination(.line(1))?.action == .pended)
        #expect(changed.deadline?.dueAt == Instant("2026-03-30T03:59:59Z"))
    }

    @Test func `the first clock of two makes the case due, and only its line is late`() async throws
    {
        let desk = try await Desk(lapse: .denialByLaw)
        _ = try await desk.submit(Desk.submission("T1", lines: [stay(1)], handle: "h1"))
        let both = try await desk.submit(
            Desk.submission("T2", lines: [stay(1), stay(2, days: 4)], prior: "h1"),
            now: Desk.noon.adding(hours: 72))
        #expect(both.deadline?.dueAt == Instant("2026-03-10T03:59:59Z"))
        _ = try await desk.workflow.lapseOverdue(now: ClockTests.late)
        let lapsed = try await stored(desk, both.id)
        #expect(lapsed.subjects.map { lapsed.determination($0)?.action } == [.denied, .pended])
        #expect(lapsed.deadline?.dueAt == Instant("2026-03-13T03:59:59Z"))
    }

    @Test(
        arguments: [
            (3, "2026-03-12", "2026-03-10T03:59:59Z"), (2, "2026-03-10", "2026-03-10T03:59:59Z"),
            (4, "2026-03-10", "2026-03-13T03:59:59Z"),
        ])
    func `what waits keeps its clock, unless more is asked for`(
        days: Int, date: String, due: String
    ) async throws {
        let desk = try await Desk()
        _ = try await desk.submit(Desk.submission("T1", lines: [stay(1)], handle: "h1"))
        let changed = try await desk.submit(
            Desk.submission("T2", lines: [stay(1, days: days, on: date)], prior: "h1"),
            now: Desk.noon.adding(hours: 72))
        #expect(changed.deadline?.dueAt == Instant(due))
    }

    @Test func `what is asked for of a decided case is as urgent as it says itself`() async throws {
        let desk = try await Desk()
        let urgent = Desk.submission("T1", lines: [stay(1)], level: .urgent, handle: "h1")
        let first = try await desk.submit(urgent)
        #expect(first.deadline?.dueAt == Desk.noon.adding(hours: 72))
        _ = try await approve(desk, first, line: 1)
        let added = try await desk.submit(
            Desk.submission("T2", lines: [stay(1), stay(2, on: "2026-05-10")], prior: "h1"),
            now: Self.later)
        #expect(!added.isExpedited)
        #expect(added.deadline?.dueAt == Instant("2026-04-19T03:59:59Z"))
        let more = try await desk.submit(
            Desk.submission(
                "T3", lines: [stay(3, on: "2026-05-20")], level: .urgent, handle: "h1"),
            now: Self.later)
        #expect(more.deadline?.dueAt == Self.later.adding(hours: 72))
    }

    // MARK: Care under way

    /// 29 CFR 2560.503-1(f)(2)(ii)(B): asked for a day before the course ends, it is decided in a day.
    @Test(arguments: [("2026-03-05", 24), ("2026-03-04", 24), ("2026-03-03", 72)])
    func `urgent care is prolonged within a day, where that is asked for in time`(
        from: String, hours: Int
    ) async throws {
        let desk = try await Desk()
        var submission = Desk.submission("T1", lines: [stay(1, on: from)], level: .urgent)
        submission.request.event.certificationType = .extended
        let asked = try await desk.submit(submission)
        #expect(asked.deadline?.dueAt == Desk.noon.adding(hours: hours))
    }

    @Test(arguments: [(6, 24), (1, 72)])
    func `the course is what the case granted before`(days: Int, hours: Int) async throws {
        let desk = try await Desk()
        let first = try await desk.submit(
            Desk.submission("T1", lines: [stay(1, days: days, on: "2026-03-02")], handle: "h1"))
        _ = try await approve(desk, first, line: 1)
        var more = Desk.submission(
            "T2", lines: [stay(1, days: days + 4, on: "2026-03-02")], level: .urgent, prior: "h1")
        more.request.event.certificationType = .extended
        let asked = try await desk.submit(more, now: Desk.noon.adding(hours: 1))
        #expect(asked.deadline?.dueAt == Desk.noon.adding(hours: 1 + hours))
    }

    // MARK: Drugs

    /// 42 CFR 422.568(b)(3), 422.572(a)(2).
    @Test(
        arguments: [
            (.medicareAdvantage, .standard, 72), (.medicareAdvantage, .urgent, 24),
            (.commercialInsured, .urgent, 72),
        ] as [(Program, LevelOfService, Int)])
    func `a Part B drug has its own clock under Medicare Advantage`(
        program: Program, level: LevelOfService, hours: Int
    ) async throws {
        let desk = try await Desk(program: program)
        let asked = try await desk.submit(
            Desk.submission(
                "T1", lines: [stay(1), Desk.line(2, Desk.drug, units: 60)], level: level))
        #expect(asked.deadline?.dueAt == Desk.noon.adding(hours: hours))
    }

    @Test func `once the drug is decided, the rest of the case is due when it is due`() async throws
    {
        let desk = try await Desk(program: .medicareAdvantage)
        let asked = try await desk.submit(
            Desk.submission("T1", lines: [stay(1), Desk.line(2, Desk.drug)]))
        let decided = try await approve(desk, asked, line: 2)
        #expect(decided.deadline?.dueAt == Instant("2026-03-10T03:59:59Z"))
    }

    // MARK: Priority

    @Test(arguments: Program.allCases)
    func `what a provider asks for as urgent is not made standard where the law forbids that`(
        program: Program
    ) async throws {
        let desk = try await Desk(program: program)
        let urgent = try await desk.submit(
            Desk.submission("T1", lines: [stay(1)], level: .urgent))
        do {
            let slow = try await desk.workflow.changePriority(
                urgent.id, expedited: false, reason: "no need", by: .staff("intake"),
                now: Desk.noon)
            #expect(program.mustExpedite == nil)
            #expect(!slow.isExpedited)
        } catch WorkflowError.notPermitted(let why) {
            #expect(why.contains(try #require(program.mustExpedite).text))
        }
    }
}
