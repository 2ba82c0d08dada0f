import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// A grant is for the service that it was given for, whatever its line asks for afterwards.
@Suite struct OtherServiceTests {
    typealias Desk = DeskFixture

    private static func update(_ code: ProcedureCode) -> Submission {
        Desk.submission("T2", lines: [Desk.line(1, code)], handle: "h2", prior: "h1")
    }

    /// Three bed days that a person granted.
    private func granted(_ desk: Desk) async throws -> Case {
        let first = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.drug)], handle: "h1"))
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: first.id, subject: .line(1), seenVersion: first.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
    }

    /// Another service in its place, that waits, needs no authorization, or is excluded.
    @Test(arguments: [
        (Desk.cpap, ActionCode.pended), (Desk.visit, .notRequired), (Desk.bracelet, .denied),
    ])
    func `a grant stands beside another service in its line, and is told with its own code`(
        other: ProcedureCode, action: ActionCode
    ) async throws {
        let desk = try await Desk()
        let before = try await granted(desk)
        let number = try #require(before.authorizationNumber)
        let changed = try await desk.submit(Self.update(other))
        #expect(changed.determination(.line(1))?.action == action)
        #expect(changed.grants.map(\.grant.code) == [Desk.drug])
        #expect(changed.grantsAsked.isEmpty)
        #expect(
            changed.notes(of: .line(1)).last?.hasPrefix(
                "The earlier approval of HCPCS J0897 stands: 1 unit") == true)
        let status = try await desk.workflow.status(of: changed, now: Desk.noon)
        #expect(status.lines[0].grantedFor == "Medical (HCPCS J0897)")
        #expect(
            status.lines[0].decision.contains(
                "The earlier approval of Medical (HCPCS J0897) stands."))
        let claim = ClaimQuestion(
            claim: "C1", number: number.text, member: "M1", code: Desk.drug, units: Decimal(1),
            provider: "1234567893", on: CivilDate("2026-03-10")!)
        guard case .covered = try await desk.workflow.bill(claim, now: Desk.noon) else {
            Issue.record("what was granted is not covered any more")
            return
        }
    }

    @Test func `what happened is told of the service that was asked for then`() async throws {
        let desk = try await Desk()
        _ = try await granted(desk)
        let changed = try await desk.submit(Self.update(Desk.cpap))
        let status = try await desk.workflow.status(of: changed, now: Desk.noon)
        let told = status.timeline.map(\.text).filter { $0.contains("HCPCS") }
        #expect(
            told == [
                "Medical (HCPCS J0897): pended.", "Medical (HCPCS J0897): approved.",
                "Sleep devices (HCPCS E0601): pended.",
            ])
    }

    @Test func `the same service in another amount is told as before`() async throws {
        let desk = try await Desk()
        _ = try await granted(desk)
        var more = Self.update(Desk.drug)
        more.request.lines[0].quantity = Quantity(Decimal(2), .units)
        let changed = try await desk.submit(more)
        #expect(changed.isPended(.line(1)))
        #expect(changed.grantsAsked.count == 1)
        #expect(
            changed.notes(of: .line(1)).last?.hasPrefix("The earlier approval stands: ") == true)
        let status = try await desk.workflow.status(of: changed, now: Desk.noon)
        #expect(status.lines[0].grantedFor == nil)
    }

    @Test func `where none is needed for the service itself, no earlier grant of it is told`()
        async throws
    {
        let desk = try await Desk()
        let before = try await granted(desk)
        let events =
            before.events + [
                CaseEvent(
                    at: Desk.noon, by: .system,
                    .determined(
                        CaseEvent.Determined(
                            subject: .line(1),
                            determination: .notRequired(
                                reason: "None is needed.", citation: Citation("list")),
                            explanation: Explanation(subject: .line(1), checks: []))))
            ]
        #expect(try Case(id: before.id, events: events).grants.isEmpty)
    }
}
