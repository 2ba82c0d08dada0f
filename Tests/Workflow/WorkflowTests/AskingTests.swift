import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Look-ups and estimates: what is told beside the answer.
@Suite struct AskingTests {
    typealias Desk = DeskFixture

    private func who(
        _ desk: Desk, _ code: ProcedureCode = Desk.visit, member: String = "M1",
        provider: String? = nil
    ) async throws(WorkflowError) -> WhoAnswer {
        try await desk.workflow.who(
            WhoQuestion(code: code, member: member, provider: provider), now: Desk.noon)
    }

    @Test func `a provider of the network is told nothing to worry about`() async throws {
        let answer = try await who(try await Desk(), provider: "1234567893")
        #expect(answer.network == .inNetwork)
        #expect(answer.warnings.isEmpty)
    }

    @Test func `without a provider the network is not known`() async throws {
        let answer = try await who(try await Desk())
        #expect(answer.network == nil)
        #expect(answer.warnings.isEmpty)
    }

    @Test func `a provider that is not on file is named in a warning`() async throws {
        let answer = try await who(try await Desk(), provider: "1000000000")
        #expect(answer.network == nil)
        #expect(
            answer.warnings == [
                "Provider 1000000000 is not on file; network status is not known."
            ])
    }

    @Test func `outside the network, that the benefit pays nothing is told before anybody asks`()
        async throws
    {
        let answer = try await who(try await Desk(), provider: "1999999992")
        #expect(answer.network == .outOfNetwork)
        #expect(answer.warnings.count == 1)
        #expect(answer.warnings.first?.contains("pays nothing") == true)
        #expect(answer.warnings.first?.contains("plan, section 5") == true)
    }

    @Test func `what the policy will ask for is told`() async throws {
        let answer = try await who(try await Desk(), Desk.cpap)
        #expect(answer.documents.map(\.id) == ["apnea", "study"])
    }

    @Test func `a coverage that ended is told with its days`() async throws {
        let desk = try await Desk()
        do {
            _ = try await who(desk, member: "M2")
            Issue.record("there is an answer")
        } catch {
            #expect(error.code == "no-coverage")
            #expect(error.message.contains("2025-12-31"))
        }
    }

    // MARK: Estimates of a case

    private func device(_ desk: Desk, units: Int, _ more: [ServiceLine] = []) async throws -> Case {
        try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.cpap, units: units)] + more))
    }

    /// 300 of the deductible is left, 20 percent of the rest: 300 + 0.2 * 2700.
    @Test func `while a case waits, the estimate is of all that is asked for`() async throws {
        let desk = try await Desk()
        let waiting = try await device(desk, units: 2)
        let answer = try await desk.workflow.estimate(for: waiting, now: Desk.noon)
        #expect(answer.estimate?.patientTotal == Money("840.00"))
    }

    /// 300 + 0.2 * 1200.
    @Test func `when less is granted, the estimate is of what is granted`() async throws {
        let desk = try await Desk()
        let waiting = try await device(desk, units: 2)
        let one = try #require(Quantity(Decimal(1), .units))
        let decided = try await desk.workflow.decide(
            ReviewDecision(
                caseID: waiting.id, subject: .line(1), seenVersion: waiting.version,
                outcome: .grant(one, period: nil, reason: ReviewTests.reason)),
            act: Desk.act("doctor"), now: Desk.noon)
        let answer = try await desk.workflow.estimate(for: decided, now: Desk.noon)
        #expect(answer.estimate?.patientTotal == Money("540.00"))
    }

    @Test func `a line that is denied is no part of the estimate`() async throws {
        let desk = try await Desk()
        let waiting = try await device(desk, units: 1, [Desk.line(2, Desk.bracelet)])
        #expect(waiting.determination(.line(2))?.action == .denied)
        let answer = try await desk.workflow.estimate(for: waiting, now: Desk.noon)
        #expect(answer.estimate?.lines.map(\.sequence) == [1])
    }
}
