import Cases
import HTTPTypes
import Primitives
import Records
import Testing

@testable import Server

/// The service beside the doors that looks for clocks that ran out.
@Suite struct OverdueClocksTests {
    /// Runs the service at one moment until it has said in the log what it did; ten seconds at most.
    private func run(_ desk: ServerDesk, at now: Instant) async throws {
        let service = OverdueClocks(
            workflow: desk.workflow, clock: { now }, logger: desk.log.logger)
        let running = Task { try await service.run() }
        defer { running.cancel() }
        for _ in 0..<200 where line(desk) == nil { try await Task.sleep(for: .milliseconds(50)) }
    }

    private func line(_ desk: ServerDesk) -> String? {
        desk.log.lines.first { $0.contains("clocks ran out") }
    }

    /// The sample stay in hospital, of a member of the Medicaid plan: it waits for a clinician.
    private func medicaidCase(_ desk: ServerDesk) async throws -> CaseSummary {
        let stay = String(decoding: try ServerDesk.sample("admission"), as: UTF8.self)
            .replacing("LKS-1002", with: "LCP-4002").replacing("1985-09-30", with: "1991-03-15")
        _ = try await desk.send(
            .post, "\(ServerDesk.base)/Claim/$submit", body: Array(stay.utf8))
        return try #require(try await desk.store.summaries(CaseQuery()).first)
    }

    /// 42 CFR 438.404(c)(5).
    @Test func `a Medicaid plan's case that nobody decided in time is denied by law`() async throws
    {
        let desk = try await ServerDesk()
        let waiting = try await medicaidCase(desk)
        #expect(waiting.action == .pended)
        try await run(desk, at: try #require(waiting.dueAt).adding(seconds: 1))
        #expect(try await desk.store.loadCase(waiting.caseID)?.action == .denied)
    }

    @Test func `the log says how many, and not which`() async throws {
        let desk = try await ServerDesk()
        let waiting = try await medicaidCase(desk)
        try await run(desk, at: try #require(waiting.dueAt).adding(seconds: 1))
        #expect(line(desk) == "warning legal clocks ran out cases=1")
    }
}
