import Records
import Testing

@testable import Server

/// An operator reads in the log that the disk is full, and that it is no more.
@Suite struct StoreWatchTests {
    @Test func `a store that can not be written is told once`() async throws {
        let desk = try await ServerDesk()
        let store = StubbornStore(base: desk.store, answer: .full)
        let watch = StoreWatch(
            store: store, logger: desk.log.logger, interval: .milliseconds(1))
        let running = Task { try await watch.run() }
        defer { running.cancel() }
        for _ in 0..<200 where desk.log.lines.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
        }
        try await Task.sleep(for: .milliseconds(20))
        #expect(
            desk.log.lines == [
                "error the store can not be written: requests are answered with 503 until it can"
            ])
    }
}
