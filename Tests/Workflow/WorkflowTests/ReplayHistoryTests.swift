import Cases
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

/// What a decision was made from beside the request: earlier grants, answers, appeals, and the law's decisions since.
@Suite struct ReplayHistoryTests {
    typealias Desk = DeskFixture
    typealias Fixture = ReplayFixture

    /// Every machine decision of the store comes out the same under its book, to the last word.
    private func isReproduced(_ fixture: Fixture, decisions: Int) async throws {
        let report = try await fixture.replay(all: true)
        #expect(report.byThisBook == Fixture.decisions + decisions)
        #expect(report.reproduced == report.byThisBook && report.verbatim == report.byThisBook)
    }

    @Test func `units granted meanwhile do not count against the first`() async throws {
        let fixture = try await Fixture()
        let study = Fixture.study
        // Two a year: one is granted already, one more is; then the limit is reached.
        for number in 1...2 {
            let next = try await fixture.desk.submit(
                Desk.submission(
                    "G\(number)", lines: [Desk.line(1, Desk.cpap, on: "2026-03-2\(number)")],
                    documents: [study], kind: "28633-6"), now: Desk.noon.adding(hours: 10 + number))
            #expect(next.ball == (number == 1 ? .nobody : .staff))
        }
        try await isReproduced(fixture, decisions: 2)
        // A limit of three: the last one, which went to staff, is granted.
        let book = Fixture.book(digest: "sha256:new") { $0.benefits[0].unitsPerYear = Decimal(3) }
        let report = try await fixture.replay(book)
        #expect(report.changes.map(\.after.kind) == [.approved])
        #expect(report.changes.map(\.cause.id) == ["benefit.covered"])
    }

    @Test func `an answer that settled nothing goes to a clinician again`() async throws {
        let fixture = try await Fixture()
        let supplied = try await fixture.desk.workflow.supply(
            [SuppliedDocument(document: Desk.document("a letter"), kind: "57133-1")],
            to: fixture.asked.id, by: .staff("intake"), now: Desk.noon.adding(hours: 20))
        #expect(supplied.ball == .clinician)
        // The decision before it is not the machine's last word any more.
        try await isReproduced(fixture, decisions: 0)
    }

    @Test func `a study that was supplied is looked at again`() async throws {
        let fixture = try await Fixture()
        let supplied = try await fixture.desk.workflow.supply(
            [SuppliedDocument(document: Desk.document("study"), kind: "28633-6", date: Desk.today)],
            to: fixture.asked.id, by: .staff("intake"), now: Desk.noon.adding(hours: 20))
        #expect(supplied.action == .approved)
        try await isReproduced(fixture, decisions: 0)
        let report = try await fixture.replay(
            Fixture.book(digest: "sha256:new"), [Fixture.policy(study: "99999-9")])
        // What was asked for once is not asked for again.
        #expect(report.changes.map(\.before.kind) == [.approved, .approved])
        #expect(report.changes.map(\.after.kind) == [.information, .clinician])
    }

    @Test func `an update is decided as the version that it was`() async throws {
        let fixture = try await Fixture()
        let first = try await fixture.desk.submit(
            Desk.submission(
                "U1", lines: [Desk.line(1, Desk.bedDays, units: 2, .days)], handle: "u1"),
            now: Desk.noon.adding(hours: 20))
        let second = try await fixture.desk.submit(
            Desk.submission(
                "U2",
                lines: [
                    Desk.line(1, Desk.bedDays, units: 2, .days), Desk.line(2, Desk.bracelet),
                ], handle: "u2", prior: "u1"), now: Desk.noon.adding(hours: 21))
        #expect(first.id == second.id)
        try await isReproduced(fixture, decisions: 2)
    }

    @Test func `an appeal is heard again by somebody, and a machine denies it no more`()
        async throws
    {
        let fixture = try await Fixture()
        let denied = try await fixture.desk.submit(
            Desk.submission("A1", lines: [Desk.line(1, Desk.bracelet)], handle: "a1"),
            now: Desk.noon.adding(hours: 20))
        #expect(denied.action == .denied)
        var appeal = Desk.submission(
            "A2", lines: [Desk.line(1, Desk.bracelet)], handle: "a2", prior: "a1")
        appeal.request.event.certificationType = .appealStandard
        let heard = try await fixture.desk.submit(appeal, now: Desk.noon.adding(hours: 30))
        #expect(heard.ball == .clinician)
        try await isReproduced(fixture, decisions: 1)
    }

    @Test func `a reviewer's ask and a cancellation are told beside the machine's word`()
        async throws
    {
        let fixture = try await Fixture()
        let stay = try await fixture.desk.submit(
            Desk.submission(
                "C1", lines: [Desk.line(1, Desk.bedDays, units: 2, .days)], handle: "c1"),
            now: Desk.noon.adding(hours: 20))
        _ = try await fixture.desk.workflow.ask(
            stay.id, subject: .line(1), question: "Since when?", loinc: nil,
            act: Desk.act("doctor"),
            seenVersion: stay.version, now: Desk.noon.adding(hours: 21))
        let free = Fixture.book(digest: "sha256:new") { parts in
            parts.rows.removeAll { $0.codes.contains(Desk.bedDays) }
        }
        #expect(try await fixture.replay(free).changes.last?.since?.kind == .information)
        _ = try await fixture.desk.submit(
            Desk.submission("C2", lines: [], handle: "c2", prior: "c1", cancelsAll: true),
            now: Desk.noon.adding(hours: 22))
        #expect(try await fixture.replay(free).changes.last?.since?.kind == .cancelled)
    }

    // MARK: Skipping is proven

    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    /// Books with up to three changes, drawn from all that a book may say.
    static func change(_ parts: inout Fixture.Parts, _ random: inout Random) {
        let row = Int.random(in: 0..<parts.rows.count, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0: parts.rows.remove(at: row)
        case 1: parts.rows[row].requirement = .notRequired
        case 2: parts.rows[row].requirement = .excluded
        case 3: parts.rows[row].policy = parts.rows[row].policy == nil ? "CPAP" : nil
        case 4: parts.rows[row].effective = DateRange(start: CivilDate("2026-03-05")!)
        case 5: parts.rows[row].row += 10
        case 6: parts.benefits[0].unitsPerYear = Decimal(Int.random(in: 0...4, using: &random))
        case 7: parts.benefits[1].inNetwork.isCovered = false
        case 8: parts.plans[0].approvalDays = 30
        case 9: parts.plans[0].unlisted.requirement = .required
        case 10: parts.rows.shuffle(using: &random)
        default: parts.benefits.reverse()
        }
        if parts.rows.isEmpty { parts.rows = Fixture.book().authorizationRows }
    }

    @Test(arguments: 1...40) func `what is skipped would have come out as it did`(seed: Int)
        async throws
    {
        let fixture = try await Self.shared.value
        var random = Random(state: UInt64(seed))
        let book = Fixture.book(digest: "sha256:\(seed)") { parts in
            for _ in 0..<Int.random(in: 1...3, using: &random) { Self.change(&parts, &random) }
        }
        let study = ["28633-6", "99999-9"][Int.random(in: 0...1, using: &random)]
        let policies = [Fixture.policy(study: study)]
        let some = try await fixture.replay(book, policies)
        let all = try await fixture.replay(book, policies, all: true)
        #expect(all.redecided == Fixture.cases && some.redecided + some.skipped == Fixture.cases)
        #expect(some.table == all.table)
        #expect(some.changes.map(\.caseID) == all.changes.map(\.caseID))
        #expect(some.changes.map(\.after) == all.changes.map(\.after))
        #expect(some.decisions - some.same == some.changed)
    }

    /// One store for all of them: nothing is written to it.
    static let shared = Task { try await Fixture() }
}
