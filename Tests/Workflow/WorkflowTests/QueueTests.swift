import Cases
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

/// What waits for a provider comes before a person while there is time to decide.
@Suite struct QueueTests {
    typealias Desk = DeskFixture

    /// A breathing device whose sleep study is asked for.
    private func asked(_ desk: Desk, _ workflow: Workflow) async throws -> Case {
        let submission = Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)])
        guard
            case .answered(let asked, _) = try await workflow.submit(submission, now: Desk.noon)
        else { throw Desk.Unexpected(text: "rejected") }
        #expect(asked.ball == .provider)
        return asked
    }

    /// What the patient is told fits.
    private func isQueued(
        _ authorization: Case, _ workflow: Workflow, at now: Instant
    ) async throws -> Bool {
        let isQueued = try await workflow.reviewQueue(now: now).map(\.caseID)
            .contains(authorization.id)
        if authorization.ball == .provider {
            let told = try await workflow.status(of: authorization, now: now).ball
            #expect(told.contains("that has not come") == isQueued)
        }
        return isQueued
    }

    /// Received on a Monday, due with the end of the next.
    @Test(arguments: [
        ("2026-03-06T04:59:59Z", false), ("2026-03-06T05:00:00Z", true),
        ("2026-03-09T17:00:00Z", true), ("2026-04-09T17:00:00Z", true),
    ])
    func `from the last business day before it is due it is before a clinician`(
        now: String, isQueued: Bool
    ) async throws {
        let desk = try await Desk(program: .medicaidManagedCare, lapse: .denialByLaw)
        let asked = try await asked(desk, desk.workflow)
        let now = try #require(Instant(now))
        #expect(try await self.isQueued(asked, desk.workflow, at: now) == isQueued)
    }

    @Test func `and may be decided there`() async throws {
        let desk = try await Desk(program: .medicaidManagedCare, lapse: .denialByLaw)
        let asked = try await asked(desk, desk.workflow)
        let dueDay = try #require(Instant("2026-03-09T17:00:00Z"))
        let decided = try await desk.workflow.decide(
            ReviewDecision(
                caseID: asked.id, subject: .line(1), seenVersion: asked.version, outcome: .approve),
            act: Desk.act("doctor", at: dueDay), now: dueDay)
        #expect(decided.action == .approved)
        #expect(try await !isQueued(decided, desk.workflow, at: dueDay))
    }

    /// A clock that stops while the provider has 45 days to answer (29 CFR 2560.503-1(f)(4)).
    private func stopping(_ desk: Desk) -> Workflow {
        let book = desk.workflow.book
        var clocks = book.clocks
        clocks[0].tollsForInformation = true
        clocks[0].informationSpan = .calendarDays(45)
        let stopping = PlanBook(
            digest: book.digest, name: book.name, payers: book.payers, plans: book.plans,
            authorizationRows: book.authorizationRows, benefits: book.benefits, fees: book.fees,
            clocks: clocks)
        return Workflow(store: desk.store, book: stopping, policies: PolicyBook([Desk.policy]))
    }

    @Test(arguments: [
        ("2026-03-09T17:00:00Z", false), ("2026-04-16T17:00:00Z", false),
        ("2026-04-17T04:00:00Z", true),
    ])
    func `when the provider's time is over a clinician decides from what there is`(
        now: String, isQueued: Bool
    ) async throws {
        let desk = try await Desk()
        let workflow = stopping(desk)
        let asked = try await asked(desk, workflow)
        #expect(asked.deadline?.dueAt == Instant("2026-04-24T03:59:59Z"))
        let now = try #require(Instant(now))
        #expect(try await self.isQueued(asked, workflow, at: now) == isQueued)
    }

    /// CDex: Final=false. The clock runs while the rest is awaited.
    @Test(arguments: [("2026-03-11T03:59:59Z", false), ("2026-03-11T04:00:00Z", true)])
    func `a paper of which more is announced leaves it to no clock, either`(
        now: String, isQueued: Bool
    ) async throws {
        let desk = try await Desk()
        let workflow = stopping(desk)
        let kept = try await workflow.supply(
            [SuppliedDocument(document: Desk.document("a part"))],
            to: try await asked(desk, workflow).id, answering: PaperAnswer(isLast: false),
            by: .submitter("1234567893"), now: Instant("2026-03-05T17:00:00Z")!)
        #expect(kept.ball == .provider)
        #expect(kept.deadline?.dueAt == Instant("2026-03-13T03:59:59Z"))
        let now = try #require(Instant(now))
        #expect(try await self.isQueued(kept, workflow, at: now) == isQueued)
    }

    @Test func `of more cases than are shown the most urgent are`() async throws {
        let desk = try await Desk(program: .medicareAdvantage)
        var cases: [Case] = []
        for number in 1...5 {
            cases.append(
                try await desk.submit(
                    Desk.submission(
                        "T\(number)",
                        lines: [Desk.line(1, Desk.cpap, on: "2026-03-1\(number)")]),
                    now: Desk.noon.adding(hours: 24 * number)))
        }
        let queue = try await desk.workflow.reviewQueue(
            now: Desk.noon.adding(hours: 24 * 60), limit: 3)
        #expect(queue.map(\.caseID) == cases.prefix(3).map(\.id))
    }
}
