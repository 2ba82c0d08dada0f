import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing
import Workflow

/// From a request to a decision, on a real store.
@Suite struct SubmitTests {
    typealias Desk = DeskFixture

    @Test func `a met policy approves as requested with number, quantity, period and issue date`()
        async throws
    {
        let desk = try await Desk()
        let study = Desk.document("a sleep study")
        let authorization = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.cpap)], documents: [study], kind: "28633-6"))
        #expect(authorization.action == .approved)
        let grant = try #require(authorization.grants.first?.grant)
        #expect(NumberSpace.isWellFormed(grant.number.text))
        #expect(grant.quantity == Quantity(Decimal(1), .units))
        #expect(grant.period.start == CivilDate("2026-03-10"))
        #expect(grant.period.end == CivilDate("2026-06-07"))
        #expect(grant.issuedOn == CivilDate("2026-03-02"))
        #expect(try await desk.store.loadCase(authorization.id) == authorization)
    }

    @Test func `what is missing is asked for, supplied, and decided again`() async throws {
        let desk = try await Desk()
        let pended = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        #expect(pended.action == .pended)
        #expect(pended.ball == .provider)
        #expect(pended.asks.map(\.ask.id) == ["study"])
        let supplied = SuppliedDocument(
            document: Desk.document("the study"), kind: "28633-6", date: Desk.today)
        let decided = try await desk.workflow.supply(
            [supplied], to: pended.id, by: .submitter("1234567893"), now: Desk.noon)
        #expect(decided.action == .approved)
        #expect(decided.version > pended.version)
    }

    @Test
    func `an answer that does not settle the question goes to a clinician, and is not asked again`()
        async throws
    {
        let desk = try await Desk()
        let pended = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        let supplied = SuppliedDocument(
            document: Desk.document("a bill"), kind: "11111-1", date: Desk.today)
        let decided = try await desk.workflow.supply(
            [supplied], to: pended.id, by: .submitter("1234567893"), now: Desk.noon)
        #expect(decided.action == .pended)
        #expect(decided.ball == .clinician)
    }

    @Test func `a file inside another paper is kept and settles nothing, then or later`()
        async throws
    {
        let desk = try await Desk()
        let pended = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        let inside = SuppliedDocument(
            document: Desk.document("the study"), kind: "28633-6", date: Desk.today, isInside: true)
        let more = SuppliedDocument(document: Desk.document("a letter"), date: Desk.today)
        for supplied in [inside, more] {
            let decided = try await desk.workflow.supply(
                [supplied], to: pended.id, by: .submitter("1234567893"), now: Desk.noon)
            #expect(decided.action == .pended)
            #expect(decided.attachments.contains { $0.isInside })
        }
    }

    @Test func `lines are decided one by one and the event rolls up`() async throws {
        let desk = try await Desk()
        let authorization = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.visit), Desk.line(2, Desk.bracelet)]))
        #expect(authorization.determination(.line(1))?.action == .notRequired)
        #expect(authorization.determination(.line(2))?.action == .denied)
        #expect(authorization.determination(.line(2))?.basis == .administrative)
        #expect(authorization.action == .partly)
    }

    @Test func `a repeat gets the stored case and makes no other`() async throws {
        let desk = try await Desk()
        let submission = Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)])
        let first = try await desk.submit(submission)
        guard
            case .answered(let second, isRepeat: true) = try await desk.workflow.submit(
                submission, now: Desk.noon)
        else {
            Issue.record("the repeat was taken in again")
            return
        }
        #expect(second == first)
        #expect(try await desk.store.summaries(CaseQuery()).count == 1)
    }

    @Test func `the same identifier with other content is a new request`() async throws {
        let desk = try await Desk()
        let first = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)]))
        var other = Desk.submission("T1", lines: [Desk.line(1, Desk.visit)])
        other.contentDigest = DocumentDigest("sha256:other")
        let second = try await desk.submit(other)
        #expect(second.id != first.id)
        #expect(second.action == .notRequired)
    }

    @Test func `a like case is linked and flagged, and changes nothing`() async throws {
        let desk = try await Desk()
        let first = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.visit)]))
        let second = try await desk.submit(Desk.submission("T2", lines: [Desk.line(1, Desk.visit)]))
        guard case .received(let received) = second.events[0].kind else { return }
        #expect(received.suspectedDuplicates == [first.id])
        #expect(second.action == .notRequired)
    }

    @Test(arguments: [
        (member: "nobody", requester: "1234567893", code: Rejection.Code.unknownMember),
        (member: "M1", requester: "1000000000", code: .unknownRequester),
    ])
    func `a member or requester who is not known is a rejection, and nothing is stored`(
        member: String, requester: String, code: Rejection.Code
    ) async throws {
        let desk = try await Desk()
        let outcome = try await desk.workflow.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.visit)], member: member, requester: requester),
            now: Desk.noon)
        guard case .rejected(let rejections) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(rejections.map(\.code) == [code])
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
    }

    /// PAS 2.2.1, spec-17: one GUID is one instance, in whatever message. A client that repeats a slow request makes a new message.
    @Test func `one request in several messages at one moment is one case`() async throws {
        let desk = try await Desk()
        let ids = try await withThrowingTaskGroup(of: CaseID.self) { group in
            for number in 1...8 {
                var submission = Desk.submission(
                    "T\(number)", lines: [Desk.line(1, Desk.bedDays, units: 3, .days)],
                    handle: "urn:uuid:one")
                submission.contentDigest = DocumentDigest("sha256:the-same")
                group.addTask { [submission] in try await desk.submit(submission).id }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(try await desk.store.summaries(CaseQuery()).count == 1)
    }

    /// X12 AAA03 60. The member was born on 1980-05-06.
    @Test(arguments: [("1980-05-05", true), ("1980-05-06", false)])
    func `a service before the member's birth is a rejection, not a denial`(
        day: String, isRejected: Bool
    ) async throws {
        let desk = try await Desk()
        let outcome = try await desk.workflow.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.visit), Desk.line(2, Desk.cpap, on: day)]),
            now: Desk.noon)
        if case .rejected(let rejections) = outcome {
            #expect(isRejected)
            #expect(rejections.map(\.code) == [.beforeBirth])
            #expect(rejections.map(\.aaa) == ["60"])
        } else {
            #expect(!isRejected)
        }
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty == isRejected)
    }

    @Test func `a lapsed coverage is an administrative denial with its reason`() async throws {
        let desk = try await Desk()
        let authorization = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)], member: "M2"))
        guard case .denied(.administrative(let denial)) = authorization.determination(.line(1))
        else {
            Issue.record("\(authorization.action)")
            return
        }
        #expect(denial.ground == .noCoverageOnDate)
    }

    @Test func `a benefit limit is spent once, also by two requests at one moment`() async throws {
        let desk = try await Desk()
        let cases = try await withThrowingTaskGroup(of: Case.self) { group in
            for number in 1...6 {
                group.addTask {
                    let study = Desk.document("study \(number)")
                    return try await desk.submit(
                        Desk.submission(
                            "T\(number)",
                            lines: [Desk.line(1, Desk.cpap, on: "2026-03-1\(number)")],
                            documents: [study], kind: "28633-6"))
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(cases.filter { $0.action == .approved }.count == 2)
        #expect(cases.filter { $0.ball == .staff }.count == 4)
    }

    @Test func `an update adds, cancels and keeps what was decided`() async throws {
        let desk = try await Desk()
        let study = Desk.document("a sleep study")
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.cpap)], documents: [study], kind: "28633-6",
                handle: "claim/1"))
        let updated = try await desk.submit(
            Desk.submission(
                "T2",
                lines: [
                    Desk.line(1, Desk.cpap), Desk.line(2, Desk.visit),
                    Desk.line(3, Desk.bracelet, cancelled: true),
                ], documents: [study], kind: "28633-6", handle: "claim/2", prior: "claim/1"))
        #expect(updated.id == first.id)
        #expect(updated.determination(.line(1)) == first.determination(.line(1)))
        #expect(updated.determination(.line(2))?.action == .notRequired)
        #expect(updated.determination(.line(3))?.action == .cancelled)
        let cancelled = try await desk.submit(
            Desk.submission(
                "T3", lines: [Desk.line(1, Desk.cpap), Desk.line(2, Desk.visit)],
                prior: "claim/2", cancelsAll: true))
        #expect(cancelled.action == .cancelled)
    }

    @Test func `an update that is urgent makes the case expedited, and its clock`() async throws {
        let desk = try await Desk()
        let first = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], handle: "h1"))
        #expect(!first.isExpedited)
        let later = Desk.noon.adding(hours: 30)
        let outcome = try await desk.workflow.submit(
            Desk.submission(
                "T2", lines: [Desk.line(1, Desk.bedDays, units: 7, .days)], level: .urgent,
                handle: "h2", prior: "h1"), now: later)
        guard case .answered(let urgent, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(urgent.id == first.id)
        #expect(urgent.isExpedited)
        #expect(urgent.deadline?.dueAt == later.adding(hours: 72))
        let quiet = try await desk.submit(
            Desk.submission(
                "T3", lines: [Desk.line(1, Desk.bedDays, units: 6, .days)], handle: "h3",
                prior: "h2"))
        #expect(quiet.isExpedited)
    }

    @Test func `a denied request is not updated`() async throws {
        let desk = try await Desk()
        _ = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.bracelet)], handle: "claim/1"))
        let outcome = try await desk.workflow.submit(
            Desk.submission("T2", lines: [Desk.line(1, Desk.visit)], prior: "claim/1"),
            now: Desk.noon)
        guard case .rejected(let rejections) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(rejections.map(\.code) == [.deniedCannotBeUpdated])
    }
}
