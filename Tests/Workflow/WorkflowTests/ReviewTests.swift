import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// What only a licensed person may do, and what even they may not.
@Suite struct ReviewTests {
    typealias Desk = DeskFixture

    static let reason = SpecificReason(
        "Day 6 and 7 do not meet the criterion for acute care.",
        citation: Citation("plan, section 7", link: "https://larkspur.example/criteria"))

    func admission(_ desk: Desk) async throws -> Case {
        try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)]))
    }

    func decide(
        _ desk: Desk, _ authorization: Case, _ reviewer: String,
        _ outcome: ReviewDecision.Outcome, seen: Int? = nil, now: Instant = Desk.noon
    ) async throws(WorkflowError) -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1),
                seenVersion: seen ?? authorization.version, outcome: outcome),
            act: Desk.act(reviewer, at: now), now: now)
    }

    @Test func `an admission without a policy waits for a clinician, most urgent first`()
        async throws
    {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        #expect(authorization.ball == .clinician)
        #expect(
            try await desk.workflow.reviewQueue(now: Desk.noon).map(\.caseID) == [authorization.id])
    }

    @Test func `a physician grants five of seven days`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let five = try #require(Quantity(Decimal(5), .days))
        let decided = try await decide(
            desk, authorization, "doctor", .grant(five, period: nil, reason: Self.reason))
        #expect(decided.action == .modified)
        #expect(decided.grants.first?.grant.quantity == five)
        guard case .modified(let change) = decided.determination(.line(1)) else { return }
        #expect(change.reason == Self.reason)
        #expect(change.attestation.reviewer == ReviewerID("doctor"))
        #expect(change.attestation.licence?.state == "OH")
        #expect(try await desk.store.loadCase(decided.id) == decided)
    }

    @Test func `a physician denies, with reason and rationale, and it is read back`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let decided = try await decide(
            desk, authorization, "doctor",
            .deny(reason: Self.reason, rationale: "Stable since the second day."))
        #expect(decided.action == .denied)
        #expect(try await desk.store.loadCase(decided.id) == decided)
        let status = try await desk.workflow.status(of: decided, now: Desk.noon)
        #expect(status.lines[0].reason == Self.reason.text)
        #expect(!status.lines[0].appeal.isEmpty)
        #expect(status.lines[0].appealBy == CivilDate("2026-08-29"))
    }

    @Test(arguments: ["nurse", "expired", "elsewhere"])
    func `nobody else denies`(reviewer: String) async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        await #expect(throws: WorkflowError.self) {
            try await decide(
                desk, authorization, reviewer,
                .deny(reason: Self.reason, rationale: "Nothing speaks for it."))
        }
        #expect(try await desk.store.loadCase(authorization.id) == authorization)
    }

    @Test func `a nurse approves, where the plan lets nurses approve`() async throws {
        let desk = try await Desk()
        let decided = try await decide(desk, try await admission(desk), "nurse", .approve)
        #expect(decided.action == .approved)
        #expect(decided.grants.first?.grant.quantity == Quantity(Decimal(7), .days))
    }

    @Test func `a nurse does not grant less`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let five = try #require(Quantity(Decimal(5), .days))
        await #expect(throws: WorkflowError.self) {
            try await decide(
                desk, authorization, "nurse", .grant(five, period: nil, reason: Self.reason))
        }
    }

    // MARK: What is asked of the event

    /// A stay without lines: its days stand at the event (X12 HSD at 2000E).
    private func wholeStay(_ desk: Desk) async throws -> Case {
        var submission = Desk.submission("T1", lines: [])
        submission.request.event.serviceType = "48"
        submission.request.event.quantity = Quantity(Decimal(7), .days)
        submission.request.event.dates = DateRange(
            start: CivilDate("2026-03-10")!, end: CivilDate("2026-03-16")!)
        return try await desk.submit(submission)
    }

    private func decideEvent(
        _ desk: Desk, _ authorization: Case, _ reviewer: String, _ outcome: ReviewDecision.Outcome
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .event, seenVersion: authorization.version,
                outcome: outcome), act: Desk.act(reviewer), now: Desk.noon)
    }

    @Test func `all of a stay without lines is as many days as the event asks for`() async throws {
        let desk = try await Desk()
        let decided = try await decideEvent(desk, try await wholeStay(desk), "nurse", .approve)
        #expect(decided.grants.first?.grant.quantity == Quantity(Decimal(7), .days))
    }

    @Test func `a physician grants five days of a stay without lines`() async throws {
        let desk = try await Desk()
        let five = try #require(Quantity(Decimal(5), .days))
        let decided = try await decideEvent(
            desk, try await wholeStay(desk), "doctor",
            .grant(five, period: nil, reason: Self.reason))
        #expect(decided.action == .modified)
        #expect(decided.grants.first?.grant.quantity == five)
    }

    @Test func `by law, too, a stay without lines is granted with its days`() async throws {
        let desk = try await Desk(lapse: .approvalByLaw)
        let waiting = try await wholeStay(desk)
        _ = try await desk.workflow.lapseOverdue(now: ClockTests.late)
        let granted = try #require(try await desk.store.loadCase(waiting.id))
        #expect(granted.grants.first?.grant.quantity == Quantity(Decimal(7), .days))
    }

    // MARK: What a reviewer says

    @Test(
        arguments: [
            (" ", nil, "What is asked for is missing."),
            ("\u{200B}", nil, "What is asked for is missing."),
            (String(repeating: "x", count: 1_001), nil, "at most 1000 characters"),
            ("The note?", "banana", "'banana' is no LOINC code."),
            ("The note?", "34117-3", "'34117-3' is no LOINC code."),
        ] as [(String, String?, String)])
    func `a question that asks nothing, or by no code, stops no clock`(
        question: String, loinc: String?, message: String
    ) async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        do {
            _ = try await desk.workflow.ask(
                authorization.id, subject: .line(1), question: question, loinc: loinc,
                act: Desk.act("nurse"), seenVersion: authorization.version, now: Desk.noon)
            Issue.record("it was asked")
        } catch {
            #expect(error.message.contains(message))
        }
        #expect(try await desk.store.loadCase(authorization.id) == authorization)
    }

    @Test func `a question goes out as one line, and turns nothing round`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let asked = try await desk.workflow.ask(
            authorization.id, subject: .line(1), question: "The note\r\n\u{202E} of the visit?",
            loinc: nil, act: Desk.act("nurse"), seenVersion: authorization.version, now: Desk.noon)
        #expect(asked.asks.map(\.ask.question) == ["The note of the visit?"])
    }

    @Test func `of what is counted no part is granted`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let part = try #require(Decimal("2.5").flatMap { Quantity($0, .days) })
        do {
            _ = try await decide(
                desk, authorization, "doctor", .grant(part, period: nil, reason: Self.reason))
            Issue.record("it was granted")
        } catch {
            #expect(error.message == "2.5 days can not be given: days are whole.")
        }
    }

    @Test func `nobody decides a request before it came`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        do {
            _ = try await desk.workflow.decide(
                ReviewDecision(
                    caseID: authorization.id, subject: .line(1),
                    seenVersion: authorization.version, outcome: .approve),
                act: Desk.act("doctor"), now: authorization.receivedAt.adding(hours: -1))
            Issue.record("it was decided")
        } catch {
            #expect(error.message.contains("is before that"))
        }
    }

    @Test(
        arguments: [
            (" ", "plan 7", "Stable.", "The reason"), ("Stable.", "", "Stable.", "The criterion"),
            ("Stable.", "plan 7", "\n", "The rationale"),
        ])
    func `a denial that does not say why is not taken`(
        reason: String, criterion: String, rationale: String, missing: String
    ) async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let unsaid = SpecificReason(reason, citation: Citation(criterion))
        do {
            _ = try await decide(
                desk, authorization, "doctor", .deny(reason: unsaid, rationale: rationale))
            Issue.record("it was denied")
        } catch {
            #expect(error.message.hasPrefix("\(missing) is missing"))
        }
        #expect(try await desk.store.loadCase(authorization.id) == authorization)
    }

    /// 42 CFR 422.122(a): a specific reason.
    @Test(arguments: [
        ("n/a", "plan 7", "Stable for two days.", "The reason"),
        ("See above.", "plan 7", "Stable for two days.", "The reason"),
        ("Not needed here.", "n/a", "Stable for two days.", "The criterion"),
        ("Not needed here.", "plan 7", "T B D", "The rationale"),
        ("Not needed here.", "4.2", "Stable for two days.", nil),
        ("Not needed here.", "provider manual", "Stable for two days.", nil),
    ])
    func `nor is one that says nothing`(
        reason: String, criterion: String, rationale: String, short: String?
    ) async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let said = SpecificReason(reason, citation: Citation(criterion))
        do {
            _ = try await decide(
                desk, authorization, "doctor", .deny(reason: said, rationale: rationale))
            #expect(short == nil)
        } catch {
            #expect(error.message.hasPrefix("\(short ?? "nothing") says too little"))
            #expect(try await desk.store.loadCase(authorization.id) == authorization)
        }
    }

    @Test(
        arguments: [
            ("2026-03-09", "2026-03-12", false), ("2026-03-01", "2027-12-31", false),
            ("2026-03-10", "2026-06-08", false), ("2026-03-10", "2026-06-07", true),
            ("2026-03-11", "2026-03-15", true), ("2026-06-08", nil, false),
        ] as [(String, String?, Bool)])
    func `less than was asked is granted on no other days than all of it would be`(
        from: String, until: String?, isTaken: Bool
    ) async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let five = try #require(Quantity(Decimal(5), .days))
        let period = DateRange(start: CivilDate(from)!, end: until.flatMap { CivilDate($0) })
        do {
            let decided = try await decide(
                desk, authorization, "doctor", .grant(five, period: period, reason: Self.reason))
            #expect(isTaken)
            #expect(decided.grants.first?.grant.period == period)
        } catch {
            guard case .notPermitted = error else { throw error }
            #expect(!isTaken)
        }
    }

    @Test func `a grant without a last day is of its first days`() async throws {
        let desk = try await Desk()
        let five = try #require(Quantity(Decimal(5), .days))
        let from = DateRange(start: CivilDate("2026-03-11")!)
        let decided = try await decide(
            desk, try await admission(desk), "doctor",
            .grant(five, period: from, reason: Self.reason))
        #expect(decided.grants.first?.grant.period.end == CivilDate("2026-03-15"))
    }

    @Test func `a stale version is refused`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        _ = try await desk.workflow.changePriority(
            authorization.id, expedited: true, reason: "worse", by: .staff("intake"),
            now: Desk.noon)
        do {
            _ = try await decide(desk, authorization, "doctor", .approve)
            Issue.record("a stale version was decided")
        } catch {
            guard case .refused(.staleVersion) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `what is decided is not decided again`() async throws {
        let desk = try await Desk()
        let decided = try await decide(desk, try await admission(desk), "doctor", .approve)
        await #expect(throws: WorkflowError.self) {
            try await decide(
                desk, decided, "doctor",
                .deny(reason: Self.reason, rationale: "Nothing speaks for it."))
        }
    }

    @Test func `a reviewer asks for one more item, and the answer comes back to a clinician`()
        async throws
    {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let asked = try await desk.workflow.ask(
            authorization.id, subject: .line(1), question: "Send the notes of day 5.",
            loinc: "34117-2", act: Desk.act("nurse"), seenVersion: authorization.version,
            now: Desk.noon)
        #expect(asked.ball == .provider)
        #expect(asked.asks.map(\.ask.loinc) == ["34117-2"])
        let answered = try await desk.workflow.supply(
            [SuppliedDocument(document: Desk.document("notes"), kind: "34117-2", date: Desk.today)],
            to: asked.id, by: .submitter("1234567893"), now: Desk.noon)
        #expect(answered.ball == .clinician)
    }

    @Test func `a switch to expedited in mid-case moves the clock, never later`() async throws {
        let desk = try await Desk()
        let authorization = try await admission(desk)
        let standard = try #require(authorization.deadline)
        #expect(standard.dueAt == Instant("2026-03-10T03:59:59Z"))
        let later = Desk.noon.adding(hours: 30)
        let urgent = try await desk.workflow.changePriority(
            authorization.id, expedited: true, reason: "worse", by: .staff("intake"), now: later)
        #expect(urgent.deadline?.dueAt == later.adding(hours: 72))
        #expect(urgent.isExpedited)
        let back = try await desk.workflow.changePriority(
            authorization.id, expedited: false, reason: "withdrawn", by: .staff("intake"),
            now: later.adding(hours: 1))
        #expect(back.deadline?.dueAt == standard.dueAt)
    }

    @Test func `a missed clock is a denial where the law says so, and an alarm elsewhere`()
        async throws
    {
        let strict = try await Desk(program: .medicaidManagedCare, lapse: .denialByLaw)
        let authorization = try await admission(strict)
        let late = Instant("2026-03-10T04:00:00Z")!
        #expect(try await strict.workflow.lapseOverdue(now: late.adding(seconds: -2)).isEmpty)
        #expect(try await strict.workflow.lapseOverdue(now: late) == [authorization.id])
        let lapsed = try #require(try await strict.store.loadCase(authorization.id))
        guard case .denied(.byLaw) = lapsed.determination(.line(1)) else {
            Issue.record("\(lapsed.action)")
            return
        }
        let lenient = try await Desk()
        let waiting = try await admission(lenient)
        _ = try await lenient.workflow.lapseOverdue(now: late)
        let noted = try #require(try await lenient.store.loadCase(waiting.id))
        #expect(noted.action == .pended)
        #expect(noted.version == waiting.version + 1)
    }

    @Test func `every missed clock is seen, however many alarms stand before it`() async throws {
        let desk = try await Desk()
        var waiting: [CaseID] = []
        for number in 1...5 {
            let submission = Desk.submission(
                "T\(number)", lines: [Desk.line(1, Desk.bedDays, units: number, .days)])
            waiting.append(
                try await desk.submit(submission, now: Desk.noon.adding(seconds: number)).id)
        }
        let late = Desk.noon.adding(hours: 24 * 30)
        for _ in 1...2 {
            let lapsed = try await desk.workflow.lapseOverdue(now: late, pageSize: 2)
            #expect(Set(lapsed) == Set(waiting))
            #expect(lapsed.count == waiting.count)
        }
    }
}
