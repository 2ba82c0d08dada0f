import Adjudication
import Cases
import CodeSets
import Foundation
import Plans
import Policies
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Testing
import Workflow

/// Cases of many kinds, decided under the small book, and books that say something else.
struct ReplayFixture {
    typealias Desk = DeskFixture

    let desk: Desk
    let approved: Case
    let asked: Case
    let stay: Case
    let denied: Case

    static let study = Desk.document("a sleep study")

    /// Six cases: an approved device, one that waits for a study, one that goes to a clinician, a stay that the doctor
    /// approved since, two lines of which one is excluded, and a member without coverage.
    init() async throws {
        desk = try await Desk()
        approved = try await desk.submit(
            Desk.submission(
                "T1", lines: [Desk.line(1, Desk.cpap)], documents: [Self.study], kind: "28633-6"))
        asked = try await desk.submit(
            Desk.submission("T2", lines: [Desk.line(1, Desk.cpap, on: "2026-03-11")]),
            now: Desk.noon.adding(hours: 1))
        _ = try await desk.submit(
            Desk.submission("T3", lines: [Desk.line(1, Desk.cpap)], diagnoses: ["M54.5"]),
            now: Desk.noon.adding(hours: 2))
        let waiting = try await desk.submit(
            Desk.submission("T4", lines: [Desk.line(1, Desk.bedDays, units: 3, .days)]),
            now: Desk.noon.adding(hours: 3))
        stay = try await desk.workflow.decide(
            ReviewDecision(
                caseID: waiting.id, subject: .line(1), seenVersion: waiting.version,
                outcome: .approve), act: Desk.act("doctor"), now: Desk.noon.adding(hours: 4))
        denied = try await desk.submit(
            Desk.submission(
                "T5", lines: [Desk.line(1, Desk.bracelet), Desk.line(2, Desk.visit)]),
            now: Desk.noon.adding(hours: 5))
        _ = try await desk.submit(
            Desk.submission("T6", lines: [Desk.line(1, Desk.visit)], member: "M2"),
            now: Desk.noon.adding(hours: 6))
    }

    static let cases = 6
    static let decisions = 7

    /// What another book would make of the cases.
    func replay(
        _ book: PlanBook = book(), _ policies: [Policy] = [Desk.policy], all: Bool = false,
        skipMissing: Bool = false, limit: Int = 50, width: Int = 2,
        since: Instant = Instant(milliseconds: 0), in path: String? = nil
    ) async throws -> ReplayReport {
        let store = try SQLiteRecordStore(path: path ?? desk.path, access: .readOnly)
        let replay = Replay(
            store, book: book, policies: PolicyBook(policies),
            options: Replay.Options(
                since: since, all: all, skipMissing: skipMissing, limit: limit, width: width))
        let result: Result<ReplayReport, ReplayError>
        do throws(ReplayError) {
            result = .success(try await replay.run())
        } catch {
            result = .failure(error)
        }
        await store.close()
        return try result.get()
    }

    /// The book that the cases were decided under, with a change; another digest where there is one.
    static func book(
        digest: String = "sha256:book", _ change: (inout Parts) -> Void = { _ in }
    ) -> PlanBook {
        let base = Desk.book(.commercialInsured, .alarm)
        var parts = Parts(
            plans: base.plans, rows: base.authorizationRows, benefits: base.benefits,
            delegations: [])
        change(&parts)
        return PlanBook(
            digest: DocumentDigest(digest), name: "test", payers: base.payers, plans: parts.plans,
            authorizationRows: parts.rows, delegations: parts.delegations,
            benefits: parts.benefits, fees: base.fees, clocks: base.clocks, codes: parts.codes)
    }

    struct Parts {
        var plans: [Plan]
        var rows: [AuthorizationRow]
        var benefits: [Benefit]
        var delegations: [Delegation]
        var codes = CodeCatalog()
    }

    /// The policy with another kind of study, and other changes.
    static func policy(study loinc: String = "28633-6", _ change: (inout Policy) -> Void = { _ in })
        -> Policy
    {
        var policy = Desk.policy
        policy.criteria = .all(
            policy.criteria.leaves.map { leaf in
                guard leaf.id == "study" else { return .leaf(leaf) }
                var leaf = leaf
                leaf.test = .document(loinc: [loinc], withinDays: 365)
                return .leaf(leaf)
            })
        change(&policy)
        return policy
    }

    /// The same cases in a store of their own, as an earlier program wrote them, or without their documents.
    func copied(
        to folder: TemporaryFolder, _ change: (inout CaseEvent.Determined) -> Void = { _ in }
    ) async throws -> String {
        let path = folder.file("copy.sqlite")
        let copy = try SQLiteRecordStore(path: path)
        let all = try await desk.store.summaries(CaseQuery(order: .newest, limit: 1000))
        for summary in all.reversed() {
            let original = try #require(try await desk.store.loadCase(summary.caseID))
            let events = original.events.map { event in
                guard case .determined(var determined) = event.kind else { return event }
                change(&determined)
                return CaseEvent(at: event.at, by: event.by, .determined(determined))
            }
            let folded = try Case(id: original.id, events: events)
            _ = try await copy.append(
                Append(
                    payer: folded.coverage.payer, caseID: folded.id, expectedVersion: 0,
                    member: folded.coverage.member, events: events, summary: CaseSummary(folded)))
        }
        await copy.close()
        return path
    }
}
