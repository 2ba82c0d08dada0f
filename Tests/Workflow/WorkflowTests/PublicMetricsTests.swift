import Cases
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

/// What a payer publishes of a year (CMS-0057-F).
@Suite struct PublicMetricsTests {
    typealias Desk = DeskFixture

    private static let plan = PlanID("PPO")
    private static let stay = [Desk.line(1, Desk.bedDays, units: 7, .days, on: "2026-04-10")]
    private static let dayAfter = Instant("2026-03-03T17:00:00Z")!
    private static let later = Instant("2026-03-20T15:00:00Z")!

    private func metrics(_ desk: Desk, _ year: Int = 2026) async throws -> PlanMetrics {
        let store = try #require(desk.store as? any RecordArchive)
        let metrics = try await PublicMetrics(of: year, from: store, book: desk.workflow.book)
        return try #require(metrics.plans[Self.plan])
    }

    private func ask(
        _ desk: Desk, _ number: Int = 1, lines: [ServiceLine] = PublicMetricsTests.stay,
        level: LevelOfService = .standard, appeal: Bool = false, now: Instant = Desk.noon
    ) async throws -> Case {
        var submission = Desk.submission(
            "T\(number)", lines: lines, level: level, handle: "h\(number)",
            prior: number > 1 ? "h\(number - 1)" : nil)
        if appeal { submission.request.event.certificationType = .appealStandard }
        return try await desk.submit(submission, now: now)
    }

    private func decide(
        _ desk: Desk, _ authorization: Case, line: Int = 1, _ outcome: ReviewDecision.Outcome,
        by reviewer: String = "doctor", now: Instant = PublicMetricsTests.dayAfter
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(line), seenVersion: authorization.version,
                outcome: outcome), act: Desk.act(reviewer, at: now), now: now)
    }

    private static let denial = ReviewDecision.Outcome.deny(
        reason: ReviewTests.reason, rationale: "Stable for two days.")

    @Test func `what waits is not counted, what is approved is, with its time`() async throws {
        let desk = try await Desk()
        let waiting = try await ask(desk)
        #expect(try await metrics(desk).decided == 0)
        _ = try await decide(desk, waiting, .approve)
        let found = try await metrics(desk)
        #expect(found.standard.approved == 1 && found.standard.denied == 0)
        #expect(found.standard.meanTime == 86_400_000 && found.standard.medianTime == 86_400_000)
        #expect(found.expedited.decided == 0 && found.expedited.meanTime == nil)
        #expect(try await metrics(desk, 2025).decided == 0)
    }

    @Test func `what is approved in part is denied`() async throws {
        let desk = try await Desk()
        let five = try #require(Quantity(Decimal(5), .days))
        _ = try await decide(
            desk, try await ask(desk), .grant(five, period: nil, reason: ReviewTests.reason))
        let found = try await metrics(desk)
        #expect(found.standard.approved == 0 && found.standard.denied == 1)
    }

    @Test func `a request of two services is one, decided with the last of them`() async throws {
        let desk = try await Desk()
        let two = Self.stay + [Desk.line(2, Desk.bedDays, units: 3, .days, on: "2026-05-10")]
        let first = try await decide(desk, try await ask(desk, lines: two), .approve)
        #expect(try await metrics(desk).decided == 0)
        _ = try await decide(desk, first, line: 2, Self.denial, now: Self.later)
        let found = try await metrics(desk)
        #expect(found.standard.denied == 1 && found.decided == 1)
        #expect(found.standard.meanTime == Double(Self.later.milliseconds - Desk.noon.milliseconds))
    }

    @Test func `what is expedited is counted apart`() async throws {
        let desk = try await Desk()
        _ = try await decide(desk, try await ask(desk, level: .urgent), .approve)
        let found = try await metrics(desk)
        #expect(found.expedited.approved == 1 && found.standard.decided == 0)
    }

    @Test(arguments: [true, false])
    func `an appeal is no request, and tells what became of one`(isApproved: Bool) async throws {
        let desk = try await Desk()
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        _ = try await decide(desk, try await ask(desk), Self.denial)
        #expect(try await metrics(desk).standard.appealed == 0)
        let appealed = try await ask(desk, 2, appeal: true, now: Self.later)
        _ = try await decide(
            desk, appealed, isApproved ? .approve : Self.denial, by: "second", now: Self.later)
        let found = try await metrics(desk).standard
        #expect(found.decided == 1 && found.denied == 1 && found.appealed == 1)
        #expect(found.approvedOnAppeal == (isApproved ? 1 : 0))
        #expect(found.meanTime == 86_400_000)
    }

    @Test func `what an update adds is a request of its own`() async throws {
        let desk = try await Desk()
        _ = try await decide(desk, try await ask(desk), .approve)
        let two = Self.stay + [Desk.line(2, Desk.bedDays, units: 3, .days, on: "2026-05-10")]
        let more = try await ask(desk, 2, lines: two, now: Self.dayAfter)
        #expect(try await metrics(desk).decided == 1)
        _ = try await decide(desk, more, line: 2, Self.denial, now: Self.later)
        let found = try await metrics(desk).standard
        #expect(found.approved == 1 && found.denied == 1)
        let second = Double(Self.later.milliseconds - Self.dayAfter.milliseconds)
        #expect(found.medianTime == (86_400_000 + second) / 2)
    }

    @Test func `where more is asked for of what waits, it is of the later request`() async throws {
        let desk = try await Desk()
        func lines(_ days: Int) -> [ServiceLine] {
            Self.stay + [Desk.line(2, Desk.bedDays, units: days, .days, on: "2026-05-10")]
        }
        let first = try await decide(desk, try await ask(desk, lines: lines(3)), .approve)
        #expect(first.isPended(.line(2)))
        #expect(try await metrics(desk).decided == 0)
        let more = try await ask(desk, 2, lines: lines(5), now: Self.dayAfter)
        #expect(try await metrics(desk).standard.approved == 1)
        _ = try await decide(desk, more, line: 2, Self.denial, now: Self.later)
        let found = try await metrics(desk).standard
        #expect(found.approved == 1 && found.denied == 1)
    }

    @Test func `more time that was taken is told of what was approved then`() async throws {
        let desk = try await Desk()
        let waiting = try await ask(desk)
        let extended = try await desk.workflow.extendClock(
            waiting.id, reason: "an outside opinion", by: .staff("intake"), now: Desk.noon)
        _ = try await decide(desk, extended, .approve)
        #expect(try await metrics(desk).extendedApproved == 1)
    }

    @Test(arguments: [
        [Desk.line(1, Desk.visit)], [Desk.line(1, Desk.drug, on: "2026-04-10")],
    ])
    func `what needs no authorization, and drugs, are no requests`(
        lines: [ServiceLine]
    ) async throws {
        let desk = try await Desk()
        let authorization = try await ask(desk, lines: lines)
        if !authorization.isDecided { _ = try await decide(desk, authorization, .approve) }
        #expect(try await metrics(desk).decided == 0)
    }

    @Test func `what was cancelled before it was decided is no request`() async throws {
        let desk = try await Desk()
        _ = try await ask(desk)
        let cancelled = try await desk.submit(
            Desk.submission("T2", lines: Self.stay, prior: "h1", cancelsAll: true))
        #expect(cancelled.action == .cancelled)
        #expect(try await metrics(desk).decided == 0)
    }

    /// The plan's day ends at five in the morning, by UTC.
    @Test(arguments: [
        ("2027-01-01T04:59:59Z", 2026), ("2027-01-01T05:00:00Z", 2027),
        ("2026-01-01T04:59:59Z", 2025), ("2026-01-01T05:00:00Z", 2026),
    ])
    func `the year is the plan's own`(decidedAt: String, year: Int) async throws {
        let desk = try await Desk()
        let now = try #require(Instant(decidedAt))
        let day = "\(now)".prefix(10)
        let lines = [Desk.line(1, Desk.bracelet, on: String(day))]
        #expect(try await ask(desk, lines: lines, now: now).action == .denied)
        for other in 2025...2027 {
            #expect(try await metrics(desk, other).decided == (other == year ? 1 : 0))
        }
    }
}
