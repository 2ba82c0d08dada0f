import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

/// What a clinician denied or reduced is not approved by a machine where it is asked for again.
@Suite struct RefusalTests {
    typealias Desk = DeskFixture

    private static let later = Desk.noon.adding(hours: 1)

    /// The policy is met by the study, and grants without a person.
    private func device(
        _ identifier: String, _ lines: [ServiceLine], hasStudy: Bool = true, handle: String? = nil,
        prior: String? = nil
    ) -> Submission {
        Desk.submission(
            identifier, lines: lines, documents: hasStudy ? [Desk.document("study")] : [],
            kind: "28633-6", handle: handle, prior: prior)
    }

    /// A device that the doctor refused, or granted one of two, beside a visit that needs nothing.
    private func refused(_ desk: Desk, reduced: Bool = false) async throws -> Case {
        let opened = try await desk.submit(
            device(
                "T1", [Desk.line(1, Desk.cpap, units: 2), Desk.line(2, Desk.visit)],
                hasStudy: false, handle: "h1"))
        let outcome: ReviewDecision.Outcome =
            reduced
            ? .grant(Quantity(Decimal(1), .units)!, period: nil, reason: ReviewTests.reason)
            : .deny(reason: ReviewTests.reason, rationale: "A machine is at home already.")
        return try await desk.workflow.decide(
            ReviewDecision(
                caseID: opened.id, subject: .line(1), seenVersion: opened.version,
                outcome: outcome), act: Desk.act("doctor"), now: Desk.noon)
    }

    private func expectRefusal(_ authorization: Case, _ number: Int, of first: Case) throws {
        #expect(authorization.ball == .clinician)
        let last = try #require(authorization.decisions[.line(number)]?.explanation.checks.last)
        #expect(last.id == "request.refused")
        #expect(last.finding.contains(first.id.text))
        #expect(last.finding.contains(ReviewTests.reason.text))
    }

    @Test func `what was reduced is not granted in another quantity`() async throws {
        let desk = try await Desk()
        let first = try await refused(desk, reduced: true)
        let update = device(
            "T2", [Desk.line(1, Desk.cpap, units: 1, on: "2026-03-11"), Desk.line(2, Desk.visit)],
            handle: "h2", prior: "h1")
        let second = try await desk.submit(update, now: Self.later)
        try expectRefusal(second, 1, of: first)
        #expect(second.grantInForce(.line(1)) == first.grantInForce(.line(1)))
        // Nor where it is changed once more while that waits, or cancelled and asked for again.
        let third = try await desk.submit(
            device("T3", [Desk.line(1, Desk.cpap, units: 1)], handle: "h3", prior: "h2"),
            now: Self.later)
        try expectRefusal(third, 1, of: first)
        _ = try await desk.submit(
            device("T4", [Desk.line(1, Desk.cpap, cancelled: true)], handle: "h4", prior: "h3"),
            now: Self.later)
        var asked = Desk.line(1, Desk.cpap)
        asked.change = .changed
        let again = try await desk.submit(device("T5", [asked], prior: "h4"), now: Self.later)
        try expectRefusal(again, 1, of: first)
    }

    @Test func `what was denied is not granted as another line`() async throws {
        let desk = try await Desk()
        let first = try await refused(desk)
        let update = device("T2", [Desk.line(3, Desk.cpap)], prior: "h1")
        let second = try await desk.submit(update, now: Self.later)
        try expectRefusal(second, 3, of: first)
        #expect(second.determination(.line(1))?.action == .denied)
    }

    @Test(arguments: [true, false])
    func `nor in another case`(reduced: Bool) async throws {
        let desk = try await Desk()
        let first = try await refused(desk, reduced: reduced)
        let second = try await desk.submit(
            device("T2", [Desk.line(1, Desk.cpap)]), now: Self.later)
        #expect(second.id != first.id)
        try expectRefusal(second, 1, of: first)
    }

    @Test func `another day or another provider is another service`() async throws {
        let desk = try await Desk()
        _ = try await refused(desk)
        try await desk.store.put(providers: [
            Provider(
                id: "1888888884", name: "Reed Supply", participations: Desk.clinic.participations)
        ])
        let day = Desk.line(1, Desk.cpap, on: "2026-03-11")
        var elsewhere = Desk.line(1, Desk.cpap)
        elsewhere.providers = [RequestedProvider(role: .supplier, identifiers: ["1888888884"])]
        #expect(try await desk.submit(device("T2", [day]), now: Self.later).action == .approved)
        let other = try await Desk()
        _ = try await refused(other)
        try await other.store.put(providers: [
            Provider(
                id: "1888888884", name: "Reed Supply", participations: Desk.clinic.participations)
        ])
        #expect(
            try await other.submit(device("T3", [elsewhere]), now: Self.later).action == .approved)
    }

    @Test(arguments: [(24 * 30, Actor.clinician), (24 * 1_000, .nobody)])
    func `without a day it is the same question for as long as an appeal may come`(
        hours: Int, ball: Actor
    ) async throws {
        let desk = try await Desk()
        func undated(_ identifier: String, hasStudy: Bool) -> Submission {
            var line = Desk.line(1, Desk.cpap)
            line.dates = nil
            var submission = device(identifier, [line], hasStudy: hasStudy)
            for index in submission.evidence.items.indices {
                submission.request.attachments[index].date = Desk.today.adding(days: hours / 24)
                submission.evidence.items[index] = EvidenceItem(
                    attachment: submission.request.attachments[index],
                    bytes: submission.documents[index].bytes)
            }
            return submission
        }
        let opened = try await desk.submit(undated("T1", hasStudy: false))
        _ = try await desk.workflow.decide(
            ReviewDecision(
                caseID: opened.id, subject: .line(1), seenVersion: opened.version,
                outcome: .deny(reason: ReviewTests.reason, rationale: "Not needed now.")),
            act: Desk.act("doctor"), now: Desk.noon)
        let again = try await desk.submit(
            undated("T2", hasStudy: true), now: Desk.noon.adding(hours: hours))
        #expect(again.ball == ball)
    }

    @Test func `a denial by machine is no person's`() async throws {
        let desk = try await Desk()
        let opened = try await desk.submit(
            Desk.submission("T1", lines: [Desk.line(1, Desk.cpap)], member: "M2"))
        #expect(opened.action == .denied)
        #expect(opened.refusals.isEmpty)
    }

    @Test func `what an appeal granted was refused once, and is not any more`() async throws {
        let desk = try await Desk()
        try await desk.store.put(reviewers: [Desk.reviewer("second", .physician)])
        _ = try await refused(desk)
        var appeal = device(
            "T2", [Desk.line(1, Desk.cpap, units: 2), Desk.line(2, Desk.visit)], handle: "h2",
            prior: "h1")
        appeal.request.event.certificationType = .appealStandard
        let granted = try await desk.submit(appeal, now: Self.later)
        #expect(granted.determination(.line(1))?.action == .approved)
        #expect(granted.refusals.isEmpty)
    }

    @Test func `a replay knows what was refused then`() async throws {
        let fixture = try await ReplayFixture()
        let opened = try await fixture.desk.submit(
            device("T7", [Desk.line(1, Desk.cpap, on: "2026-03-20")], hasStudy: false),
            now: Desk.noon.adding(hours: 7))
        _ = try await fixture.desk.workflow.decide(
            ReviewDecision(
                caseID: opened.id, subject: .line(1), seenVersion: opened.version,
                outcome: .deny(reason: ReviewTests.reason, rationale: "Not needed now.")),
            act: Desk.act("doctor"), now: Desk.noon.adding(hours: 7))
        let again = try await fixture.desk.submit(
            device("T8", [Desk.line(1, Desk.cpap, on: "2026-03-20")]),
            now: Desk.noon.adding(hours: 8))
        try expectRefusal(again, 1, of: opened)
        let report = try await fixture.replay(all: true)
        #expect(report.changed == 0)
        #expect(report.verbatim == report.byThisBook)
    }
}
