import Delivery
import HTTPTypes
import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// A server says where it is once it knows, and nothing before.
@Suite struct ReadinessTests {
    @Test func `a channel that listens has an address`() throws {
        let channel = EmbeddedChannel()
        try channel.bind(to: SocketAddress(ipAddress: "127.0.0.1", port: 4_711)).wait()
        channel.localAddress = try SocketAddress(ipAddress: "127.0.0.1", port: 4_711)
        #expect(
            AssentServer.url("https", "pa.example.org", channel) == "https://pa.example.org:4711")
    }

    @Test func `one that was closed while it started has none, not one with port 0`() throws {
        let channel = EmbeddedChannel()
        #expect(AssentServer.url("http", "127.0.0.1", channel) == nil)
    }

    @Test func `nothing is delivered before the address is known that it names`() async throws {
        let desk = try await ServerDesk()
        let made = try await desk.send(
            .post, SubscriptionRouteTests.path, body: SubscriptionRouteTests.text())
        #expect(made.status == 201)
        let origin = Origin("http://127.0.0.1:0", isKnown: false)
        let deliveries = Deliveries(
            deliverer: desk.server.subscribing.deliverer, origin: origin)
        let running = Task { try await deliveries.run() }
        defer { running.cancel() }
        try await Task.sleep(for: .milliseconds(300))
        #expect(desk.listener.got.isEmpty)
        origin.set("http://127.0.0.1:4711")
        for _ in 0..<500 where desk.listener.got.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(desk.listener.got.count == 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func `who is told to stop before the address is known does not wait for it`() async throws {
        let desk = try await ServerDesk()
        let deliveries = Deliveries(
            deliverer: desk.server.subscribing.deliverer,
            origin: Origin("http://127.0.0.1:0", isKnown: false))
        let running = Task { try await deliveries.run() }
        running.cancel()
        try await running.value
    }
}
