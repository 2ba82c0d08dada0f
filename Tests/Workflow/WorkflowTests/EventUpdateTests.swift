import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Updates of a request without lines, of which the event is decided (X12 278 without loop 2000F).
@Suite struct EventUpdateTests {
    typealias Desk = DeskFixture

    private static let later = Desk.noon.adding(hours: 48)

    private func stay(
        _ identifier: String, days: Int = 3, handle: String? = nil, prior: String? = nil
    ) -> Submission {
        var submission = Desk.submission(identifier, lines: [], handle: handle, prior: prior)
        submission.request.event.serviceType = "48"
        submission.request.event.quantity = Quantity(Decimal(days), .days)
        submission.request.event.dates = DateRange(
            start: CivilDate("2026-03-10")!, end: CivilDate("2026-03-20")!)
        return submission
    }

    private func decide(
        _ desk: Desk, _ authorization: Case, _ outcome: ReviewDecision.Outcome
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .event, seenVersion: authorization.version,
                outcome: outcome), act: Desk.act("doctor"), now: Desk.noon)
    }

    private func reduced(_ desk: Desk) async throws -> Case {
        try await decide(
            desk, try await desk.submit(stay("T1", handle: "h1")),
            .grant(Quantity(Decimal(2), .days)!, period: nil, reason: ReviewTests.reason))
    }

    @Test func `what was granted is not decided again by an update that asks for the same`()
        async throws
    {
        let desk = try await Desk()
        let granted = try await decide(
            desk, try await desk.submit(stay("T1", handle: "h1")), .approve)
        var update = stay("T2", prior: "h1")
        update.request.event.message = "In other words."
        let second = try await desk.submit(update, now: Self.later)
        #expect(second.decisions[.event] == granted.decisions[.event])
    }

    @Test func `what a physician reduced stays reduced`() async throws {
        let desk = try await Desk()
        let first = try await reduced(desk)
        let second = try await desk.submit(stay("T2", prior: "h1"), now: Self.later)
        #expect(second.decisions[.event] == first.decisions[.event])
    }

    @Test func `a provider out of network is no machine's to refuse after a yes`() async throws {
        let desk = try await Desk()
        let granted = try await decide(
            desk, try await desk.submit(stay("T1", handle: "h1")), .approve)
        var update = stay("T2", prior: "h1")
        update.request.event.providers.append(
            RequestedProvider(role: .facility, identifiers: ["1999999992"]))
        let second = try await desk.submit(update, now: Self.later)
        #expect(second.ball == .staff)
        #expect(second.grantInForce(.event) == granted.grantInForce(.event))
        #expect(second.decisions[.event]?.explanation.checks.first?.id == "request.reopened")
    }

    @Test(arguments: [(3, false), (2, false), (4, true)])
    func `more days than wait are asked for later, and as many are not`(days: Int, isLater: Bool)
        async throws
    {
        let desk = try await Desk()
        let first = try await desk.submit(stay("T1", handle: "h1"))
        let second = try await desk.submit(stay("T2", days: days, prior: "h1"), now: Self.later)
        #expect(first.ball == .clinician)
        #expect(second.clockBegan(of: .event) == (isLater ? Self.later : Desk.noon))
    }

    enum State: CaseIterable { case granted, reduced, denied, waiting }

    private func opened(_ desk: Desk, _ state: State) async throws -> Case {
        let first = try await desk.submit(stay("T1", handle: "h1"))
        switch state {
        case .granted: return try await decide(desk, first, .approve)
        case .reduced:
            return try await decide(
                desk, first,
                .grant(Quantity(Decimal(2), .days)!, period: nil, reason: ReviewTests.reason))
        case .denied:
            return try await decide(
                desk, first, .deny(reason: ReviewTests.reason, rationale: "Nothing speaks for it."))
        case .waiting: return first
        }
    }

    @Test(arguments: State.allCases, [CertificationType.revised, .appealStandard])
    func `services are no part of a case for the event as a whole, and what that holds stays`(
        state: State, type: CertificationType
    ) async throws {
        let desk = try await Desk()
        let before = try await opened(desk, state)
        var update = stay("T2", prior: "h1")
        update.request.event.certificationType = type
        update.request.lines = [Desk.line(1, Desk.visit)]
        guard
            case .rejected(let rejections) = try await desk.workflow.submit(update, now: Self.later)
        else {
            Issue.record("it was taken in")
            return
        }
        #expect(rejections.map(\.code) == [.eventAsAWhole])
        #expect(rejections.map(\.aaa) == ["33"])
        #expect(rejections[0].message.contains("as a new request"))
        #expect(try await desk.workflow.findCase(number: before.id.text) == before)
    }

    @Test func `who cancels all of it cancels the event, whatever services are named`() async throws
    {
        let desk = try await Desk()
        _ = try await opened(desk, .granted)
        var cancel = stay("T2", prior: "h1")
        cancel.request.lines = [Desk.line(1, Desk.visit)]
        cancel.cancelsAll = true
        let second = try await desk.submit(cancel, now: Self.later)
        #expect(second.subjects == [.event])
        #expect(second.action == .cancelled)
        #expect(second.grants.isEmpty)
        // And then services may be asked for in its place.
        var again = stay("T3", prior: "h1")
        again.request.lines = [Desk.line(1, Desk.visit)]
        #expect(try await desk.submit(again, now: Self.later).action == .notRequired)
    }
}
