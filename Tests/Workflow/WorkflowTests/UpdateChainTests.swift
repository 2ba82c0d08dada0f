import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Versions of one request that point at each other, and what goes on beside them.
@Suite struct UpdateChainTests {
    typealias Desk = DeskFixture

    private func stay(
        _ identifier: String, days: Int, handle: String? = nil, prior: String? = nil,
        requester: String = "1234567893"
    ) -> Submission {
        Desk.submission(
            identifier, lines: [Desk.line(1, Desk.bedDays, units: days, .days)],
            requester: requester, handle: handle, prior: prior)
    }

    private func approve(_ desk: Desk, _ authorization: Case, line: Int = 1) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(line),
                seenVersion: authorization.version, outcome: .approve),
            act: Desk.act("doctor"), now: Desk.noon)
    }

    @Test func `each version points at the one before, and all are one case`() async throws {
        let desk = try await Desk()
        let first = try await desk.submit(stay("T1", days: 3, handle: "h1"))
        let second = try await desk.submit(stay("T2", days: 4, handle: "h2", prior: "h1"))
        let third = try await desk.submit(stay("T3", days: 5, handle: "h3", prior: "h2"))
        #expect([second.id, third.id] == [first.id, first.id])
        #expect(third.request.lines[0].quantity == Quantity(Decimal(5), .days))
        #expect(try await desk.store.summaries(CaseQuery()).count == 1)
    }

    @Test func `an older version's handle still finds the case`() async throws {
        let desk = try await Desk()
        let first = try await desk.submit(stay("T1", days: 3, handle: "h1"))
        _ = try await desk.submit(stay("T2", days: 4, handle: "h2", prior: "h1"))
        #expect(try await desk.submit(stay("T3", days: 5, prior: "h1")).id == first.id)
    }

    @Test func `a handle is its submitter's own: another's update is a new request, and says so`()
        async throws
    {
        let desk = try await Desk()
        let first = try await desk.submit(stay("T1", days: 3, handle: "h1"))
        let other = try await desk.submit(
            stay("T1", days: 3, prior: "h1", requester: "1999999992"))
        #expect(other.id != first.id)
        #expect(other.request.deviations.map(\.code) == ["prior-unknown"])
    }

    @Test func `a version under a new handle is known by what the request was identified by`()
        async throws
    {
        let desk = try await Desk()
        let name = TraceNumber(system: "urn:clinic", value: "W-77")
        var opening = stay("T1", days: 3, handle: "h1")
        opening.request.transaction.traceNumbers = [name]
        let first = try await desk.submit(opening)
        var update = stay("T2", days: 4, handle: "h2", prior: "h1-anew")
        update.priorTraces = [name]
        #expect(try await desk.submit(update).id == first.id)
        // Another's is not; nor is one that is identified otherwise.
        var other = stay("T3", days: 4, prior: "h1-anew", requester: "1999999992")
        other.priorTraces = [name]
        #expect(try await desk.submit(other).id != first.id)
        var unlike = stay("T4", days: 4, prior: "h1-anew")
        unlike.priorTraces = [TraceNumber(system: "urn:clinic", value: "W-78")]
        #expect(try await desk.submit(unlike).id != first.id)
    }

    @Test func `an update that is sent twice changes the case once`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(stay("T1", days: 3, handle: "h1"))
        let second = try await desk.submit(stay("T2", days: 4, handle: "h2", prior: "h1"))
        let again = try await desk.submit(stay("T2", days: 4, handle: "h2", prior: "h1"))
        #expect(again.version == second.version)
    }

    /// PAS 2.2.1, spec-46: an answer has the results of all items.
    @Test func `what an update leaves out stays as it was, and that is said`() async throws {
        let desk = try await Desk()
        let both = Desk.submission(
            "T1", lines: [Desk.line(1, Desk.visit), Desk.line(2, Desk.bedDays, units: 3, .days)],
            handle: "h1")
        let first = try await desk.submit(both)
        let update = Desk.submission(
            "T2", lines: [Desk.line(2, Desk.bedDays, units: 4, .days)], handle: "h2", prior: "h1")
        let second = try await desk.submit(update)
        #expect(second.id == first.id)
        #expect(second.request.lines.map(\.sequence) == [1, 2])
        #expect(second.request.lines[1].quantity == Quantity(Decimal(4), .days))
        #expect(second.determination(.line(1)) == first.determination(.line(1)))
        #expect(second.request.deviations.map(\.code) == ["items-left-out"])
        #expect(second.request.deviations[0].message.contains("item 1"))
    }

    @Test func `what was cancelled before and is left out is not cancelled again`() async throws {
        let desk = try await Desk()
        let (visit, days) = (Desk.line(1, Desk.visit), Desk.line(2, Desk.bedDays, units: 3, .days))
        var gone = days
        gone.isCancelled = true
        _ = try await desk.submit(Desk.submission("T1", lines: [visit, days], handle: "h1"))
        let second = try await desk.submit(
            Desk.submission("T2", lines: [visit, gone], handle: "h2", prior: "h1"))
        let third = try await desk.submit(
            Desk.submission("T3", lines: [visit], handle: "h3", prior: "h2"))
        #expect(third.request.lines.map(\.isCancelled) == [false, true])
        #expect(third.decisions[.line(2)] == second.decisions[.line(2)])
        #expect(third.request.deviations.isEmpty)
    }

    @Test func `a line that is cancelled before it was known is cancelled, and waits for nobody`()
        async throws
    {
        let desk = try await Desk()
        var gone = Desk.line(2, Desk.bedDays, units: 3, .days)
        gone.isCancelled = true
        let opened = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.visit), gone]))
        #expect(opened.determination(.line(2))?.action == .cancelled)
        let alone = try await desk.submit(
            Desk.submission("T2", lines: [Desk.line(1, Desk.visit)]))
        #expect(opened.isDecided == alone.isDecided)
    }

    @Test func `cancelling what is not known is refused, and nothing is stored`() async throws {
        let desk = try await Desk()
        var submission = stay("T1", days: 3, prior: "never-sent")
        submission.cancelsAll = true
        guard
            case .rejected(let rejections) = try await desk.workflow.submit(
                submission, now: Desk.noon)
        else {
            Issue.record("a case was opened")
            return
        }
        #expect(rejections.map(\.code) == [.unknownPrior])
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
    }

    @Test func `an update for another member is refused`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(stay("T1", days: 3, handle: "h1"))
        let other = Desk.submission(
            "T2", lines: [Desk.line(1, Desk.visit)], member: "M2", prior: "h1")
        guard
            case .rejected(let rejections) = try await desk.workflow.submit(
                other, now: Desk.noon)
        else {
            Issue.record("another member's request was taken as an update")
            return
        }
        #expect(rejections.map(\.code) == [.priorOfAnotherMember])
    }

    @Test func `a cancelled stay keeps the days that were used, and covers no more`() async throws {
        let desk = try await Desk()
        let approved = try await approve(
            desk, try await desk.submit(stay("T1", days: 7, handle: "h1")))
        let number = try #require(approved.authorizationNumber).text
        func claim(_ key: String) -> ClaimQuestion {
            ClaimQuestion(
                claim: key, number: number, member: "M1", code: Desk.bedDays, units: Decimal(3),
                provider: "1234567893", on: CivilDate("2026-03-10")!)
        }
        _ = try await desk.workflow.bill(claim("C1"), now: Desk.noon)
        var cancel = stay("T2", days: 7, prior: "h1")
        cancel.cancelsAll = true
        let cancelled = try await desk.submit(cancel)
        #expect(cancelled.action == .cancelled)
        #expect(cancelled.unitsUsed(.line(1)) == Decimal(3))
        guard case .notCovered = try await desk.workflow.bill(claim("C2"), now: Desk.noon) else {
            Issue.record("a cancelled authorization covered a claim")
            return
        }
    }

    // MARK: Documents and reviewers at one time

    /// A device that waits for its study, and a stay that waits for a clinician.
    private func both(_ desk: Desk) async throws -> Case {
        let authorization = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.cpap), Desk.line(2, Desk.bedDays, units: 7, .days)])
        )
        #expect(authorization.asks.map(\.subject) == [.line(1)])
        return authorization
    }

    private let study = SuppliedDocument(
        document: Desk.document("the study"), kind: "28633-6", date: Desk.today)

    @Test func `a document decides the line that waits for it, and leaves the clinician's`()
        async throws
    {
        let desk = try await Desk()
        let supplied = try await desk.workflow.supply(
            [study], to: try await both(desk).id, by: .submitter("1234567893"), now: Desk.noon)
        #expect(supplied.determination(.line(1))?.action == .approved)
        #expect(supplied.determination(.line(2))?.action == .pended)
        #expect(supplied.ball == .clinician)
    }

    @Test func `a document that comes in makes the reviewer read the case again`() async throws {
        let desk = try await Desk()
        let seen = try await both(desk)
        let supplied = try await desk.workflow.supply(
            [study], to: seen.id, by: .submitter("1234567893"), now: Desk.noon)
        do {
            _ = try await approve(desk, seen, line: 2)
            Issue.record("a case was decided that the reviewer had not seen")
        } catch WorkflowError.refused(.staleVersion(seen: seen.version, current: let current)) {
            #expect(current == supplied.version)
        }
    }

    @Test func `a document and a decision at one moment both count, or the reviewer reads again`()
        async throws
    {
        let desk = try await Desk()
        let seen = try await both(desk)
        async let supplied = desk.workflow.supply(
            [study], to: seen.id, by: .submitter("1234567893"), now: Desk.noon)
        var wasRefused = false
        do { _ = try await approve(desk, seen, line: 2) } catch WorkflowError.refused {
            wasRefused = true
        }
        _ = try await supplied
        let stored = try #require(try await desk.store.loadCase(seen.id))
        #expect(stored.determination(.line(1))?.action == .approved)
        #expect(stored.determination(.line(2))?.action == (wasRefused ? .pended : .approved))
        #expect(stored.attachments.map(\.kind) == ["28633-6"])
    }

    @Test func `the same document twice is taken in once`() async throws {
        let desk = try await Desk()
        let waiting = try await both(desk)
        let once = try await desk.workflow.supply(
            [study], to: waiting.id, by: .submitter("1234567893"), now: Desk.noon)
        let twice = try await desk.workflow.supply(
            [study], to: waiting.id, by: .submitter("1234567893"), now: Desk.noon)
        #expect(twice.version == once.version)
    }
}
