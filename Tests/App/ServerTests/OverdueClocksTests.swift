import Cases
import Primitives
import Records
import Testing

@testable import Server

/// The service beside the doors that looks for clocks that ran out.
@Suite struct OverdueClocksTests {
    /// Runs the service at one moment until the case has that action, or five seconds have passed.
    private func action(
        of id: CaseID, _ desk: ServerDesk, at now: Instant, until expected: ActionCode
    ) async throws -> ActionCode? {
        let service = OverdueClocks(
            workflow: desk.workflow, clock: { now }, logger: desk.log.logger)
        let running = Task { try await service.run() }
        defer { running.cancel() }
        var found: ActionCode?
        for _ in 0..<100 {
            found = try await desk.store.loadCase(id)?.action
            if found == expected { return found }
            try await Task.sleep(for: .milliseconds(50))
        }
        return found
    }

    private func medicaidCase(_ desk: ServerDesk) async throws -> CaseSummary {
        _ = try await desk.post("$submit", "medicaid")
        return try #require(try await desk.store.summaries(CaseQuery()).first)
    }

    /// 42 CFR 438.404(c)(5).
    @Test func `a Medicaid plan's case that nobody decided in time is denied by law`() async throws
    {
        let desk = try await ServerDesk()
        let waiting = try await medicaidCase(desk)
        let due = try #require(waiting.dueAt)
        #expect(waiting.action == .pended)
        let late = due.adding(seconds: 1)
        #expect(try await action(of: waiting.caseID, desk, at: late, until: .denied) == .denied)
    }

    @Test func `the log says how many, and not which`() async throws {
        let desk = try await ServerDesk()
        let waiting = try await medicaidCase(desk)
        let late = try #require(waiting.dueAt).adding(seconds: 1)
        _ = try await action(of: waiting.caseID, desk, at: late, until: .denied)
        for _ in 0..<100 where !desk.log.lines.contains(where: { $0.contains("clocks ran out") }) {
            try await Task.sleep(for: .milliseconds(50))
        }
        let line = try #require(desk.log.lines.first { $0.contains("clocks ran out") })
        #expect(line == "warning legal clocks ran out cases=1")
    }
}
