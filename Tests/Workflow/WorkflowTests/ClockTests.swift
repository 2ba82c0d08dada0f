import Cases
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

/// Priority, more time, and what the law makes of a clock that ran out.
@Suite struct ClockTests {
    typealias Desk = DeskFixture

    static let late = Instant("2026-03-10T04:00:00Z")!

    private func stay(_ desk: Desk, lines: Int = 1) async throws -> Case {
        try await desk.submit(
            Desk.submission(
                "T1",
                lines: (1...lines).map { Desk.line($0, Desk.bedDays, units: 6 + $0, .days) }))
    }

    private func expectNotPermitted(
        _ message: String, _ act: () async throws -> Case,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        do {
            _ = try await act()
            Issue.record("it was permitted", sourceLocation: sourceLocation)
        } catch WorkflowError.notPermitted(let why) {
            #expect(why.contains(message), sourceLocation: sourceLocation)
        } catch {
            Issue.record("\(error)", sourceLocation: sourceLocation)
        }
    }

    private func extend(_ desk: Desk, _ id: CaseID) async throws -> Case {
        try await desk.workflow.extendClock(
            id, reason: "an outside opinion", by: .staff("intake"), now: Desk.noon)
    }

    private func hurry(_ desk: Desk, _ id: CaseID, _ expedited: Bool = true) async throws -> Case {
        try await desk.workflow.changePriority(
            id, expedited: expedited, reason: "worse", by: .staff("intake"), now: Desk.noon)
    }

    private func decided(_ desk: Desk) async throws -> Case {
        let authorization = try await stay(desk)
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1),
                seenVersion: authorization.version, outcome: .approve),
            act: Desk.act("doctor"), now: Desk.noon)
    }

    @Test func `more time is taken once, with its reason`() async throws {
        let desk = try await Desk()
        let waiting = try await stay(desk)
        let extended = try await extend(desk, waiting.id)
        #expect(extended.deadline?.dueAt == Instant("2026-03-24T03:59:59Z"))
        let status = try await desk.workflow.status(of: extended, now: Desk.noon)
        #expect(status.timeline.last?.text == "More time was taken: an outside opinion")
    }

    @Test(arguments: ["", " \n", "\u{200B}", "--"])
    func `more time without a reason is not taken`(_ reason: String) async throws {
        let desk = try await Desk()
        let waiting = try await stay(desk)
        await expectNotPermitted("The reason for more time is missing.") {
            try await desk.workflow.extendClock(
                waiting.id, reason: reason, by: .staff("intake"), now: Desk.noon)
        }
    }

    @Test func `more time is not taken twice`() async throws {
        let desk = try await Desk()
        let extended = try await extend(desk, try await stay(desk).id)
        await expectNotPermitted("can not be extended (again)") {
            try await extend(desk, extended.id)
        }
    }

    @Test func `what is urgent already is not made urgent`() async throws {
        let desk = try await Desk()
        let urgent = try await hurry(desk, try await stay(desk).id)
        await expectNotPermitted("is expedited already") { try await hurry(desk, urgent.id) }
    }

    @Test func `what is standard is not made standard`() async throws {
        let desk = try await Desk()
        let waiting = try await stay(desk)
        await expectNotPermitted("is standard already") {
            try await hurry(desk, waiting.id, false)
        }
    }

    @Test func `the clock of a decided case is not extended`() async throws {
        let desk = try await Desk()
        let done = try await decided(desk)
        await expectNotPermitted("is decided") { try await extend(desk, done.id) }
    }

    @Test func `a decided case is not made urgent`() async throws {
        let desk = try await Desk()
        let done = try await decided(desk)
        await expectNotPermitted("is decided") { try await hurry(desk, done.id) }
    }

    @Test func `a case that nobody knows has no clock`() async throws {
        let desk = try await Desk()
        do {
            _ = try await extend(desk, CaseID("R000000000000"))
            Issue.record("an unknown case was extended")
        } catch WorkflowError.unknownCase(let id) {
            #expect(id == "R000000000000")
        }
    }

    @Test func `by law, silence is a yes to every line that waits, under one number`() async throws
    {
        let desk = try await Desk(lapse: .approvalByLaw)
        let waiting = try await stay(desk, lines: 3)
        #expect(try await desk.workflow.lapseOverdue(now: Self.late) == [waiting.id])
        let approved = try #require(try await desk.store.loadCase(waiting.id))
        #expect(approved.action == .approved)
        #expect(approved.grants.map(\.grant.quantity.amount) == [7, 8, 9].map { Decimal($0) })
        #expect(Set(approved.grants.map(\.grant.number)).count == 1)
        for subject in approved.subjects {
            #expect(approved.determination(subject)?.basis == .byLaw(Citation("test clock")))
        }
    }

    @Test func `by law, silence is a no to what waits, and leaves what was decided`() async throws {
        let desk = try await Desk(lapse: .denialByLaw)
        let waiting = try await desk.submit(
            Desk.submission(
                "T1",
                lines: [Desk.line(1, Desk.bedDays, units: 7, .days), Desk.line(2, Desk.visit)]))
        _ = try await desk.workflow.lapseOverdue(now: Self.late)
        let lapsed = try #require(try await desk.store.loadCase(waiting.id))
        #expect(lapsed.determination(.line(2)) == waiting.determination(.line(2)))
        #expect(lapsed.determination(.line(1))?.action == .denied)
        let checks = try #require(lapsed.decisions[.line(1)]).explanation.checks
        #expect(checks.last?.id == "clock.lapsed")
    }

    @Test func `a clock lapses once`() async throws {
        let desk = try await Desk(lapse: .denialByLaw)
        _ = try await stay(desk)
        #expect(try await desk.workflow.lapseOverdue(now: Self.late).count == 1)
        #expect(try await desk.workflow.lapseOverdue(now: Self.late).isEmpty)
    }

    @Test func `a case of a plan that has left the book keeps no other from its right`()
        async throws
    {
        let desk = try await Desk(lapse: .denialByLaw)
        let stays = try await [
            stay(desk),
            desk.submit(
                Desk.submission("T2", lines: [Desk.line(1, Desk.bedDays, units: 2, .days)])),
        ]
        let emptied = PlanBook(
            digest: DocumentDigest("sha256:emptied"), name: "emptied",
            payers: [Payer(id: PayerID("larkspur"), name: "Larkspur")], plans: [])
        let workflow = Workflow(
            store: desk.store, book: emptied, policies: PolicyBook([]))
        var passedOver: [CaseID] = []
        let lapsed = try await workflow.lapseOverdue(now: Self.late) { id, error in
            passedOver.append(id)
            #expect(error.code == "unknown-plan")
        }
        #expect(lapsed.isEmpty)
        #expect(Set(passedOver) == Set(stays.map(\.id)))
        #expect(try await desk.workflow.lapseOverdue(now: Self.late).count == 2)
    }
}
