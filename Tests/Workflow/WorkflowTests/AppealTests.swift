import Cases
import Plans
import Primitives
import Records
import Testing
import Workflow

/// 29 CFR 2560.503-1(h)(3)(ii): an appeal is decided by somebody who took no part in the first decision.
@Suite struct AppealTests {
    typealias Desk = DeskFixture

    /// A stay that the doctor refused, asked for again as an appeal, beside a visit that needs nothing.
    private func appealed(_ desk: Desk, as type: CertificationType) async throws -> Case {
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let first = try await desk.submit(
            Desk.submission(
                "T1",
                lines: [Desk.line(1, Desk.bedDays, units: 7, .days), Desk.line(2, Desk.visit)],
                handle: "h1"))
        let denied = try await decide(
            desk, first, "doctor", .deny(reason: ReviewTests.reason, rationale: "Stable."))
        #expect(denied.action == .partly)
        var appeal = Desk.submission(
            "T2", lines: [Desk.line(1, Desk.bedDays, units: 5, .days), Desk.line(2, Desk.visit)],
            handle: "h2", prior: "h1")
        appeal.request.event.certificationType = type
        return try await desk.submit(appeal)
    }

    private func decide(
        _ desk: Desk, _ authorization: Case, _ reviewer: String,
        _ outcome: ReviewDecision.Outcome
    ) async throws(WorkflowError) -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1), seenVersion: authorization.version,
                outcome: outcome), act: Desk.act(reviewer), now: Desk.noon)
    }

    @Test(arguments: [CertificationType.appealStandard, .appealImmediate])
    func `who decided first does not decide the appeal, not even for it`(type: CertificationType)
        async throws
    {
        let desk = try await Desk()
        let appeal = try await appealed(desk, as: type)
        #expect(appeal.ball == .clinician)
        do {
            _ = try await decide(desk, appeal, "doctor", .approve)
            Issue.record("the first reviewer decided the appeal")
        } catch {
            guard case .refused(.tookPartBefore(ReviewerID("doctor"))) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `another physician decides the appeal`() async throws {
        let desk = try await Desk()
        let appeal = try await appealed(desk, as: .appealStandard)
        let decided = try await decide(desk, appeal, "second", .approve)
        #expect(decided.action == .approved)
        #expect(decided.grants.first?.grant.quantity == Quantity(Decimal(5), .days))
    }

    @Test func `a revised request that is no appeal may be decided by the same physician`()
        async throws
    {
        let desk = try await Desk()
        let revised = try await appealed(desk, as: .revised)
        #expect(try await decide(desk, revised, "doctor", .approve).action == .approved)
    }
}
