import CaseSamples
import Cases
import Primitives
import Records
import RecordsSuite
import SQLiteRecords
import TemporaryFolders
import Testing

/// The whole of a store, read in pieces.
@Suite struct ArchiveTests {
    static func filled(_ count: Int) async throws -> (SQLiteRecordStore, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let store = try SQLiteRecordStore(path: folder.file("a.sqlite"))
        for number in 1...count {
            let opening = try Appends.opening(
                "R\(number)", at: CaseSamples.noon.adding(hours: number),
                then: [Appends.approval("A\(number)")])
            _ = try await store.append(opening)
        }
        return (store, folder)
    }

    @Test func `cases have positions in the order in which they came`() async throws {
        let (store, folder) = try await Self.filled(7)
        defer { withExtendedLifetime(folder) {} }
        let last = try await store.lastPosition()
        let all = try await store.summaries(at: 1...last, since: Instant(milliseconds: 0))
        #expect(all.map(\.summary.caseID.text) == (1...7).map { "R\($0)" })
        #expect(all.map(\.position) == all.map(\.position).sorted())
        let half = try await store.summaries(
            at: all[2].position...all[4].position, since: Instant(milliseconds: 0))
        #expect(half.map(\.summary) == all[2...4].map(\.summary))
    }

    @Test func `only what was received in time`() async throws {
        let (store, folder) = try await Self.filled(5)
        defer { withExtendedLifetime(folder) {} }
        let since = CaseSamples.noon.adding(hours: 3)
        let found = try await store.summaries(at: 1...1000, since: since)
        #expect(found.map(\.summary.caseID.text) == ["R3", "R4", "R5"])
    }

    @Test func `a life is the entries of a case, byte by byte`() async throws {
        let (store, folder) = try await Self.filled(3)
        defer { withExtendedLifetime(folder) {} }
        let opened = try #require(try await store.loadCase(CaseID("R2")))
        _ = try await store.append(Appends.more(opened, [.note("more")]))
        let position = try #require(
            try await store.summaries(at: 1...1000, since: Instant(milliseconds: 0))
                .first { $0.summary.caseID == CaseID("R2") }
        ).position
        let lives = try await store.lives(at: [position, 99_999])
        let life = try #require(lives.first)
        #expect(lives.count == 1)
        #expect(life.caseID == CaseID("R2") && life.entries.count == 2)
        let events = try life.entries.flatMap { try EventsForm.events(from: $0) }
        #expect(events == (try await store.loadCase(CaseID("R2")))?.events)
    }

    @Test func `documents that are not there are left out`() async throws {
        let (store, folder) = try await Self.filled(1)
        defer { withExtendedLifetime(folder) {} }
        let study = StoredDocument(mediaType: "text/plain", bytes: [1, 2])
        _ = try await store.append(
            Appends.opening("R9", with: Appends.Company(documents: [study])))
        let found = try await store.documents([
            CaseID("R9"): [study.digest, CaseSamples.digest("9")], CaseID("R1"): [study.digest],
        ])
        #expect(found == [study.digest: study])
        #expect(try await store.documents([:]).isEmpty)
    }

    @Test func `an empty store has no positions`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteRecordStore(path: folder.file("a.sqlite"))
        #expect(try await store.lastPosition() == 0)
    }
}
