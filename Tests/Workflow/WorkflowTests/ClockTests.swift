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

    /// Nobody but a machine reads `2026-03-10T03:59:59Z`.
    @Test func `what became of a clock is told in the plan's time zone`() async throws {
        let due = "the end of 2026-03-09 (America/New_York)"
        let denying = try await Desk(lapse: .denialByLaw)
        let silent = try await stay(denying)
        _ = try await denying.workflow.lapseOverdue(now: Self.late)
        let denied = try #require(try await denying.store.loadCase(silent.id))
        let status = try await denying.workflow.status(of: denied, now: Self.late)
        let reason = "No decision was made by \(due); the law counts that as a denial."
        #expect(status.lines[0].reason == reason)
        #expect(denied.notes(of: .line(1)).first == "\(reason) [test clock]")
        let waiting = try await Desk()
        let late = try await stay(waiting)
        _ = try await waiting.workflow.lapseOverdue(now: Self.late)
        let noted = try #require(try await waiting.store.loadCase(late.id))
        #expect(noted.events.last?.kind == .note("The clock ran out at \(due) (test clock)."))
    }

    /// An alarm that an earlier version wrote in UTC is not written again.
    @Test func `one clock is one alarm, in whatever words`() async throws {
        let desk = try await Desk()
        var late = try await stay(desk)
        let before = CaseEvent.Kind.note("The clock ran out at 2026-03-10T03:59:59Z (test clock).")
        let event = CaseEvent(at: Self.late, by: .system, before)
        try late.apply(event)
        _ = try await desk.store.append(
            Append(
                payer: late.coverage.payer, caseID: late.id, expectedVersion: late.version - 1,
                member: late.coverage.member, events: [event], documents: [], outbox: [],
                numbers: [late.id.text], summary: CaseSummary(late)))
        _ = try await desk.workflow.lapseOverdue(now: Self.late)
        #expect(try await desk.store.loadCase(late.id)?.version == late.version)
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

    enum LateAct: CaseIterable { case decide, ask, supply, update, hurry }

    /// Without a server that looks at the clocks nobody else would: 42 CFR 438.404(c)(5).
    @Test(arguments: LateAct.allCases)
    func `whoever acts after the clock finds what the law made of it`(act: LateAct)
        async throws
    {
        let desk = try await Desk(program: .medicaidManagedCare, lapse: .denialByLaw)
        let line = Desk.line(1, Desk.bedDays, units: 7, .days)
        let waiting = try await desk.submit(
            Desk.submission("T1", lines: [line], handle: "h1"))
        let (id, seen) = (waiting.id, waiting.version)
        let after = Self.late.adding(hours: 24 * 8)
        do {
            switch act {
            case .decide:
                _ = try await desk.workflow.decide(
                    ReviewDecision(
                        caseID: id, subject: .line(1), seenVersion: seen,
                        outcome: .deny(
                            reason: ReviewTests.reason, rationale: "Stable for two days.")),
                    act: Desk.act("doctor"), now: after)
            case .ask:
                _ = try await desk.workflow.ask(
                    id, subject: .line(1), question: "Why so long?", loinc: nil,
                    act: Desk.act("doctor"), seenVersion: seen, now: after)
            case .supply:
                _ = try await desk.workflow.supply(
                    [SuppliedDocument(document: Desk.document("notes"))], to: id,
                    by: .submitter("1234567893"), now: after)
            case .update:
                _ = try await desk.workflow.submit(
                    Desk.submission("T2", lines: [line], prior: "h1"), now: after)
            case .hurry:
                _ = try await desk.workflow.changePriority(
                    id, expedited: true, reason: "worse", by: .staff("intake"), now: after)
            }
        } catch {
            #expect(["not-permitted", "refused"].contains(error.code))
        }
        let lapsed = try #require(try await desk.store.loadCase(id))
        guard case .denied(.byLaw(let clock)) = lapsed.determination(.line(1)) else {
            Issue.record("\(String(describing: lapsed.determination(.line(1))))")
            return
        }
        #expect(clock.dueAt == waiting.deadline?.dueAt)
        #expect(lapsed.decisions[.line(1)]?.explanation.checks.last?.id == "clock.lapsed")
    }

    @Test func `where a missed clock is an alarm, a late decision holds, and the alarm is noted`()
        async throws
    {
        let desk = try await Desk()
        let waiting = try await stay(desk)
        let decided = try await desk.workflow.decide(
            ReviewDecision(
                caseID: waiting.id, subject: .line(1), seenVersion: waiting.version,
                outcome: .approve),
            act: Desk.act("doctor", at: Self.late), now: Self.late)
        #expect(decided.action == .approved)
        let notes = decided.events.filter { event in
            if case .note(let text) = event.kind {
                text.hasPrefix("The clock ran out")
            } else {
                false
            }
        }
        #expect(notes.map(\.by) == [.system])
    }

    @Test func `what a reviewer saw before the alarm is what is decided after it`() async throws {
        let desk = try await Desk()
        let waiting = try await stay(desk)
        _ = try await desk.workflow.lapseOverdue(now: Self.late)
        let decided = try await desk.workflow.decide(
            ReviewDecision(
                caseID: waiting.id, subject: .line(1), seenVersion: waiting.version,
                outcome: .approve),
            act: Desk.act("doctor", at: Self.late), now: Self.late)
        #expect(decided.action == .approved)
    }

    /// 29 CFR 2560.503-1(f)(2)(i); 42 CFR 422.572(b), 438.210(d)(2)(ii).
    @Test(arguments: Program.allCases)
    func `what is urgent waits longer only where the law says so`(program: Program) async throws {
        let desk = try await Desk(program: program)
        let urgent = try await hurry(desk, try await stay(desk).id)
        do {
            let extended = try await extend(desk, urgent.id)
            #expect([.medicareAdvantage, .medicaidManagedCare].contains(program))
            #expect(extended.deadline?.dueAt == Desk.noon.adding(hours: 72 + 24 * 14 - 1))
        } catch WorkflowError.notPermitted(let why) {
            #expect(why.contains("while it is expedited"))
            #expect(program != .medicareAdvantage && program != .medicaidManagedCare)
        }
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
