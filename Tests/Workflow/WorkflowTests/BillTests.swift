import Adjudication
import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// The claim that follows: units are used durably, once, and never beyond what was granted.
@Suite struct BillTests {
    typealias Desk = DeskFixture

    func granted(_ desk: Desk) async throws -> Case {
        let authorization = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)]))
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1),
                seenVersion: authorization.version, outcome: .approve),
            act: Desk.act("doctor"), now: Desk.noon)
    }

    func question(
        _ claim: String, _ authorization: Case?, units: Int = 1, number: String? = nil,
        code: ProcedureCode = Desk.bedDays
    ) -> ClaimQuestion {
        ClaimQuestion(
            claim: claim, number: number ?? authorization?.authorizationNumber?.text, member: "M1",
            code: code, units: Decimal(units), provider: "1234567893",
            on: CivilDate("2026-03-10")!)
    }

    @Test func `a claim uses units once, and the same claim again uses none`() async throws {
        let desk = try await Desk()
        let authorization = try await granted(desk)
        for expected in [false, true] {
            let answer = try await desk.workflow.bill(
                question("C1", authorization, units: 5), now: Desk.noon)
            guard case .covered(_, _, _, let left, let before) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect(left == Decimal(2))
            #expect(before == expected)
        }
        let over = try await desk.workflow.bill(
            question("C2", authorization, units: 3), now: Desk.noon)
        guard case .notCovered(.unitsExceeded, _, _) = over else {
            Issue.record("\(over)")
            return
        }
    }

    @Test func `the key of one claim line covers no other`() async throws {
        let desk = try await Desk()
        let authorization = try await granted(desk)
        _ = try await desk.workflow.bill(question("C1", authorization, units: 1), now: Desk.noon)
        await #expect(throws: WorkflowError.self) {
            _ = try await desk.workflow.bill(
                question("C1", authorization, units: 5), now: Desk.noon)
        }
    }

    @Test func `claims at the same moment can not overspend`() async throws {
        let desk = try await Desk()
        let authorization = try await granted(desk)
        let answers = try await withThrowingTaskGroup(of: ClaimAnswer?.self) { group in
            for number in 1...5 {
                group.addTask {
                    do {
                        return try await desk.workflow.bill(
                            question("C\(number)", authorization, units: 3), now: Desk.noon)
                    } catch WorkflowError.busy {
                        return nil
                    }
                }
            }
            return try await group.reduce(into: [ClaimAnswer?]()) { $0.append($1) }
        }
        let covered = answers.filter { if case .covered = $0 { true } else { false } }
        #expect(covered.count == 2)
        let stored = try #require(try await desk.store.loadCase(authorization.id))
        #expect(stored.unitsUsed(.line(1)) == Decimal(6))
    }

    @Test func `a wrong number, a missing one, a service that needs none, and an excluded one`()
        async throws
    {
        let desk = try await Desk()
        let wrong = try await desk.workflow.bill(
            question("C1", nil, number: "A123"), now: Desk.noon)
        guard case .notCovered(.numberInvalid, _, _) = wrong else {
            Issue.record("\(wrong)")
            return
        }
        let absent = try await desk.workflow.bill(question("C1", nil), now: Desk.noon)
        guard case .notCovered(.absent, _, _) = absent else {
            Issue.record("\(absent)")
            return
        }
        let free = try await desk.workflow.bill(
            question("C1", nil, code: Desk.visit), now: Desk.noon)
        guard case .notRequired = free else {
            Issue.record("\(free)")
            return
        }
        let excluded = try await desk.workflow.bill(
            question("C1", nil, code: Desk.bracelet), now: Desk.noon)
        guard case .notCovered(.excluded, _, _) = excluded else {
            Issue.record("\(excluded)")
            return
        }
    }

    /// The service of today is called an emergency, and needs no authorization then.
    @Test func `what was told to need no authorization is covered by its number, and without it`()
        async throws
    {
        let desk = try await Desk()
        let told = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 2, .days, on: "2026-03-02")],
                level: .emergency))
        #expect(told.action == .notRequired)
        func answer(_ number: String?, units: Int) async throws -> ClaimAnswer {
            try await desk.workflow.bill(
                ClaimQuestion(
                    claim: "C\(units)", number: number, member: "M1", code: Desk.bedDays,
                    units: Decimal(units), provider: "1234567893", on: Desk.today), now: Desk.noon)
        }
        for number in [told.id.text, nil] {
            let within = try await answer(number, units: 2)
            guard case .notRequired = within else {
                Issue.record("\(within)")
                return
            }
            let beyond = try await answer(number, units: 3)
            guard case .notCovered = beyond else {
                Issue.record("\(beyond)")
                return
            }
        }
    }

    @Test func `the estimate says $540 for the worked example`() async throws {
        let desk = try await Desk()
        let answer = try await desk.workflow.estimate(
            EstimateQuestion(
                code: Desk.cpap, member: "M1", provider: "1234567893",
                on: CivilDate("2026-03-10")), now: Desk.noon)
        #expect(answer.estimate?.patientTotal == Money("540.00"))
    }

    /// 42 CFR 422.138(c): an approval is not reopened but for cause; that the provider asks for more is none.
    @Test func `an approval stands while a change of it waits, and where the change is refused`()
        async throws
    {
        let desk = try await Desk()
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 3, .days)], handle: "h1"))
        let approved = try await desk.workflow.decide(
            ReviewDecision(
                caseID: first.id, subject: .line(1), seenVersion: first.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
        let number = try #require(approved.authorizationNumber)

        let changed = try await desk.submit(
            Desk.submission(
                "T2", lines: [Desk.line(1, Desk.bedDays, units: 5, .days)], handle: "h2",
                prior: "h1"))
        #expect(changed.action == .pended)
        #expect(changed.authorizationNumber == number)
        #expect(changed.unitsLeft(.line(1)) == Decimal(3))
        try await expectCovered(desk, changed, claim: "C1", left: Decimal(2))

        let seen = try #require(try await desk.workflow.loadCase(changed.id))
        let denied = try await desk.workflow.decide(
            ReviewDecision(
                caseID: changed.id, subject: .line(1), seenVersion: seen.version,
                outcome: .deny(
                    reason: SpecificReason(
                        "Three days are enough.", citation: Citation("section 4")),
                    rationale: "The patient is well.")), act: Desk.act("doctor"), now: Desk.noon)
        #expect(denied.action == .denied)
        try await expectCovered(desk, denied, claim: "C2", left: Decimal(1))
        let status = try await desk.workflow.status(of: denied, now: Desk.noon)
        #expect(status.lines[0].decision.contains("The earlier approval stands."))

        let cancelled = try await desk.submit(
            Desk.submission(
                "T3", lines: [Desk.line(1, Desk.bedDays, units: 5, .days, cancelled: true)],
                handle: "h3", prior: "h2"))
        #expect(cancelled.action == .cancelled)
        #expect(cancelled.grants.isEmpty)
    }

    private func expectCovered(
        _ desk: Desk, _ authorization: Case, claim: String, left expected: Decimal
    ) async throws {
        let answer = try await desk.workflow.bill(
            question(claim, authorization), now: Desk.noon)
        guard case .covered(_, _, _, let left, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(left == expected)
    }
}
