import BookFiles
import Cases
import Foundation
import LarkspurStore
import Primitives
import Records
import Testing
import Workflow

@testable import PASGateway

/// Every sample request, decided once and then again from the record alone.
@Suite struct ReplayTests {
    /// The requests of the sample insurer in the order of `expected.csv`, with the moment of each.
    static func steps() throws -> [(name: String, now: Instant)] {
        let book = LarkspurStore.root.appendingPathComponent("Examples/larkspur")
        let text = try String(
            contentsOf: book.appendingPathComponent("expected.csv"), encoding: .utf8)
        var steps: [(name: String, now: Instant)] = []
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count > 3, cells[1].hasPrefix("requests/"), cells[1].hasSuffix(".json"),
                let now = Instant(cells[2])
            else { continue }
            let name = String(cells[1].dropFirst("requests/".count).dropLast(".json".count))
            if steps.last.map({ $0.name != name || $0.now != now }) ?? true {
                steps.append((name, now))
            }
        }
        return steps
    }

    static func replay(_ clinic: Clinic, all: Bool, mended: Bool = false) async throws
        -> ReplayReport
    {
        var files = try FileSet(
            directory: LarkspurStore.root.appendingPathComponent("Examples/larkspur").path)
        if mended {
            let name = "policies/CPAP-01/2026.yaml"
            let text = String(decoding: files.files[name] ?? [], as: UTF8.self)
            files.files[name] = Array(
                text.replacingOccurrences(of: "atLeast: 15", with: "atLeast: 30").utf8)
        }
        let book = try BookLoader.load(files)
        return try await Replay(
            clinic.store, book: book.book, policies: book.policies,
            options: Replay.Options(since: Instant(milliseconds: 0), all: all, width: 2)
        ).run()
    }

    @Test func `every decision of every sample comes out the same from its record`() async throws {
        let clinic = try await Clinic.open()
        var cases: Set<CaseID> = []
        for (name, now) in try Self.steps() {
            let answer = await clinic.submit(try Clinic.request(name), now: now)
            if let id = answer.authorization?.id { cases.insert(id) }
        }
        #expect(cases.count >= 20)
        let all = try await Self.replay(clinic, all: true)
        #expect(all.redecided == cases.count)
        #expect(all.decisions >= cases.count && all.byThisBook == all.decisions)
        #expect(all.reproduced == all.decisions, "\(all.unreproduced)")
        #expect(all.verbatim == all.decisions)
        #expect(all.changed == 0)
        #expect(try await Self.replay(clinic, all: false).skipped == cases.count)
        // A policy that asks for more: only the cases of its codes are decided again, and the same changes are found.
        let some = try await Self.replay(clinic, all: false, mended: true)
        let whole = try await Self.replay(clinic, all: true, mended: true)
        #expect(some.redecided > 0 && some.skipped > 0 && some.changed > 0)
        #expect(some.redecided + some.skipped == cases.count)
        #expect(some.table == whole.table)
        #expect(some.changes.map(\.caseID) == whole.changes.map(\.caseID))
        #expect(some.changes.allSatisfy { $0.cause.id.hasPrefix("policy.CPAP-01.") })
    }
}
