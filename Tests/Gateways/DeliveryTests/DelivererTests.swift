import Delivery
import Primitives
import Records
import Synchronization
import Testing

/// Who is told what, when, and how often.
@Suite struct DelivererTests {
    @Test func `a handshake comes first, then the events in their order`() async throws {
        let office = try await PostOffice()
        try await office.subscribe("a")
        try await office.addEvent(to: "a")
        try await office.addEvent(to: "a")
        for _ in 0..<3 { #expect(await office.deliverer.runOnce() == 1) }
        #expect(await office.deliverer.runOnce() == 0)
        #expect(
            office.endpoints.got == [
                "a handshake", "a event-notification1", "a event-notification2",
            ])
        #expect(try await office.state("a")?.status == .active)
        #expect(office.deliverer.tally.counts == .init(delivered: 3, failed: 0, givenUp: 0))
    }

    @Test func `who is not there yet is called again, after longer and longer waits`() async throws
    {
        let office = try await PostOffice()
        office.endpoints.refuse("a")
        try await office.subscribe("a")
        #expect(await office.deliverer.runOnce() == 1)
        #expect(await office.deliverer.runOnce() == 0)
        office.advance(seconds: 1)
        #expect(await office.deliverer.runOnce() == 1)
        office.advance(seconds: 1)
        #expect(await office.deliverer.runOnce() == 0)
        office.endpoints.refuse("a", false)
        office.advance(seconds: 1)
        #expect(await office.deliverer.runOnce() == 1)
        #expect(office.endpoints.got == ["a handshake"])
        #expect(try await office.state("a")?.status == .active)
    }

    @Test func `after the last attempt it is a dead letter, and the client begins anew`()
        async throws
    {
        let office = try await PostOffice(attemptsMax: 2)
        try await office.subscribe("a")
        _ = await office.deliverer.runOnce()
        office.endpoints.refuse("a")
        try await office.addEvent(to: "a")
        try await office.addEvent(to: "a")
        _ = await office.deliverer.runOnce()
        office.advance(seconds: 60)
        _ = await office.deliverer.runOnce()
        office.advance(seconds: 3_600)
        #expect(await office.deliverer.runOnce() == 0)
        let state = try #require(try await office.state("a"))
        #expect(state.status == .error)
        #expect(state.reason == "the endpoint answered 500")
        #expect(state.deadLetters.map(\.number) == [1])
        #expect(office.deliverer.tally.counts == .init(delivered: 1, failed: 1, givenUp: 1))
        office.endpoints.refuse("a", false)
        _ = try await office.store.change("a") { $0.state.restart(at: PostOffice.noon) }
        while await office.deliverer.runOnce() > 0 {}
        #expect(
            office.endpoints.got == ["a handshake", "a handshake", "a event-notification2"])
    }

    @Test func `one that refuses and one that is silent delay nobody else`() async throws {
        let office = try await PostOffice()
        office.endpoints.refuse("a")
        office.endpoints.silence("b")
        for id in ["a", "b", "c"] { try await office.subscribe(id) }
        try await office.addEvent(to: "c")
        try await office.addEvent(to: "c")
        let running = Task { await office.deliverer.run() }
        while office.endpoints.got.count < 3 { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        await running.value
        #expect(office.endpoints.got.allSatisfy { $0.hasPrefix("c ") })
        // What was broken off counts as no attempt.
        #expect(try await office.state("b")?.attempts == 0)
    }

    @Test func `a heartbeat goes out when there was no news for long enough`() async throws {
        let office = try await PostOffice()
        try await office.subscribe("a", heartbeatSeconds: 60)
        _ = await office.deliverer.runOnce()
        office.advance(seconds: 59)
        #expect(await office.deliverer.runOnce() == 0)
        office.advance(seconds: 1)
        #expect(await office.deliverer.runOnce() == 1)
        #expect(await office.deliverer.runOnce() == 0)
        #expect(office.endpoints.got == ["a handshake", "a heartbeat"])
        office.advance(seconds: 60)
        #expect(await office.deliverer.runOnce() == 1)
    }

    /// R4, Subscription.end: the time for the server to turn the subscription off.
    @Test func `after its end a subscription beats no more, and is off`() async throws {
        let office = try await PostOffice()
        try await office.subscribe(
            "a", heartbeatSeconds: 60, endsAt: PostOffice.noon.adding(seconds: 90))
        _ = await office.deliverer.runOnce()
        office.advance(seconds: 60)
        _ = await office.deliverer.runOnce()
        #expect(office.endpoints.got == ["a handshake", "a heartbeat"])
        office.advance(seconds: 60)
        _ = await office.deliverer.runOnce()
        #expect(office.endpoints.got.count == 2)
        #expect(try await office.state("a")?.status == .off)
        #expect(await office.deliverer.runOnce() == 0)
    }

    @Test func `what happened before the end is still told after it, in its turn`() async throws {
        let office = try await PostOffice()
        try await office.subscribe("a", endsAt: PostOffice.noon.adding(seconds: 90))
        _ = await office.deliverer.runOnce()
        office.endpoints.refuse("a")
        for _ in 0..<2 { try await office.addEvent(to: "a") }
        _ = await office.deliverer.runOnce()
        office.advance(seconds: 120)
        office.endpoints.refuse("a", false)
        while await office.deliverer.runOnce() > 0 {}
        #expect(try await office.state("a")?.status == .off)
        #expect(
            office.endpoints.got == [
                "a handshake", "a event-notification1", "a event-notification2",
            ])
    }

    @Test func `what arrived and can not be written down is not sent again`() async throws {
        let office = try await PostOffice()
        try await office.subscribe("a")
        let store = office.store
        office.endpoints.meanwhile { store.stick() }
        let running = Task { await office.deliverer.run() }
        while store.refusals < 5 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(office.endpoints.got == ["a handshake"])
        #expect(try await office.state("a")?.status == .requested)
        store.stick(false)
        while try await office.state("a")?.status != .active {
            try await Task.sleep(for: .milliseconds(5))
        }
        running.cancel()
        await running.value
        #expect(office.endpoints.got == ["a handshake"])
        #expect(office.deliverer.tally.counts == .init(delivered: 1, failed: 0, givenUp: 0))
    }

    @Test func `who stops while nothing can be written down does not wait for it`() async throws {
        let office = try await PostOffice()
        try await office.subscribe("a")
        let store = office.store
        office.endpoints.meanwhile { store.stick() }
        let running = Task { await office.deliverer.run() }
        while store.refusals == 0 { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        await running.value
        #expect(office.endpoints.got == ["a handshake"])
    }

    @Test(arguments: [true, false])
    func `what comes back after the client began anew does not count`(
        isRefused: Bool
    ) async throws {
        let office = try await PostOffice(attemptsMax: 1)
        try await office.subscribe("a")
        if isRefused { office.endpoints.refuse("a") }
        let store = office.store
        office.endpoints.meanwhile {
            _ = try? await store.change("a") { $0.state.restart(at: PostOffice.noon) }
        }
        #expect(await office.deliverer.runOnce() == 1)
        let state = try #require(try await office.state("a"))
        #expect(state.generation == 2)
        #expect(state.status == .requested)
        #expect(state.next?.kind == .handshake)
        #expect(state.deadLetters == [])
    }

    @Test func `each attempt is told to whoever watches`() async throws {
        let watcher = Watcher()
        let office = try await PostOffice(attemptsMax: 1, observer: watcher)
        try await office.subscribe("a")
        office.endpoints.refuse("b")
        try await office.subscribe("b")
        _ = await office.deliverer.runOnce()
        #expect(
            watcher.seen.sorted() == [
                "a handshake", "b handshake the endpoint answered 500 given up",
            ])
    }

    /// What it was told.
    private final class Watcher: DeliveryObserver {
        private let state = Mutex<[String]>([])

        var seen: [String] { state.withLock { $0 } }

        func attempted(_ attempt: DeliveryAttempt) async {
            let words = [
                attempt.subscription.id, attempt.kind.rawValue, attempt.failure?.description,
                attempt.isGivenUp ? "given up" : nil,
            ]
            state.withLock { $0.append(words.compactMap { $0 }.joined(separator: " ")) }
        }
    }
}
