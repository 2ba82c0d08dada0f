import Cases
import CodeSets
import Foundation
import Plans
import Policies
import Primitives
import Records
import TemporaryFolders
import Testing

@testable import Workflow

/// Recorded cases, decided again under another book.
@Suite struct ReplayTests {
    typealias Desk = DeskFixture
    typealias Fixture = ReplayFixture

    @Test func `under the same book everything comes out the same, to the last word`() async throws
    {
        let report = try await Fixture().replay(all: true)
        #expect(report.cases == Fixture.cases && report.redecided == Fixture.cases)
        #expect(report.decisions == Fixture.decisions && report.same == Fixture.decisions)
        #expect(report.byThisBook == Fixture.decisions && report.reproduced == Fixture.decisions)
        #expect(report.verbatim == Fixture.decisions)
        #expect(report.changed == 0 && report.changes.isEmpty && report.unreproduced.isEmpty)
        #expect(report.missing.count == 0 && report.skipped == 0)
    }

    @Test func `nothing of the same book can touch a case`() async throws {
        let report = try await Fixture().replay()
        #expect(report.skipped == Fixture.cases && report.redecided == 0 && report.decisions == 0)
    }

    @Test func `a stricter policy is told by case, criterion and outcome`() async throws {
        let fixture = try await Fixture()
        let report = try await fixture.replay(
            Fixture.book(digest: "sha256:new"), [Fixture.policy(study: "99999-9")])
        // The three devices; nothing else names the policy.
        #expect(report.redecided == 3 && report.skipped == 3)
        #expect(report.decisions == 3 && report.same == 2 && report.changed == 1)
        #expect(report.byThisBook == 0)
        let change = try #require(report.changes.first)
        #expect(change.caseID == fixture.approved.id && change.subject == .line(1))
        #expect(change.code == Desk.cpap && change.plan == PlanID("PPO"))
        #expect(change.decidedAt == Desk.noon)
        #expect(change.before.kind == .approved)
        #expect(change.before.terms == "1 unit, 2026-03-10 to 2026-06-07")
        #expect(change.after.kind == .information && change.after.terms == "study")
        #expect(change.cause.id == "policy.CPAP.study")
        #expect(change.cause.before == .passed && change.cause.after == .unknown)
        #expect(change.since == nil)
        #expect(
            report.table == [
                ReplayReport.Row(
                    code: Desk.cpap, plan: PlanID("PPO"), before: .approved, after: .information): 1
            ])
    }

    @Test func `a criterion that is gone is named`() async throws {
        let fixture = try await Fixture()
        let report = try await fixture.replay(
            Fixture.book(digest: "sha256:new"),
            [Fixture.policy { $0.criteria = .all([.leaf($0.criteria.leaves[0])]) }])
        let change = try #require(report.changes.first)
        #expect(report.changed == 1 && change.caseID == fixture.asked.id)
        #expect(change.after.kind == .approved)
        #expect(change.cause.id == "policy.CPAP.study")
        #expect(change.cause.before == .unknown && change.cause.after == nil)
    }

    @Test func `the same kind of outcome on other terms is a change`() async throws {
        let fixture = try await Fixture()
        let report = try await fixture.replay(
            Fixture.book(digest: "sha256:new"), [Fixture.policy { $0.grantDays = 30 }])
        let change = try #require(report.changes.first)
        #expect(report.changed == 1 && change.after.kind == .approved)
        #expect(change.after.terms == "1 unit, 2026-03-10 to 2026-04-08")
        #expect(change.cause.id == "policy")
    }

    @Test func `other words alone are no change`() async throws {
        let fixture = try await Fixture()
        let report = try await fixture.replay(
            Fixture.book(digest: "sha256:new"), [Fixture.policy { $0.title = "Another title" }])
        #expect(report.redecided == 3 && report.changed == 0 && report.same == 3)
    }

    @Test func `a machine is compared with a machine, whatever a clinician decided since`()
        async throws
    {
        let fixture = try await Fixture()
        let book = Fixture.book(digest: "sha256:new") { parts in
            parts.rows.removeAll { $0.codes.contains(Desk.bedDays) }
        }
        let report = try await fixture.replay(book)
        let change = try #require(report.changes.first)
        #expect(report.changed == 1 && change.caseID == fixture.stay.id)
        #expect(change.before.kind == .clinician && change.after.kind == .notRequired)
        #expect(change.cause.id == "authority")
        #expect(change.since?.kind == .approved)
        #expect(report.redecided == 1 && report.skipped == 5)
    }

    @Test func `each line is decided and counted by itself`() async throws {
        let fixture = try await Fixture()
        let book = Fixture.book(digest: "sha256:new") { parts in
            parts.rows.removeAll { $0.codes.contains(Desk.bracelet) }
        }
        let report = try await fixture.replay(book)
        #expect(report.redecided == 1 && report.decisions == 2 && report.changed == 1)
        let change = try #require(report.changes.first)
        #expect(change.caseID == fixture.denied.id && change.subject == .line(1))
        #expect(change.before.kind == .denied && change.before.terms == "excludedService")
        #expect(change.after.kind == .notRequired && change.cause.id == "benefit.covered")
    }

    @Test func `a plan that is gone is an outcome`() async throws {
        let report = try await Fixture().replay(
            Fixture.book(digest: "sha256:new") { $0.plans = [] })
        #expect(report.changed == Fixture.decisions && report.same == 0)
        #expect(report.changes.allSatisfy { $0.after.kind == .noPlan })
    }

    @Test func `only cases of the time that was asked for`() async throws {
        let fixture = try await Fixture()
        let since = Desk.noon.adding(hours: 3)
        let report = try await fixture.replay(all: true, since: since)
        #expect(report.cases == 3 && report.redecided == 3)
    }

    @Test(arguments: [0, 1, 2, 50]) func `all changes are counted, as many as asked are told`(
        limit: Int
    ) async throws {
        let fixture = try await Fixture()
        let book = Fixture.book(digest: "sha256:new") { $0.plans = [] }
        let one = try await fixture.replay(book, limit: limit, width: 1)
        let four = try await fixture.replay(book, limit: limit, width: 4)
        #expect(one.changed == Fixture.decisions)
        #expect(one.changes.count == min(limit, Fixture.decisions))
        #expect(one.changes.map(\.position) == one.changes.map(\.position).sorted())
        #expect(one.changes.map(\.caseID) == four.changes.map(\.caseID))
        #expect(one.table == four.table)
    }

    // MARK: What is not there

    @Test func `cases of an earlier program are refused, with their number and the first`()
        async throws
    {
        let fixture = try await Fixture()
        let folder = try TemporaryFolder()
        let path = try await fixture.copied(to: folder) { determined in
            determined.facts = nil
            determined.inputs?.rules = nil
        }
        do {
            _ = try await fixture.replay(in: path)
            Issue.record("it was not refused")
        } catch let ReplayError.missing(missing, count) {
            #expect(missing.count == Fixture.cases && count == Fixture.cases)
            #expect(missing.first.count == MissingCases.shownMax)
            #expect(missing.first.first?.caseID == fixture.approved.id)
            #expect(missing.first[0].reason.contains("before the facts"))
        }
        let report = try await fixture.replay(skipMissing: true, in: path)
        #expect(report.missing.count == Fixture.cases && report.cases == Fixture.cases)
        #expect(report.redecided == 0 && report.skipped == 0 && report.decisions == 0)
    }

    @Test func `a document that is gone is missed where it would be looked at`() async throws {
        let fixture = try await Fixture()
        let condition = StoredDocument(
            mediaType: "application/fhir+json", bytes: Array(#"{"resourceType":"Condition"}"#.utf8))
        let first = try await fixture.desk.submit(
            Desk.submission("T7", lines: [Desk.line(1, Desk.cpap)], documents: [condition]))
        let folder = try TemporaryFolder()
        let path = try await fixture.copied(to: folder)
        do {
            _ = try await fixture.replay(all: true, in: path)
            Issue.record("it was not refused")
        } catch let ReplayError.missing(missing, count) {
            // Of a plain file nothing is looked at but its kind and day.
            #expect(missing.count == 1 && count == Fixture.cases + 1)
            #expect(missing.first.map(\.caseID) == [first.id])
            #expect(missing.first[0].reason.contains(condition.digest.text))
        }
        let report = try await fixture.replay(all: true, skipMissing: true, in: path)
        #expect(report.redecided == Fixture.cases && report.missing.count == 1)
        #expect(report.reproduced == Fixture.decisions)
        // Where nothing touches it, it need not be there.
        #expect(try await fixture.replay(in: path).skipped == Fixture.cases + 1)
    }

    @Test func `nothing is written`() async throws {
        let fixture = try await Fixture()
        let head = try await fixture.desk.store.verify()
        await fixture.desk.store.close()
        let file = URL(fileURLWithPath: fixture.desk.path)
        let before = try Data(contentsOf: file)
        _ = try await fixture.replay(
            Fixture.book(digest: "sha256:new"), [Fixture.policy(study: "99999-9")], all: true)
        #expect(try Data(contentsOf: file) == before)
        #expect(head.isIntact)
    }

    @Test func `progress goes up to all that is to be done`() async throws {
        let fixture = try await Fixture()
        let store = try #require(fixture.desk.store as? any RecordArchive)
        let replay = Replay(
            store, book: Fixture.book(), policies: PolicyBook([Desk.policy]),
            options: Replay.Options(since: Instant(milliseconds: 0), all: true, width: 2))
        var seen: [Replay.Step: [(Int, Int)]] = [:]
        _ = try await replay.run { seen[$0, default: []].append(($1, $2)) }
        #expect(seen[.surveying]?.last.map { $0 == $1 } == true)
        #expect(seen[.deciding]?.last.map { $0 == Fixture.cases && $1 == $0 } == true)
    }
}
