import Cases
import Primitives
import Records
import Testing
import Workflow

/// What was denied is not updated: it is appealed, or asked for anew.
@Suite struct DeniedLineTests {
    typealias Desk = DeskFixture

    private static let visit = Desk.line(1, Desk.visit)
    private static let days = Desk.line(2, Desk.bedDays, units: 7, .days)

    private func decide(
        _ desk: Desk, _ authorization: Case, _ outcome: ReviewDecision.Outcome
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(2), seenVersion: authorization.version,
                outcome: outcome), act: Desk.act("doctor"), now: Desk.noon)
    }

    /// A visit that needs no authorization, and a stay that a physician denies.
    private func denied(_ desk: Desk) async throws -> Case {
        let asked = try await desk.submit(
            Desk.submission("T1", lines: [Self.visit, Self.days], handle: "h1"))
        return try await decide(
            desk, asked, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
    }

    private func update(
        _ desk: Desk, _ identifier: String, _ lines: [ServiceLine], cancelsAll: Bool = false
    ) async throws -> SubmitOutcome {
        try await desk.workflow.submit(
            Desk.submission(identifier, lines: lines, prior: "h1", cancelsAll: cancelsAll),
            now: Desk.noon)
    }

    private func updated(
        _ desk: Desk, _ lines: [ServiceLine], cancelsAll: Bool = false
    ) async throws -> Case {
        guard
            case .answered(let authorization, _) = try await update(
                desk, "T2", lines, cancelsAll: cancelsAll)
        else { throw Desk.Unexpected(text: "the update was rejected") }
        return authorization
    }

    /// Ways to send the same service again.
    static let again: [@Sendable (inout ServiceLine) -> Void] = [
        { $0.text = "Seven days of hospital care" }, { $0.change = .added },
        { $0.change = .changed }, { $0.diagnosisPointers = [1] }, { $0.unitPrice = Money("900") },
        { $0.traceNumbers = [TraceNumber(value: "2-b")] },
    ]

    @Test(arguments: again.indices)
    func `in other words it stays denied`(way: Int) async throws {
        let desk = try await Desk()
        let before = try await denied(desk)
        var line = Self.days
        Self.again[way](&line)
        let after = try await updated(desk, [Self.visit, line])
        #expect(after.decisions[.line(2)] == before.decisions[.line(2)])
        #expect(after.action == before.action)
    }

    @Test func `what was reduced stays reduced, too`() async throws {
        let desk = try await Desk()
        let asked = try await desk.submit(
            Desk.submission("T1", lines: [Self.visit, Self.days], handle: "h1"))
        let five = try #require(Quantity(Decimal(5), .days))
        let before = try await decide(
            desk, asked, .grant(five, period: nil, reason: ReviewTests.reason))
        var line = Self.days
        line.text = "Seven days of hospital care"
        let after = try await updated(desk, [Self.visit, line])
        #expect(after.decisions[.line(2)] == before.decisions[.line(2)])
    }

    @Test func `cancelled, its denial stays on record`() async throws {
        let desk = try await Desk()
        let before = try await denied(desk)
        var gone = Self.days
        gone.isCancelled = true
        let after = try await updated(desk, [Self.visit, gone])
        #expect(after.decisions[.line(2)] == before.decisions[.line(2)])
        #expect(after.action == .partly)
    }

    @Test func `when all is cancelled, what was denied was denied`() async throws {
        let desk = try await Desk()
        _ = try await denied(desk)
        let after = try await updated(desk, [Self.visit, Self.days], cancelsAll: true)
        #expect(after.subjects.map { after.determination($0)?.action } == [.cancelled, .denied])
    }

    @Test func `another service under its number is refused, and nothing is stored`() async throws {
        let desk = try await Desk()
        let before = try await denied(desk)
        var other = Self.days
        other.quantity = Quantity(Decimal(5), .days)
        guard case .rejected(let rejections) = try await update(desk, "T2", [Self.visit, other])
        else {
            Issue.record("a denied line was updated")
            return
        }
        #expect(rejections.map(\.code) == [.deniedCannotBeUpdated])
        #expect(try await desk.store.loadCase(before.id) == before)
    }

    @Test func `another service as a new line is decided`() async throws {
        let desk = try await Desk()
        let before = try await denied(desk)
        let other = Desk.line(3, Desk.bedDays, units: 5, .days)
        let after = try await updated(desk, [Self.visit, Self.days, other])
        #expect(after.decisions[.line(2)] == before.decisions[.line(2)])
        #expect(after.determination(.line(3))?.action == .pended)
    }

    @Test func `where an earlier approval stands, there is something to cancel`() async throws {
        let desk = try await Desk()
        let asked = try await desk.submit(
            Desk.submission("T1", lines: [Self.visit, Self.days], handle: "h1"))
        _ = try await decide(desk, asked, .approve)
        var longer = Self.days
        longer.quantity = Quantity(Decimal(9), .days)
        let waiting = try await updated(desk, [Self.visit, longer])
        let refused = try await decide(
            desk, waiting, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        #expect(refused.standingGrants[.line(2)] != nil)
        longer.isCancelled = true
        guard case .answered(let gone, _) = try await update(desk, "T3", [Self.visit, longer])
        else {
            Issue.record("it was rejected")
            return
        }
        #expect(gone.determination(.line(2))?.action == .cancelled)
    }
}
