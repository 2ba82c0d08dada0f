import Cases
import Letters
import Plans
import Primitives
import Records
import Testing
import Workflow

/// How often a plan looks at one decision, and who looks at it then.
@Suite struct AppealLevelTests {
    typealias Desk = DeskFixture

    private static let later = Instant("2026-03-20T15:00:00Z")!
    private static let stay = [Desk.line(1, Desk.bedDays, units: 7, .days, on: "2026-04-10")]

    private func desk(_ program: Program, levels: Int? = nil) async throws -> Desk {
        let desk = try await Desk(program: program, levels: levels, notices: LetterWriter())
        try await desk.store.put(
            reviewers: ["second", "third", "fourth"].map { Desk.reviewer($0, .physician) })
        return desk
    }

    private func appeal(
        _ number: Int, lines: [ServiceLine] = AppealLevelTests.stay
    ) -> Submission {
        var appeal = Desk.submission(
            "T\(number)", lines: lines, handle: "h\(number)", prior: "h\(number - 1)")
        appeal.request.event.certificationType = .appealStandard
        return appeal
    }

    private func deny(
        _ desk: Desk, _ authorization: Case, line: Int = 1, by reviewer: String
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(line), seenVersion: authorization.version,
                outcome: .deny(reason: ReviewTests.reason, rationale: "Stable for two days.")),
            act: Desk.act(reviewer), now: Self.later)
    }

    /// A stay that was denied, and whose denial was upheld on appeal.
    private func upheld(_ desk: Desk, lines: [ServiceLine] = AppealLevelTests.stay) async throws
        -> Case
    {
        let first = try await desk.submit(Desk.submission("T1", lines: lines, handle: "h1"))
        _ = try await deny(desk, first, by: "doctor")
        let appealed = try await desk.submit(appeal(2, lines: lines), now: Self.later)
        #expect(appealed.appeals[.line(1)]?.level == 1)
        return try await deny(desk, appealed, by: "second")
    }

    private func rejection(_ desk: Desk, _ submission: Submission) async throws -> Rejection? {
        switch try await desk.workflow.submit(submission, now: Self.later) {
        case .answered: nil
        case .rejected(let rejections): rejections.first
        }
    }

    /// 42 CFR 438.402(b), 422.592(a): one level in the plan.
    @Test(arguments: [
        (Program.medicaidManagedCare, "the state's fair hearing office. There are 120 days"),
        (.medicareAdvantage, "Medicare's independent review entity without being asked"),
    ])
    func `where the law has one appeal a second is refused, and told who is next`(
        program: Program, next: String
    ) async throws {
        let desk = try await desk(program)
        let before = try await upheld(desk)
        let rejection = try #require(try await rejection(desk, appeal(3)))
        #expect(rejection.code == .appealsExhausted)
        #expect(rejection.followUp == "N")
        #expect(rejection.message.contains("The appeal of \(before.id) of 2026-03-20 was answered"))
        #expect(rejection.message.contains(next))
        #expect(try await desk.store.loadCase(before.id)?.version == before.version)
    }

    @Test func `an update of what was denied is told of an appeal while the plan hears one`()
        async throws
    {
        let desk = try await desk(.medicareAdvantage)
        let first = try await desk.submit(Desk.submission("T1", lines: Self.stay, handle: "h1"))
        _ = try await deny(desk, first, by: "doctor")
        let update = Desk.submission("T4", lines: Self.stay, handle: "h4", prior: "h1")
        let early = try #require(try await rejection(desk, update))
        #expect(early.code == .deniedCannotBeUpdated)
        #expect(early.message.hasSuffix("Appeal, or send a new request."))
        let appealed = try await desk.submit(appeal(2), now: Self.later)
        _ = try await deny(desk, appealed, by: "second")
        let late = try #require(try await rejection(desk, update))
        #expect(late.message.hasSuffix("is not updated. Send a new request."))
    }

    @Test(arguments: [Program.commercialInsured, .selfFunded])
    func `an insurer or employer whose book does not say hears a second, and no third`(
        program: Program
    ) async throws {
        let desk = try await desk(program)
        _ = try await upheld(desk)
        let second = try await desk.submit(appeal(3), now: Self.later)
        #expect(second.appeals[.line(1)]?.level == 2)
        #expect(second.ball == .clinician)
        _ = try await deny(desk, second, by: "third")
        #expect(try await rejection(desk, appeal(4))?.code == .appealsExhausted)
    }

    @Test func `a book that says one appeal means it`() async throws {
        let desk = try await desk(.commercialInsured, levels: 1)
        _ = try await upheld(desk)
        #expect(
            try await rejection(desk, appeal(3))?.message.contains(
                "an independent review organization. There are 4 months") == true)
    }

    @Test func `what was never appealed can be, beside what was`() async throws {
        let desk = try await desk(.medicareAdvantage)
        // A visit that needs no authorization keeps the case open for more.
        let both = Self.stay + [Desk.line(2, Desk.visit)]
        let all = both + [Desk.line(3, Desk.bedDays, units: 3, .days, on: "2026-05-10")]
        let first = try await upheld(desk, lines: both)
        var more = Desk.submission("T3", lines: all, handle: "h3", prior: "h2")
        more.request.event.certificationType = .revised
        let added = try await desk.submit(more, now: Self.later)
        #expect(added.id == first.id)
        _ = try await deny(desk, added, line: 3, by: "third")
        let open = try await desk.submit(appeal(4, lines: all), now: Self.later)
        #expect(open.appeals[.line(3)]?.level == 1)
    }

    /// What is decided anew since is a first decision again.
    @Test func `a yes on appeal answers it, and what is asked for after that does not`()
        async throws
    {
        let desk = try await desk(.medicareAdvantage)
        let first = try await desk.submit(Desk.submission("T1", lines: Self.stay, handle: "h1"))
        _ = try await deny(desk, first, by: "doctor")
        let open = try await desk.submit(appeal(2), now: Self.later)
        let approved = try await desk.workflow.decide(
            ReviewDecision(
                caseID: open.id, subject: .line(1), seenVersion: open.version, outcome: .approve),
            act: Desk.act("second"), now: Self.later)
        #expect(approved.appeals[.line(1)]?.level == 1)
        var more = Desk.submission(
            "T3", lines: [Desk.line(1, Desk.bedDays, units: 9, .days, on: "2026-04-10")],
            handle: "h3", prior: "h2")
        more.request.event.certificationType = .revised
        let longer = try await desk.submit(more, now: Self.later)
        #expect(longer.action == .pended)
        #expect(longer.appeals.isEmpty)
    }

    // MARK: - What people read

    private func told(_ desk: Desk, _ authorization: Case) async throws -> CaseStatus {
        try await desk.workflow.status(of: authorization, now: Self.later)
    }

    @Test func `the status after an appeal says who is next, and until when`() async throws {
        let desk = try await desk(.medicaidManagedCare)
        let status = try await told(desk, try await upheld(desk))
        #expect(
            status.headline
                == "Not approved on appeal. The next to look at it is the state's fair hearing office. There are 120 days to ask for it."
        )
        let line = status.lines[0]
        #expect(line.decision == "Not approved on appeal.")
        #expect(line.isAppealedOut)
        #expect(line.appeal.first == "Ask the state for a fair hearing. We tell you how and where.")
        #expect(line.appealTo == "the state's fair hearing office")
        #expect(line.appealBy == CivilDate("2026-07-18"))
        #expect(line.appeal.last?.hasSuffix("if you ask for that by 2026-03-30.") == true)
    }

    @Test func `the letters after an appeal say so, and offer no other`() async throws {
        let desk = try await desk(.medicaidManagedCare)
        let after = try await upheld(desk)
        let letter = try await letters(desk, after).last ?? ""
        #expect(letter.contains("This answers the appeal of March 20, 2026."))
        #expect(letter.contains("fair hearing"))
        #expect(!letter.contains("How to appeal"))
    }

    @Test func `the record of the decision tells the member of the next and not of an appeal`()
        async throws
    {
        let desk = try await desk(.medicareAdvantage)
        let after = try await upheld(desk)
        let next = after.decisions[.line(1)]?.explanation.checks.last?.next
        #expect(next?.actor == .staff)
        #expect(next?.action.contains("independent review entity") == true)
    }

    @Test(arguments: [
        (Program.medicareAdvantage, "independent review entity, which decides next. You need not"),
        (.medicaidManagedCare, "Nobody has to do anything more."),
    ])
    func `the status says who has the case then`(program: Program, said: String) async throws {
        let desk = try await desk(program)
        let after = try await upheld(desk)
        let status = try await desk.workflow.status(of: after, now: Self.later)
        #expect(status.ball.contains(said), "\(status.ball)")
    }

    private func letters(_ desk: Desk, _ authorization: Case) async throws -> [String] {
        var letters: [String] = []
        for event in authorization.events {
            guard case .noticeIssued(let notice) = event.kind, notice.recipient == .member,
                let document = try await desk.store.document(notice.document, of: authorization.id)
            else { continue }
            letters.append(LetterText.text(of: document.bytes))
        }
        return letters
    }
}
