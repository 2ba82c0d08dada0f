import Cases
import Plans
import Primitives
import Testing
import Workflow

/// What the patient reads.
@Suite struct StatusTests {
    typealias Desk = DeskFixture

    private func stay(_ desk: Desk) async throws -> Case {
        try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)]))
    }

    private func decide(
        _ desk: Desk, _ outcome: ReviewDecision.Outcome
    ) async throws -> Case {
        let authorization = try await stay(desk)
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1),
                seenVersion: authorization.version, outcome: outcome),
            act: Desk.act("doctor"), now: Desk.noon)
    }

    private func told(_ desk: Desk, _ authorization: Case) async throws -> [String] {
        let status = try await desk.workflow.status(of: authorization, now: Desk.noon)
        return [status.headline, status.ball] + status.lines.map(\.decision)
    }

    static let nobody = "Nobody has to do anything more."

    @Test func `approved`() async throws {
        let desk = try await Desk()
        let authorization = try await decide(desk, .approve)
        let number = try #require(authorization.authorizationNumber)
        let grant = try #require(authorization.grants.first).grant
        #expect(
            try await told(desk, authorization) == [
                "Approved: the service may go ahead.", Self.nobody,
                "Approved: \(grant.quantity) from 2026-03-10 to \(grant.endText), number \(number).",
            ])
    }

    @Test func `approved with less, with why and how to appeal`() async throws {
        let desk = try await Desk()
        let five = try #require(Quantity(Decimal(5), .days))
        let authorization = try await decide(
            desk, .grant(five, period: nil, reason: ReviewTests.reason))
        let number = try #require(authorization.authorizationNumber)
        #expect(
            try await told(desk, authorization) == [
                "Approved with changes.", Self.nobody,
                "Approved: \(five) from 2026-03-10 to 2026-03-14, number \(number).",
            ])
        let status = try await desk.workflow.status(of: authorization, now: Desk.noon)
        #expect(status.lines[0].reason == ReviewTests.reason.text)
        #expect(status.lines[0].appeal == ["Write to us.", "Say that it is urgent."])
    }

    @Test func `denied`() async throws {
        let desk = try await Desk()
        let authorization = try await decide(
            desk, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        #expect(
            try await told(desk, authorization) == [
                "Not approved. You can appeal.", Self.nobody, "Not approved.",
            ])
    }

    @Test func `an increase that is denied leaves the approval, and the status says so first`()
        async throws
    {
        let desk = try await Desk()
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 3, .days)], handle: "h1"))
        let approved = try await desk.workflow.decide(
            ReviewDecision(
                caseID: first.id, subject: .line(1), seenVersion: first.version, outcome: .approve),
            act: Desk.act("doctor"), now: Desk.noon)
        let number = try #require(approved.authorizationNumber)
        let more = try await desk.submit(
            Desk.submission(
                "T2", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], prior: "h1"))
        let denied = try await desk.workflow.decide(
            ReviewDecision(
                caseID: more.id, subject: .line(1), seenVersion: more.version,
                outcome: .deny(reason: ReviewTests.reason, rationale: "Stable for two days.")),
            act: Desk.act("doctor"), now: Desk.noon)
        let told = try await told(desk, denied)
        #expect(
            told[0]
                == "The change was not approved; the earlier approval stands. You can appeal.")
        #expect(told[2].contains("The earlier approval stands."))
        #expect(told[2].contains(number.text))
    }

    /// A request of X12 without loop 2000F is for the event.
    @Test func `a request without lines is told in the words of the benefit, as a line is`()
        async throws
    {
        let desk = try await Desk()
        var whole = Desk.submission("T1", lines: [])
        whole.request.event.serviceType = "48"
        whole.request.event.quantity = Quantity(Decimal(3), .days)
        let event = try await desk.submit(whole)
        let line = try await desk.submit(
            Desk.submission("T2", lines: [Desk.line(1, Desk.bedDays, units: 3, .days)]))
        for authorization in [event, line] {
            let status = try await desk.workflow.status(of: authorization, now: Desk.noon)
            #expect(status.lines[0].what == "Medical (service type 48)")
        }
    }

    @Test func `partly`() async throws {
        let desk = try await Desk()
        let authorization = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.visit), Desk.line(2, Desk.bracelet)]))
        #expect(
            try await told(desk, authorization) == [
                "Partly approved: see each service below.", Self.nobody,
                "No authorization is needed.", "Not approved.",
            ])
    }

    @Test func `not required`() async throws {
        let desk = try await Desk()
        let authorization = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.visit)]))
        #expect(
            try await told(desk, authorization) == [
                "No authorization is needed: the service may go ahead.", Self.nobody,
                "No authorization is needed.",
            ])
    }

    @Test func `waiting for a clinician`() async throws {
        let desk = try await Desk()
        #expect(
            try await told(desk, try await stay(desk)) == [
                "Waiting: a person at Larkspur is looking at the request.",
                "A licensed clinician of Larkspur has to decide.", "No decision yet.",
            ])
    }

    @Test func `waiting for the provider, with what is missing`() async throws {
        let desk = try await Desk()
        let authorization = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        #expect(
            try await told(desk, authorization) == [
                "Waiting: Larkspur PPO needs more information from your provider.",
                "Your provider has to send something.", "No decision yet.",
            ])
        let status = try await desk.workflow.status(of: authorization, now: Desk.noon)
        #expect(status.lines[0].asks.map(\.question) == ["Is there a sleep study?"])
    }

    /// An approval is good for its days and its units. A claim for another day is not covered by it.
    @Test func `an approval that has ended says so, and not that the service may go ahead`()
        async throws
    {
        let desk = try await Desk()
        let authorization = try await decide(desk, .approve)
        let end = try #require(authorization.grants.first?.grant.period.end)
        let zone = try #require(desk.workflow.book.plans.first).zone
        func told(at now: Instant) async throws -> (headline: String, decision: String) {
            let status = try await desk.workflow.status(of: authorization, now: now)
            return (status.headline, status.lines[0].decision)
        }
        let last = try await told(at: zone.endOfDay(end).adding(seconds: -1))
        #expect(last.headline == "Approved: the service may go ahead.")
        #expect(!last.decision.contains("ended"))
        let after = try await told(at: zone.endOfDay(end))
        #expect(after.headline == "The approval has ended: it was good until \(end).")
        #expect(after.decision.hasSuffix(" It has ended."))
    }

    @Test func `an approval that is used up says so`() async throws {
        let desk = try await Desk()
        var authorization = try await decide(desk, .approve)
        let grant = try #require(authorization.grants.first).grant
        try authorization.apply(
            CaseEvent(
                at: Desk.noon, by: .system,
                .unitsUsed(
                    ClaimUse(
                        claim: "C1", subject: .line(1), units: grant.quantity.amount,
                        serviceDate: grant.period.start))))
        #expect(
            try await told(desk, authorization)[0]
                == "Approved, and all that was approved has been used.")
    }

    @Test func `what was asked and who decided stand beside what was granted`() async throws {
        let desk = try await Desk()
        let five = try #require(Quantity(Decimal(5), .days))
        let less = try await decide(
            desk, .grant(five, period: nil, reason: ReviewTests.reason))
        let line = try await desk.workflow.status(of: less, now: Desk.noon).lines[0]
        #expect(line.asked?.hasPrefix("7 days on 2026-03-10") == true)
        #expect(line.decidedBy?.contains("physician, licence OH") == true)

        let excluded = try await desk.submit(
            Desk.submission("T9", lines: [Desk.line(1, Desk.bracelet)]))
        let rule = try await desk.workflow.status(of: excluded, now: Desk.noon).lines[0]
        #expect(
            rule.decidedBy
                == "The rules of the plan; nobody had to judge whether it is medically needed.")
    }

    @Test func `until when papers may come stands beside what is missing`() async throws {
        let desk = try await Desk()
        let asked = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        let line = try await desk.workflow.status(of: asked, now: Desk.noon).lines[0]
        #expect(line.answerBy == "the end of 2026-03-09")
        let other = try await Desk()
        let waiting = try await stay(other)
        let none = try await other.workflow.status(of: waiting, now: Desk.noon).lines[0]
        #expect(none.answerBy == nil)
    }

    @Test func `after the last day to appeal the status offers no appeal in time`() async throws {
        let desk = try await Desk()
        let denied = try await decide(
            desk, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        let last = try #require(
            try await desk.workflow.status(of: denied, now: Desk.noon).lines[0].appealBy)
        let zone = try #require(desk.workflow.book.plans.first).zone
        let inTime = try await desk.workflow.status(
            of: denied, now: zone.endOfDay(last).adding(seconds: -1))
        #expect(inTime.headline == "Not approved. You can appeal.")
        #expect(!inTime.lines[0].isAppealLate)
        let late = try await desk.workflow.status(
            of: denied, now: zone.endOfDay(last))
        #expect(late.headline == "Not approved. The last day to appeal was \(last).")
        #expect(late.lines[0].isAppealLate)
        #expect(late.lines[0].appeal.last?.contains("a good reason") == true)
    }

    @Test func `a cancelled approval names the number that is void`() async throws {
        let desk = try await Desk()
        let lines = [Desk.line(1, Desk.cpap)]
        let granted = try await desk.submit(
            Desk.submission(
                "T1", lines: lines, documents: [Desk.document("study")], kind: "28633-6",
                handle: "h1"))
        let number = try #require(granted.authorizationNumber)
        let cancelled = try await desk.submit(
            Desk.submission("T2", lines: lines, prior: "h1", cancelsAll: true))
        #expect(
            try await told(desk, cancelled).last
                == "Cancelled by the requester. Not good any more: number \(number).")
        #expect(cancelled.voidNumbers(.line(1)) == [number])
        #expect(granted.voidNumbers(.line(1)).isEmpty)
    }

    @Test func `cancelled`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.visit)], handle: "h1"))
        let authorization = try await desk.submit(
            Desk.submission(
                "T2", lines: [Desk.line(1, Desk.visit)], prior: "h1", cancelsAll: true))
        #expect(
            try await told(desk, authorization) == [
                "Cancelled by the provider who asked.", Self.nobody,
                "Cancelled by the requester.",
            ])
    }

    @Test func `somebody else decides`() async throws {
        let desk = try await Desk()
        var authorization = try await stay(desk)
        let contact = Contact(
            name: "Iris Review", phone: "1-555-010-0400", citation: Citation("delegations, row 3"))
        try authorization.apply(
            CaseEvent(
                at: Desk.noon, by: .system,
                .determined(
                    CaseEvent.Determined(
                        subject: .line(1), determination: .contactAnotherEntity(contact),
                        explanation: Explanation(subject: .line(1), checks: [])))))
        #expect(
            try await told(desk, authorization) == [
                "Somebody else decides: see below whom your provider must ask.", Self.nobody,
                "Iris Review decides this (1-555-010-0400).",
            ])
    }

    @Test func `a case whose clock ran out says so while it waits`() async throws {
        let desk = try await Desk()
        let waiting = try await stay(desk)
        let due = try #require(waiting.deadline).dueAt
        let workflow = desk.workflow
        #expect(try await !workflow.status(of: waiting, now: Desk.noon).isOverdue)
        #expect(try await workflow.status(of: waiting, now: due.adding(seconds: 1)).isOverdue)
    }
}
