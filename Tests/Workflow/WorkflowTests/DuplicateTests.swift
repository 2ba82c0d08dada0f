import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// A service that is asked for twice is no machine's to approve twice.
@Suite struct DuplicateTests {
    typealias Desk = DeskFixture

    private func device(
        _ identifier: String, on day: String = "2026-03-10", line: Int = 1, hasStudy: Bool = true,
        from supplier: String? = nil, handle: String? = nil
    ) -> Submission {
        var asked = Desk.line(line, Desk.cpap, on: day)
        if let supplier {
            asked.providers = [RequestedProvider(role: .supplier, identifiers: [supplier])]
        }
        return Desk.submission(
            identifier, lines: [asked],
            documents: hasStudy ? [Desk.document("study \(identifier)")] : [], kind: "28633-6",
            handle: handle)
    }

    @Test func `the same again, under another number, goes to staff, and the first stands`()
        async throws
    {
        let desk = try await Desk()
        let first = try await desk.submit(device("T1"))
        let second = try await desk.submit(device("T2", line: 3))
        #expect(first.action == .approved)
        #expect(second.ball == .staff)
        #expect(second.grants.isEmpty)
        let last = try #require(second.decisions[.line(3)]?.explanation.checks.last)
        #expect(last.id == "request.duplicate")
        #expect(last.finding.contains(first.id.text))
    }

    @Test(arguments: ["2026-03-10", "2026-03-12"])
    func `whichever line of the first asked for it, on whichever day`(day: String) async throws {
        let desk = try await Desk()
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.visit), Desk.line(2, Desk.cpap, on: day)],
                documents: [Desk.document("study")], kind: "28633-6"))
        #expect(first.determination(.line(2))?.action == .approved)
        let second = try await desk.submit(device("T2", on: day))
        #expect(second.ball == .staff)
        #expect(second.grants.isEmpty)
    }

    @Test func `another day, or another provider, is another service`() async throws {
        let desk = try await Desk()
        try await desk.store.put(providers: [
            Provider(
                id: "1888888884", name: "Reed Supply", participations: Desk.clinic.participations)
        ])
        #expect(try await desk.submit(device("T1")).action == .approved)
        #expect(try await desk.submit(device("T2", from: "1888888884")).action == .approved)
        let later = try await Desk()
        #expect(try await later.submit(device("T1")).action == .approved)
        #expect(try await later.submit(device("T2", on: "2026-03-11")).action == .approved)
    }

    /// The public samples ask for consultations of one day by their type.
    @Test func `a service type names no one service`() async throws {
        let desk = try await Desk()
        for number in 1...2 {
            let opened = try await desk.submit(
                Desk.submission("T\(number)", lines: [Desk.line(1, Desk.bedDays, units: 3, .days)]))
            let approved = try await desk.workflow.decide(
                ReviewDecision(
                    caseID: opened.id, subject: .line(1), seenVersion: opened.version,
                    outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
            #expect(approved.action == .approved)
            #expect(opened.ball == .clinician)
        }
    }

    /// Another service in its line, or the same on another day: both wait, and what was granted stands.
    @Test(arguments: [(Desk.drug, "2026-03-10"), (Desk.cpap, "2026-03-20")])
    func `what was granted is granted, whatever its line asks for now`(
        code: ProcedureCode, day: String
    ) async throws {
        let desk = try await Desk()
        let first = try await desk.submit(device("T1", handle: "h1"))
        #expect(first.action == .approved)
        var update = device("T2", hasStudy: false, handle: "h2")
        update.prior = "h1"
        update.request.lines = [Desk.line(1, code, on: day)]
        update.request.lines[0].doubts = ["By another doctor's order."]
        let second = try await desk.submit(update)
        #expect(second.isPended(.line(1)))
        #expect(second.standingGrants.count == 1)
        let third = try await desk.submit(device("T3"))
        #expect(third.ball == .staff)
        #expect(third.decisions[.line(1)]?.explanation.checks.last?.id == "request.duplicate")
        #expect(try await desk.store.verify().isIntact)
    }

    @Test func `what was cancelled does not stand in the way`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(device("T1", handle: "h1"))
        var cancel = device("T2")
        cancel.prior = "h1"
        cancel.cancelsAll = true
        #expect(try await desk.submit(cancel).action == .cancelled)
        #expect(try await desk.submit(device("T3")).action == .approved)
    }

    @Test func `of two that wait the first is not held up by the second`() async throws {
        let desk = try await Desk()
        let first = try await desk.submit(device("T1", hasStudy: false))
        let second = try await desk.submit(device("T2"), now: Desk.noon.adding(hours: 1))
        #expect(first.ball == .provider)
        #expect(second.ball == .staff)
        let study = SuppliedDocument(
            document: Desk.document("the study"), kind: "28633-6", date: Desk.today)
        let supplied = try await desk.workflow.supply(
            [study], to: first.id, by: .submitter("1234567893"), now: Desk.noon.adding(hours: 2))
        #expect(supplied.action == .approved)
    }

    @Test func `a line of a later day finds the case of that day`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(device("T1", on: "2026-03-20"))
        let both = Desk.submission(
            "T2", lines: [Desk.line(1, Desk.visit), Desk.line(2, Desk.cpap, on: "2026-03-20")],
            documents: [Desk.document("study")], kind: "28633-6")
        let second = try await desk.submit(both)
        #expect(second.determination(.line(1))?.action == .notRequired)
        #expect(second.determination(.line(2))?.action == .pended)
    }

    @Test(arguments: [true, false])
    func `what names no day is for the day on which it comes`(isFirst: Bool) async throws {
        let desk = try await Desk()
        var undated = device(isFirst ? "T1" : "T2")
        undated.request.lines[0].dates = nil
        let dated = device(isFirst ? "T2" : "T1", on: Desk.today.description)
        let first = try await desk.submit(isFirst ? undated : dated)
        let second = try await desk.submit(isFirst ? dated : undated)
        #expect(first.action == .approved)
        #expect(second.ball == .staff)
        let later = try await desk.submit(device("T3", on: "2026-03-12"))
        #expect(later.action == .approved)
    }

    /// A device from a supplier, delivered by a clinic; then the same by the clinic alone.
    @Test func `one of two who give a service is enough`() async throws {
        let desk = try await Desk()
        try await desk.store.put(providers: [
            Provider(
                id: "1888888884", name: "Reed Supply", participations: Desk.clinic.participations)
        ])
        var both = device("T1")
        both.request.lines[0].providers = [
            RequestedProvider(role: .rendering, identifiers: ["1888888884"]),
            RequestedProvider(role: .facility, identifiers: ["1234567893"]),
        ]
        var one = device("T2")
        one.request.lines[0].providers = [
            RequestedProvider(role: .facility, identifiers: ["1234567893"])
        ]
        #expect(try await desk.submit(both).action == .approved)
        #expect(try await desk.submit(one).ball == .staff)
    }

    @Test func `of many at one moment one is approved`() async throws {
        let desk = try await Desk()
        let cases = try await withThrowingTaskGroup(of: Case.self) { group in
            for number in 1...4 {
                let submission = device("T\(number)")
                group.addTask { try await desk.submit(submission) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(cases.filter { $0.action == .approved }.count == 1)
        #expect(cases.filter { $0.ball == .staff }.count == 3)
    }

    @Test func `a replay knows the duplicates of then`() async throws {
        let fixture = try await ReplayFixture()
        let again = try await fixture.desk.submit(device("T7"), now: Desk.noon.adding(hours: 7))
        #expect(again.ball == .staff)
        let report = try await fixture.replay(all: true)
        #expect(report.changed == 0)
        #expect(report.verbatim == report.byThisBook)
    }
}
