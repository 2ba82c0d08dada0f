import Cases
import Letters
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Which letters a case brings about on its way, and that they are kept with it.
@Suite struct LetterTests {
    typealias Desk = DeskFixture

    private func desk(_ lapse: LapseEffect = .alarm) async throws -> Desk {
        try await Desk(lapse: lapse, notices: LetterWriter())
    }

    private func notices(_ authorization: Case) -> [CaseEvent.Notice] {
        authorization.events.compactMap { event in
            if case .noticeIssued(let notice) = event.kind { notice } else { nil }
        }
    }

    private func stay(_ desk: Desk) async throws -> Case {
        try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)]))
    }

    private func decide(_ desk: Desk, _ outcome: ReviewDecision.Outcome) async throws -> Case {
        let authorization = try await stay(desk)
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: authorization.id, subject: .line(1),
                seenVersion: authorization.version, outcome: outcome),
            act: Desk.act("doctor"), now: Desk.noon)
    }

    /// One letter of this kind to the member and one to the provider, and each can be read and holds a text.
    private func expectLetters(
        _ kind: CaseEvent.Notice.Kind, holding text: String, _ desk: Desk, _ authorization: Case,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let written = notices(authorization)
        #expect(written.map(\.kind) == [kind, kind], sourceLocation: sourceLocation)
        #expect(
            written.map(\.recipient) == [.member, .provider], sourceLocation: sourceLocation)
        for notice in written {
            let document = try #require(
                try await desk.store.document(notice.document, of: authorization.id))
            let html = String(decoding: document.bytes, as: UTF8.self)
            #expect(html.contains(text), sourceLocation: sourceLocation)
        }
    }

    @Test func `an approval is written with its number`() async throws {
        let desk = try await desk()
        let approved = try await decide(desk, .approve)
        let number = try #require(approved.authorizationNumber).text
        try await expectLetters(.approval, holding: number, desk, approved)
    }

    @Test func `a denial is written with the reviewer's reason`() async throws {
        let desk = try await desk()
        let denied = try await decide(
            desk, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        try await expectLetters(.denial, holding: ReviewTests.reason.text, desk, denied)
    }

    @Test func `less than was asked for is written as that, with the reason`() async throws {
        let desk = try await desk()
        let five = try #require(Quantity(Decimal(5), .days))
        let reduced = try await decide(
            desk, .grant(five, period: nil, reason: ReviewTests.reason))
        try await expectLetters(.modification, holding: ReviewTests.reason.text, desk, reduced)
    }

    /// 42 CFR 438.406(b)(1): each appeal is acknowledged; and who took it back is not the only one to know.
    @Test func `that an appeal came, and that it was taken back, is written`() async throws {
        let desk = try await desk()
        let denied = try await decide(
            desk, .deny(reason: ReviewTests.reason, rationale: "Stable for two days."))
        let before = notices(denied).count
        var appeal = Desk.submission(
            "T2", lines: denied.request.lines, handle: "h2", prior: denied.id.text)
        appeal.request.event.certificationType = .appealStandard
        let open = try await desk.submit(appeal, now: Desk.noon.adding(hours: 24))
        let received = notices(open)[before...]
        #expect(received.map(\.kind) == [.appealReceived, .appealReceived])
        let letter = try #require(received.first)
        let document = try #require(
            try await desk.store.document(letter.document, of: open.id))
        let html = String(decoding: document.bytes, as: UTF8.self)
        for text in ["We have your appeal", "It is decided by", ReviewTests.reason.text] {
            #expect(html.contains(text), "\(text)")
        }
        #expect(!html.contains("The appeal was decided on"))
        let back = try await desk.submit(
            Desk.submission(
                "T3", lines: denied.request.lines, prior: denied.id.text, cancelsAll: true),
            now: Desk.noon.adding(hours: 25))
        #expect(back.determination(.line(1))?.action == .denied)
        let withdrawn = notices(back)[(before + 2)...]
        #expect(withdrawn.map(\.kind) == [.appealWithdrawn, .appealWithdrawn])
        let last = try #require(withdrawn.first)
        let told = try #require(try await desk.store.document(last.document, of: back.id))
        let words = String(decoding: told.bytes, as: UTF8.self)
        #expect(words.contains("Your appeal was taken back"))
        // 180 days from the denial, not from this letter.
        #expect(words.contains("It can be appealed again until Saturday, August 29, 2026."))
    }

    @Test func `what is missing is asked for in writing`() async throws {
        let desk = try await desk()
        let pended = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        try await expectLetters(.pend, holding: "Is there a sleep study?", desk, pended)
    }

    @Test func `more time is written of, with the reason and the new day`() async throws {
        let desk = try await desk()
        let waiting = try await stay(desk)
        let extended = try await desk.workflow.extendClock(
            waiting.id, reason: "An outside opinion is awaited.", by: .staff("intake"),
            now: Desk.noon)
        try await expectLetters(
            .delay, holding: "An outside opinion is awaited.", desk, extended)
        try await expectLetters(.delay, holding: "March 23, 2026, 11:59 p.m.", desk, extended)
    }

    private func fast(
        _ desk: Desk, _ id: CaseID, _ isExpedited: Bool, by actor: CaseEvent.EventActor
    ) async throws -> Case {
        try await desk.workflow.changePriority(
            id, expedited: isExpedited, reason: "Waiting does not harm health.", by: actor,
            now: Desk.noon)
    }

    /// 42 CFR 422.570(d)(2).
    @Test func `that it is not decided faster is written, with why and until when`() async throws {
        let desk = try await Desk(program: .medicareAdvantage, notices: LetterWriter())
        let waiting = try await stay(desk)
        let urgent = try await fast(desk, waiting.id, true, by: .staff("intake"))
        #expect(notices(urgent).isEmpty)
        let refused = try await fast(desk, waiting.id, false, by: .reviewer(ReviewerID("doctor")))
        for text in [
            "Waiting does not harm health.", "March 9, 2026, 11:59 p.m.", "expedited grievance",
        ] {
            try await expectLetters(.standardTime, holding: text, desk, refused)
        }
    }

    @Test func `what the requester itself makes standard is not written of`() async throws {
        let desk = try await desk()
        let waiting = try await stay(desk)
        _ = try await fast(desk, waiting.id, true, by: .staff("intake"))
        let standard = try await fast(desk, waiting.id, false, by: .submitter("1234567893"))
        #expect(notices(standard).isEmpty)
    }

    @Test func `a denial by law is written with the rule of the clock`() async throws {
        let desk = try await desk(.denialByLaw)
        let waiting = try await stay(desk)
        _ = try await desk.workflow.lapseOverdue(now: ClockTests.late)
        let denied = try #require(try await desk.store.loadCase(waiting.id))
        try await expectLetters(.denial, holding: "test clock", desk, denied)
    }

    @Test func `an administrative denial is written with the provision`() async throws {
        let desk = try await desk()
        let denied = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bracelet)]))
        try await expectLetters(.denial, holding: "row 3", desk, denied)
    }

    @Test func `while a clinician looks at the case nobody is written to`() async throws {
        let desk = try await desk()
        let waiting = try await stay(desk)
        #expect(waiting.ball == .clinician)
        #expect(notices(waiting).isEmpty)
    }

    @Test func `a service that needs no authorization brings no letter`() async throws {
        let desk = try await desk()
        let free = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.visit)]))
        #expect(free.action == .notRequired)
        #expect(notices(free).isEmpty)
    }

    @Test func `the requester's own cancellation brings no letter`() async throws {
        let desk = try await desk()
        _ = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.visit)], handle: "h1"))
        let cancelled = try await desk.submit(
            Desk.submission(
                "T2", lines: [Desk.line(1, Desk.visit)], prior: "h1", cancelsAll: true))
        #expect(cancelled.action == .cancelled)
        #expect(notices(cancelled).isEmpty)
    }
}
