import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// How much a person may grant, how little, and for which days.
@Suite struct GrantBoundsTests {
    typealias Desk = DeskFixture

    private func decide(
        _ desk: Desk, _ authorization: Case, _ outcome: ReviewDecision.Outcome
    ) async throws(WorkflowError) -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1), seenVersion: authorization.version,
                outcome: outcome), act: Desk.act("doctor"), now: Desk.noon)
    }

    private func grant(
        _ units: Int, _ unit: Quantity.Unit, _ from: String? = nil, _ until: String? = nil
    ) -> ReviewDecision.Outcome {
        let period = from.map {
            DateRange(start: CivilDate($0)!, end: until.flatMap { CivilDate($0) })
        }
        return .grant(
            Quantity(Decimal(units), unit)!, period: period, reason: ReviewTests.reason)
    }

    private func refusal(
        _ desk: Desk, _ authorization: Case, _ outcome: ReviewDecision.Outcome
    ) async -> String? {
        do {
            _ = try await decide(desk, authorization, outcome)
            return nil
        } catch {
            return error.message
        }
    }

    // MARK: What stands

    /// Three days that were granted, and an update that asks for five: 42 CFR 422.138(c), 438.404(c)(1).
    private func asksForMore(_ desk: Desk) async throws -> Case {
        func stay(_ days: Int, _ identifier: String, prior: String? = nil) -> Submission {
            Desk.submission(
                identifier, lines: [Desk.line(1, Desk.bedDays, units: days, .days)],
                handle: "h" + identifier, prior: prior)
        }
        let first = try await desk.submit(stay(3, "1"))
        _ = try await decide(desk, first, .approve)
        return try await desk.submit(stay(5, "2", prior: "h1"))
    }

    @Test(arguments: [
        (Program.medicareAdvantage, "42 CFR 422.138(c)"),
        (.medicaidManagedCare, "42 CFR 438.404(c)(1), with 431.211"),
        (.selfFunded, "29 CFR 2560.503-1(f)(2)(ii)(A)"),
    ])
    func `a decision on more takes nothing of what stands`(program: Program, rule: String)
        async throws
    {
        let desk = try await Desk(program: program)
        let waiting = try await asksForMore(desk)
        let fewer = try #require(await refusal(desk, waiting, grant(1, .days)))
        #expect(fewer.contains("less than what stands: 3 days, 2026-03-10 to 2026-06-07"))
        #expect(fewer.contains(rule))
        let shorter = await refusal(
            desk, waiting, grant(4, .days, "2026-03-10", "2026-03-13"))
        #expect(shorter?.contains("less than what stands") == true)
        #expect(waiting.grants.count == 1)
    }

    @Test func `less than the update asks for, and no less than stands, is granted`() async throws {
        let desk = try await Desk()
        let decided = try await decide(desk, try await asksForMore(desk), grant(4, .days))
        #expect(decided.grants.map(\.grant.quantity.amount) == [Decimal(4)])
        #expect(decided.grants.first?.grant.period.end == CivilDate("2026-06-07"))
    }

    // MARK: Days

    private func stay(_ desk: Desk, hasDays: Bool, member: String = "M1") async throws -> Case {
        var line = Desk.line(1, Desk.bedDays, units: 7, .days)
        if !hasDays { line.dates = nil }
        return try await desk.submit(Desk.submission("T1", lines: [line], member: member))
    }

    @Test(arguments: [
        ("2020-01-01", "2099-12-31", "no day is asked for, and one begins from 2026-03-02"),
        ("2026-03-02", "2099-12-31", "2099-12-31 is after 2026-05-30"),
        ("2026-03-30", "2026-07-01", "2026-07-01 is after 2026-06-27"),
        ("2026-05-31", "2026-06-06", "2026-05-31 is not among the days of an approval"),
    ])
    func `where no day is asked for, a grant is of the days of an approval`(
        from: String, until: String, why: String
    ) async throws {
        let desk = try await Desk()
        let authorization = try await stay(desk, hasDays: false)
        let told = await refusal(desk, authorization, grant(5, .days, from, until))
        #expect(told?.contains(why) == true, "\(told ?? "granted")")
        let decided = try await decide(
            desk, authorization, grant(5, .days, "2026-03-30", "2026-06-27"))
        #expect(decided.grants.first?.grant.period.start == CivilDate("2026-03-30"))
    }

    @Test func `a grant ends with coverage`() async throws {
        let desk = try await Desk()
        var ending = Desk.member
        ending.coverages = [Desk.coverage(until: "2026-04-30")]
        try await desk.store.put(members: [ending])
        let authorization = try await stay(desk, hasDays: true)
        let told = await refusal(
            desk, authorization, grant(5, .days, "2026-03-10", "2026-05-01"))
        #expect(told == "2026-05-01 is after 2026-04-30, on which coverage ends.")
        _ = try await decide(desk, authorization, grant(5, .days, "2026-03-10", "2026-04-30"))
    }

    @Test(arguments: [("2026-03-12", false), ("2026-03-14", true)])
    func `days are granted on as many days as they are`(until: String, isRoom: Bool) async throws {
        let desk = try await Desk()
        let authorization = try await stay(desk, hasDays: true)
        let told = await refusal(
            desk, authorization, grant(5, .days, "2026-03-10", until))
        #expect(
            told == (isRoom ? nil : "5 days are more than there are from 2026-03-10 to \(until)."))
    }

    // MARK: Time that takes longer than an approval lasts

    private func rental(_ desk: Desk, _ unit: Quantity.Unit) async throws -> Case {
        var line = Desk.line(1, Desk.cpap, units: 10, unit)
        line.modifiers = unit == .units ? [Modifier("RR")!] : []
        return try await desk.submit(Desk.submission("T1", lines: [line]))
    }

    @Test(arguments: [Quantity.Unit.months, .units])
    func `ten months of a rental are approved for ten months`(unit: Quantity.Unit) async throws {
        let desk = try await Desk()
        let decided = try await decide(desk, try await rental(desk, unit), .approve)
        let grant = try #require(decided.grants.first?.grant)
        #expect(grant.period.description == "2026-03-10 to 2027-01-09")
        let claim = ClaimQuestion(
            claim: "C1", number: grant.number.text, member: "M1", code: Desk.cpap,
            modifiers: [Modifier("RR")!], units: Decimal(1), provider: "1234567893",
            on: CivilDate("2026-12-10")!)
        guard case .covered = try await desk.workflow.bill(claim, now: Desk.noon) else {
            Issue.record("the tenth month is not covered")
            return
        }
    }

    @Test(
        arguments: [
            (8, "2026-11-09", nil), (8, "2027-01-09", nil),
            (8, "2027-01-10", "is after 2027-01-09"),
            (8, "2026-09-01", "8 months are more than there are"),
        ] as [(Int, String, String?)])
    func `a person gives the days that months take`(months: Int, until: String, why: String?)
        async throws
    {
        let desk = try await Desk()
        let told = await refusal(
            desk, try await rental(desk, .units), grant(months, .units, "2026-03-10", until))
        #expect(why.map { told?.contains($0) == true } ?? (told == nil), "\(told ?? "granted")")
    }
}
