import CaseSamples
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// When those who wait to be written are given a moment for others to join them.
@Suite struct GatheringTests {
    @Test(arguments: [
        (waiting: 1, bytes: 20_000, last: 0, gathers: false),
        (1, 20_000, 1, false),
        (1, 20_000, 2, true),
        (7, 140_000, 16, true),
        (8, 160_000, 16, false),
        (64, 1_200_000, 64, false),
        (2, 1 << 20, 2, false),
    ])
    func `only where several wrote together, and only while few wait`(
        waiting: Int, bytes: Int, last: Int, gathers: Bool
    ) {
        #expect(
            WriterQueue.gathers(waiting, byteCount: bytes, lastGroup: last) == gathers)
    }

    /// One after the other: each is taken at once, and each is a group.
    @Test func `who writes alone has a commit alone`() async throws {
        let bench = try SQLiteBench()
        let store = try bench.store()
        for number in 1...5 { _ = try await store.append(Appends.opening("R\(number)")) }
        #expect(try await store.verify().groups == 5)
        await store.close()
    }
}
