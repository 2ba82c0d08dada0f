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
            desk, first, "doctor",
            .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
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
                outcome: outcome), act: Desk.act(reviewer),
            now: max(Desk.noon, authorization.reviewBeganAt))
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

    /// Who does not change what was granted in part grants it again: nothing that was granted is denied by an appeal.
    @Test func `an appeal that changes nothing leaves what was granted in part as it was`()
        async throws
    {
        let desk = try await Desk()
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let lines = [Desk.line(1, Desk.bedDays, units: 7, .days)]
        let opened = try await desk.submit(Desk.submission("T1", lines: lines, handle: "h1"))
        let five = try #require(Quantity(Decimal(5), .days))
        let reduced = try await decide(
            desk, opened, "doctor", .grant(five, period: nil, reason: ReviewTests.reason))
        let open = try await desk.submit(appeal(lines: lines), now: Self.later)
        let upheld = try await decide(
            desk, open, "second",
            .deny(reason: ReviewTests.reason, rationale: "Five days are what it takes."))
        guard case .modified(let change) = upheld.determination(.line(1)) else {
            Issue.record("\(upheld.action)")
            return
        }
        #expect(change.grant == reduced.grantInForce(.line(1)))
        #expect(upheld.authorizationNumber == reduced.authorizationNumber)
        #expect(change.reason.text.hasSuffix("Five days are what it takes."))
        #expect(upheld.grants.count == 1)
    }

    /// An appeal is of what was denied (42 CFR 422.580), and may ask for less of it.
    @Test func `an appeal puts no other service in the place of the one denied`() async throws {
        let desk = try await Desk()
        _ = try await denied(desk)
        let other = appeal(lines: [Desk.line(1, Desk.drug)])
        #expect(try await rejection(desk, other) == .deniedCannotBeUpdated)
    }

    /// 42 CFR 422.584(c)(2)(ii), 438.410(a).
    @Test func `a fast appeal during a standard one makes it urgent`() async throws {
        let desk = try await Desk()
        let first = try await denied(desk)
        _ = try await desk.submit(appeal(lines: first.request.lines), now: Self.later)
        var fast = appeal("T3", lines: first.request.lines)
        fast.request.event.certificationType = .appealImmediate
        fast.request.event.levelOfService = .urgent
        let now = Self.later.adding(hours: 24)
        let open = try await desk.submit(fast, now: now)
        #expect(open.isExpedited)
        #expect(open.deadline?.dueAt == now.adding(hours: 72))
    }

    /// 42 CFR 438.406(b)(2)(i): "involved in any previous level of review or decision-making".
    @Test(arguments: StandingTests.Act.allCases.filter { $0 != .approve })
    func `nor does who only asked for papers then, or moved the clock`(act: StandingTests.Act)
        async throws
    {
        let desk = try await Desk()
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], handle: "h1"))
        let touched = try await StandingTests().perform(act, desk, first, as: "second")
        _ = try await decide(
            desk, touched, "doctor",
            .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        let appeal = try await desk.submit(self.appeal(), now: Self.later)
        do {
            _ = try await decide(desk, appeal, "second", .approve)
            Issue.record("who took part decided the appeal")
        } catch {
            guard case .refused(.tookPartBefore(ReviewerID("second"))) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    /// A type of certification may stand at a service alone (X12 UM02 in loop 2000F).
    @Test func `a line that appeals makes the request an appeal`() async throws {
        let desk = try await Desk()
        _ = try await denied(desk)
        var again = appeal(
            lines: [Desk.line(1, Desk.bedDays, units: 7, .days, on: "2026-04-10")])
        again.request.event.certificationType = .initial
        again.request.lines[0].certificationType = .appealStandard
        let opened = try await desk.submit(again)
        #expect(opened.appealedAt != nil)
        #expect(opened.ball == .clinician)
    }

    @Test func `a line that appeals names the case that it appeals`() async throws {
        let desk = try await Desk()
        var first = appeal(lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], prior: nil)
        first.request.event.certificationType = .initial
        first.request.lines[0].certificationType = .appealImmediate
        #expect(try await rejection(desk, first) == .unknownPrior)
    }

    @Test func `another physician decides the appeal`() async throws {
        let desk = try await Desk()
        let appeal = try await appealed(desk, as: .appealStandard)
        let decided = try await decide(desk, appeal, "second", .approve)
        #expect(decided.action == .approved)
        #expect(decided.grants.first?.grant.quantity == Quantity(Decimal(5), .days))
    }

    @Test func `a new line beside what was denied is no appeal: the same physician may decide it`()
        async throws
    {
        let desk = try await Desk()
        let (stay, visit) = (
            Desk.line(1, Desk.bedDays, units: 7, .days), Desk.line(2, Desk.visit)
        )
        let opened = try await desk.submit(
            Desk.submission("T1", lines: [stay, visit], handle: "h1"))
        let refused = try await decide(
            desk, opened, "doctor",
            .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        var update = Desk.submission(
            "T2", lines: [stay, visit, Desk.line(3, Desk.bedDays, units: 5, .days)], prior: "h1")
        update.request.event.certificationType = .revised
        let revised = try await desk.submit(update)
        #expect(revised.id == refused.id)
        let decided = try await desk.workflow.decide(
            ReviewDecision(
                caseID: revised.id, subject: .line(3), seenVersion: revised.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon)
        #expect(decided.determination(.line(3))?.action == .approved)
        #expect(decided.determination(.line(1))?.action == .denied)
    }

    // MARK: - What an appeal opens

    private static let later = Instant("2026-03-20T15:00:00Z")!

    /// A stay that the doctor refused, and nothing beside it.
    private func denied(_ desk: Desk, on lines: [ServiceLine]? = nil) async throws -> Case {
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let lines = lines ?? [Desk.line(1, Desk.bedDays, units: 7, .days, on: "2026-04-10")]
        let first = try await desk.submit(Desk.submission("T1", lines: lines, handle: "h1"))
        return first.ball == .clinician
            ? try await decide(
                desk, first, "doctor",
                .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
            : first
    }

    private func appeal(
        _ identifier: String = "T2", _ type: CertificationType = .appealStandard,
        lines: [ServiceLine] = [], documents: [StoredDocument] = [], kind: String? = nil,
        prior: String? = "h1"
    ) -> Submission {
        var appeal = Desk.submission(
            identifier, lines: lines, documents: documents, kind: kind, handle: "h2", prior: prior)
        appeal.request.event.certificationType = type
        return appeal
    }

    private func rejection(_ desk: Desk, _ submission: Submission) async throws -> Rejection.Code? {
        switch try await desk.workflow.submit(submission, now: Self.later) {
        case .answered: nil
        case .rejected(let rejections): rejections.first?.code
        }
    }

    @Test(
        arguments: [
            (CertificationType.appealStandard, "2026-04-20T03:59:59Z", false),
            (.appealImmediate, "2026-03-23T15:00:00Z", true),
        ])
    func `a case that was denied whole is open again, on the appeal's own clock`(
        type: CertificationType, due: String, isExpedited: Bool
    ) async throws {
        let desk = try await Desk()
        #expect(try await denied(desk).action == .denied)
        let open = try await desk.submit(appeal("T2", type), now: Self.later)
        #expect(open.action == .pended)
        #expect(open.ball == .clinician)
        #expect(open.appealedAt == Self.later)
        #expect(open.isExpedited == isExpedited)
        #expect(open.deadline?.citation == Citation("test appeal clock"))
        #expect(open.deadline?.dueAt.description == due)
        #expect(open.request.lines.count == 1)
    }

    /// The provider cancels what it appealed: it takes back the appeal, and not the right to one.
    @Test func `who withdraws an appeal has the denial again, and may appeal it anew`() async throws
    {
        let desk = try await Desk()
        let refused = try await denied(desk)
        _ = try await desk.submit(appeal(), now: Self.later)
        var cancels = Desk.submission(
            "T3", lines: [Desk.line(1, Desk.bedDays, units: 7, .days, on: "2026-04-10")],
            handle: "h3", prior: "h2", cancelsAll: true)
        cancels.request.event.certificationType = .cancel
        cancels.request.lines[0].isCancelled = true
        let withdrawn = try await desk.submit(cancels, now: Self.later)
        #expect(withdrawn.action == .denied)
        #expect(withdrawn.decisions == refused.decisions)
        #expect(withdrawn.appealed.isEmpty)
        #expect(try await desk.store.loadCase(withdrawn.id) == withdrawn)
        let status = try await desk.workflow.status(of: withdrawn, now: Self.later)
        #expect(status.headline == "Not approved. You can appeal.")
        #expect(status.lines[0].appealBy == CivilDate("2026-08-29"))
        #expect(status.timeline.last?.text.hasPrefix("Your provider withdrew the appeal") == true)

        // Nothing is named again, as an appeal need not.
        let again = try await desk.submit(appeal("T4", prior: "h3"), now: Self.later)
        #expect(again.action == .pended)
        #expect(again.reviewersBeforeAppeal(of: .line(1)) == [ReviewerID("doctor")])
    }

    @Test func `an appeal that is upheld is a denial again, by somebody else`() async throws {
        let desk = try await Desk()
        _ = try await denied(desk)
        let open = try await desk.submit(appeal(), now: Self.later)
        let outcome = ReviewDecision.Outcome.deny(
            reason: ReviewTests.reason, rationale: "Nothing else came.")
        let upheld = try await decide(desk, open, "second", outcome)
        #expect(upheld.action == .denied)
        #expect(
            upheld.decisions[.line(1)]?.explanation.checks.contains { $0.id == "appeal.filed" }
                == true)
    }

    /// The heart of it: a machine takes no part in saying no to an appeal.
    @Test func `an exclusion that is appealed goes to a person`() async throws {
        let desk = try await Desk()
        let lines = [Desk.line(1, Desk.bracelet)]
        let first = try await denied(desk, on: lines)
        #expect(first.action == .denied)
        let open = try await desk.submit(appeal(lines: lines), now: Self.later)
        #expect(open.action == .pended)
        #expect(open.ball == .clinician)
    }

    @Test func `what was missing and comes with the appeal is a machine's yes`() async throws {
        let desk = try await Desk()
        let lines = [Desk.line(1, Desk.cpap, on: "2026-04-10")]
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let asked = try await desk.submit(Desk.submission("T1", lines: lines, handle: "h1"))
        #expect(asked.ball == .provider)
        _ = try await decide(
            desk, asked, "doctor", .deny(reason: ReviewTests.reason, rationale: "No study came."))
        let open = try await desk.submit(
            appeal(lines: lines, documents: [Desk.document("study")], kind: "28633-6"),
            now: Self.later)
        #expect(open.action == .approved)
        #expect(open.determination(.line(1))?.basis == .automated)
    }

    @Test func `an appeal after the last day is taken in and says so`() async throws {
        let desk = try await Desk()
        let first = try await denied(desk)
        let days = desk.workflow.book.plans.first?.appeals.fileWithinDays ?? 0
        let late = Desk.noon.adding(hours: 24 * (days + 2))
        let lines = first.request.lines
        let open = try await desk.submit(appeal(lines: lines), now: late)
        let filed = open.decisions[.line(1)]?.explanation.checks.first { $0.id == "appeal.filed" }
        #expect(filed?.finding.contains("It came after") == true)
    }

    /// 29 CFR 2560.503-1(h)(3)(i).
    @Test(arguments: [(182, false), (186, true)])
    func `where the days are counted from the receipt, those in the mail do not count`(
        days: Int, isLate: Bool
    ) async throws {
        let desk = try await Desk(receivedAfterDays: 5)
        let first = try await denied(desk)
        let now = Desk.noon.adding(hours: 24 * days)
        let open = try await desk.submit(appeal(lines: first.request.lines), now: now)
        let filed = open.decisions[.line(1)]?.explanation.checks.first { $0.id == "appeal.filed" }
        #expect(filed?.finding.contains("It came after") == isLate)
    }

    @Test func `more papers for an appeal that waits do not start its clock again`() async throws {
        let desk = try await Desk()
        let first = try await denied(desk)
        let open = try await desk.submit(appeal(), now: Self.later)
        let more = try await desk.submit(
            appeal(
                "T3", lines: first.request.lines, documents: [Desk.document("letter")]),
            now: Self.later.adding(hours: 24))
        #expect(more.id == open.id)
        #expect(more.deadline?.dueAt == open.deadline?.dueAt)
        #expect(more.appealedAt == Self.later)
    }

    /// 29 CFR 2560.503-1(h)(3)(i): 180 days to appeal, however soon after the service a plan wants to be asked.
    @Test func `an appeal in time is not late for the service`() async throws {
        let desk = try await Desk()
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let lines = [Desk.line(1, Desk.cpap, on: "2026-03-10")]
        let asked = try await desk.submit(Desk.submission("T1", lines: lines, handle: "h1"))
        _ = try await decide(
            desk, asked, "doctor", .deny(reason: ReviewTests.reason, rationale: "No study came."))
        let after = Desk.noon.adding(hours: 24 * 100)
        let open = try await desk.submit(
            appeal(lines: lines, documents: [Desk.document("study")], kind: "28633-6"), now: after)
        #expect(open.action == .approved)
    }

    /// An excluded service whose appeal waits for a person, who asked for a paper.
    private func asking(_ desk: Desk) async throws -> Case {
        let lines = [Desk.line(1, Desk.bracelet)]
        _ = try await denied(desk, on: lines)
        let open = try await desk.submit(appeal(lines: lines), now: Self.later)
        return try await desk.workflow.ask(
            open.id, subject: .line(1), question: "Who ordered it?", loinc: nil,
            act: Desk.act("second"), seenVersion: open.version, now: Self.later)
    }

    @Test func `a paper for an appeal that waits makes no machine deny it again`() async throws {
        let desk = try await Desk()
        let asked = try await asking(desk)
        let paper = SuppliedDocument(document: Desk.document("the order"), date: Desk.today)
        let heard = try await desk.workflow.supply(
            [paper], to: asked.id, by: .submitter("1234567893"),
            now: Self.later.adding(hours: 1))
        #expect(heard.action == .pended)
        #expect(heard.ball == .clinician)
        #expect(
            heard.decisions[.line(1)]?.explanation.checks.contains { $0.id == "appeal.filed" }
                == true)
    }

    @Test(arguments: [CertificationType.appealStandard, .revised])
    func `nor does an update of it`(type: CertificationType) async throws {
        let desk = try await Desk()
        let asked = try await asking(desk)
        var more = appeal(
            "T3", type, lines: asked.request.lines, documents: [Desk.document("the order")])
        more.handle = nil
        let heard = try await desk.submit(more, now: Self.later.adding(hours: 1))
        #expect(heard.id == asked.id)
        #expect(heard.action == .pended)
        #expect(heard.ball == .clinician)
    }

    @Test func `one who decides a line of an appeal may decide the next`() async throws {
        let desk = try await Desk()
        let lines = [1, 2].map {
            Desk.line($0, Desk.bedDays, units: $0, .days, on: "2026-04-1\($0)")
        }
        var authorization = try await denied(desk, on: lines)
        authorization = try await decideLine(2, desk, authorization, "doctor")
        #expect(authorization.action == .denied)
        authorization = try await desk.submit(appeal(), now: Self.later)
        authorization = try await decideLine(1, desk, authorization, "second")
        authorization = try await decideLine(2, desk, authorization, "second")
        #expect(authorization.action == .denied)
    }

    private func decideLine(
        _ line: Int, _ desk: Desk, _ authorization: Case, _ reviewer: String
    ) async throws -> Case {
        try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(line), seenVersion: authorization.version,
                outcome: .deny(reason: ReviewTests.reason, rationale: "Stable for two days.")),
            act: Desk.act(reviewer), now: Self.later)
    }

    @Test func `what was not refused can not be appealed`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.visit)], handle: "h1"))
        #expect(try await rejection(desk, appeal()) == .nothingToAppeal)
    }

    @Test func `what is not decided yet can not be appealed`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], handle: "h1"))
        #expect(try await rejection(desk, appeal()) == .nothingToAppeal)
    }

    // MARK: Beside what waits

    private static let soon = Desk.noon.adding(hours: 1)

    /// A stay that the doctor refused, beside a device for which papers are awaited.
    private func deniedBesideWaiting(_ desk: Desk) async throws -> Case {
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        let opened = try await desk.submit(
            Desk.submission(
                "T1",
                lines: [Desk.line(1, Desk.bedDays, units: 7, .days), Desk.line(2, Desk.cpap)],
                handle: "h1"))
        let denied = try await decide(
            desk, opened, "doctor",
            .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        #expect(!denied.isDecided)
        return denied
    }

    /// 29 CFR 2560.503-1(h), 42 CFR 422.582: a denial can be appealed from its notice on, whatever else was asked with it.
    @Test func `a denied line is appealed while another line waits, and that keeps its clock`()
        async throws
    {
        let desk = try await Desk()
        let first = try await deniedBesideWaiting(desk)
        let open = try await desk.submit(appeal(lines: first.request.lines), now: Self.soon)
        #expect(open.appealed.keys.sorted() == [.line(1)])
        #expect(open.ball == .clinician)
        #expect(open.appeals[.line(1)]?.level == 1)
        #expect(open.determination(.line(2))?.action == .pended)
        #expect(open.deadline?.clock == "T1")
        #expect(open.deadline?.dueAt == first.deadline?.dueAt)
        await #expect(throws: WorkflowError.self) {
            _ = try await decide(desk, open, "doctor", .approve)
        }
        let granted = try await decide(desk, open, "second", .approve)
        #expect(granted.grantInForce(.line(1)) != nil)
        #expect(!granted.isDecided)
    }

    @Test func `an urgent appeal beside what waits is as urgent as it says`() async throws {
        let desk = try await Desk()
        let first = try await deniedBesideWaiting(desk)
        var urgent = appeal(lines: first.request.lines)
        urgent.request.event.levelOfService = .urgent
        let open = try await desk.submit(urgent, now: Self.soon)
        #expect(open.isExpedited)
        #expect(open.deadline?.dueAt == Self.soon.adding(hours: 72))
    }

    @Test func `more papers for an appeal beside what waits begin no second one`() async throws {
        let desk = try await Desk()
        let first = try await deniedBesideWaiting(desk)
        let lines = first.request.lines
        let open = try await desk.submit(appeal(lines: lines), now: Self.later)
        let more = try await desk.submit(
            appeal("T3", lines: lines, documents: [Desk.document("study")], kind: "28633-6"),
            now: Self.later.adding(hours: 24))
        #expect(more.appeals[.line(1)]?.at == open.appeals[.line(1)]?.at)
        #expect(more.determination(.line(1))?.action == .pended)
        #expect(more.determination(.line(2))?.action == .approved)
        // What is left runs on the clock of appeals, from the appeal on.
        #expect(more.deadline?.clock == "T2")
        #expect(more.deadline?.reckoning.contains("30 calendar days after receipt") == true)
    }

    @Test(arguments: [nil, "unheard of"])
    func `an appeal of nothing that is known is refused`(prior: String?) async throws {
        let desk = try await Desk()
        let lines = [Desk.line(1, Desk.visit)]
        #expect(
            try await rejection(desk, appeal(lines: lines, prior: prior)) == .unknownPrior)
    }
}
