import Cases
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Who of the registry may act at all, through whatever door.
@Suite struct StandingTests {
    typealias Desk = DeskFixture

    enum Act: CaseIterable { case approve, ask, expedite, extend }

    private func stay(_ desk: Desk) async throws -> Case {
        try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)]))
    }

    func perform(
        _ act: Act, _ desk: Desk, _ waiting: Case, as reviewer: String
    ) async throws(WorkflowError) -> Case {
        switch act {
        case .approve:
            try await desk.workflow.decide(
                ReviewDecision(
                    caseID: waiting.id, subject: .line(1), seenVersion: waiting.version,
                    outcome: .approve), act: Desk.act(reviewer), now: Desk.noon)
        case .ask:
            try await desk.workflow.ask(
                waiting.id, subject: .line(1), question: "Send everything.", loinc: nil,
                act: Desk.act(reviewer), seenVersion: waiting.version, now: Desk.noon)
        case .expedite:
            try await desk.workflow.changePriority(
                waiting.id, expedited: true, reason: "The doctor called.",
                by: .reviewer(ReviewerID(reviewer)), now: Desk.noon)
        case .extend:
            try await desk.workflow.extendClock(
                waiting.id, reason: "An outside opinion.", by: .reviewer(ReviewerID(reviewer)),
                now: Desk.noon)
        }
    }

    private func refusal(
        of act: Act, _ desk: Desk, as reviewer: String
    ) async throws -> AttestationRefusal? {
        let waiting = try await stay(desk)
        do {
            _ = try await perform(act, desk, waiting, as: reviewer)
            return nil
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            #expect(try await desk.store.loadCase(waiting.id) == waiting)
            return refusal
        }
    }

    /// `programs` of reviewers.csv: whose cases a reviewer sees.
    @Test(arguments: Act.allCases)
    func `nobody acts on a case of a program that the reviewer does not see`(act: Act) async throws
    {
        let desk = try await Desk()
        var account = Desk.reviewer("elsewhere", .physician)
        account.programs = [.medicareFeeForService]
        try await desk.store.put(reviewers: [account])
        #expect(
            try await refusal(of: act, desk, as: "elsewhere")
                == .otherPrograms(ReviewerID("elsewhere"), .commercialInsured))
        account.programs = [.medicareFeeForService, .commercialInsured]
        try await desk.store.put(reviewers: [account])
        #expect(try await refusal(of: act, desk, as: "elsewhere") == nil)
    }

    @Test(arguments: Act.allCases)
    func `whose licence has expired does nothing, neither for nor against`(act: Act) async throws {
        let desk = try await Desk()
        #expect(
            try await refusal(of: act, desk, as: "expired")
                == .licenceExpired(state: "OH", on: CivilDate("2026-03-01")!))
    }

    @Test(arguments: Act.allCases)
    func `nor whose licence is restricted`(act: Act) async throws {
        let desk = try await Desk()
        var account = Desk.reviewer("restricted", .physician)
        account.reviewer.licences[0].isRestricted = true
        try await desk.store.put(reviewers: [account])
        #expect(
            try await refusal(of: act, desk, as: "restricted") == .licenceRestricted(state: "OH"))
    }

    @Test(arguments: Act.allCases.filter { $0 != .approve })
    func `who may say neither yes nor no holds nothing up`(act: Act) async throws {
        let desk = try await Desk()
        try await desk.store.put(reviewers: [Desk.reviewer("dentist", .dentist)])
        #expect(
            try await refusal(of: act, desk, as: "dentist")
                == .professionDecidesNothing(.dentist, Citation("plan, section 4")))
    }

    /// Any current licence will do for what is no denial.
    @Test(arguments: Act.allCases, ["nurse", "elsewhere"])
    func `who may approve may ask and move the clock`(act: Act, reviewer: String) async throws {
        let desk = try await Desk()
        #expect(try await refusal(of: act, desk, as: reviewer) == nil)
    }
}
