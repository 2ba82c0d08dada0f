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

    // MARK: It counts

    private static func devices(
        _ number: Int, _ lines: [ServiceLine], prior: String? = nil
    ) -> Submission {
        Desk.submission(
            "T\(number)", lines: lines, documents: [Desk.document("study")], kind: "28633-6",
            handle: "h\(number)", prior: prior)
    }

    /// Two devices a year are covered, and both are granted.
    @Test(arguments: [(Desk.drug, "2026-03-10"), (Desk.cpap, "2027-02-01")])
    func `what stands leaves no room in a limit for another line`(
        code: ProcedureCode, day: String
    ) async throws {
        let desk = try await Desk()
        var other = Desk.line(1, code, on: day)
        other.doubts = ["By another doctor's order."]
        let first = try await desk.submit(Self.devices(1, [Desk.line(1, Desk.cpap, units: 2)]))
        #expect(first.action == .approved)
        let second = try await desk.submit(
            Self.devices(2, [other, Desk.line(2, Desk.cpap)], prior: "h1"))
        #expect(second.standingGrants[.line(1)]?.quantity.amount == Decimal(2))
        #expect(second.isPended(.line(2)))
        #expect(second.grants.map(\.subject) == [.line(1)])
        // Nor once the update that made it stand is past.
        let third = try await desk.submit(
            Self.devices(
                3, [other, Desk.line(2, Desk.drug), Desk.line(3, Desk.cpap)], prior: "h2"))
        #expect(third.grants.map(\.subject) == [.line(1)])
    }

    @Test func `what takes the place of what stands is not counted beside it`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(Self.devices(1, [Desk.line(1, Desk.cpap)]))
        let moved = [Desk.line(1, Desk.cpap, on: "2026-03-12"), Desk.line(2, Desk.cpap)]
        let second = try await desk.submit(Self.devices(2, moved, prior: "h1"))
        #expect(second.action == .approved)
        let back = try await Desk()
        _ = try await back.submit(Self.devices(1, [Desk.line(1, Desk.cpap, units: 2)]))
        _ = try await back.submit(Self.devices(2, [Desk.line(1, Desk.drug)], prior: "h1"))
        let third = try await back.submit(
            Self.devices(3, [Desk.line(1, Desk.cpap, units: 2)], prior: "h2"))
        #expect(third.action == .approved)
    }

    /// Four each, where one each was granted and five are covered.
    @Test func `two lines that grow at once do not each count what the other had`() async throws {
        let desk = try await Desk(devicesPerYear: 5)
        func both(_ units: Int) -> [ServiceLine] {
            (1...2).map { Desk.line($0, Desk.cpap, units: units, on: "2026-03-1\($0)") }
        }
        let first = try await desk.submit(Self.devices(1, both(1)))
        #expect(first.action == .approved)
        let second = try await desk.submit(Self.devices(2, both(4), prior: "h1"))
        #expect(second.isPended(.line(1)) && second.isPended(.line(2)))
        #expect(second.grants.map(\.grant.quantity.amount) == [Decimal(1), Decimal(1)])
    }
}
