import NIOCore
import NIOEmbedded
import Testing

@testable import Server

/// One address does not take the connections of all.
@Suite struct AddressLimitTests {
    private func connect(_ address: String, _ tally: AddressTally) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: AddressLimit(tally: tally))
        let from = try SocketAddress(ipAddress: address, port: 40_000)
        channel.remoteAddress = from
        try channel.connect(to: from).wait()
        return channel
    }

    @Test func `beyond its share a connection is closed, others' are not`() throws {
        let tally = AddressTally(max: 2)
        let first = try connect("192.0.2.1", tally)
        let second = try connect("192.0.2.1", tally)
        let third = try connect("192.0.2.1", tally)
        let other = try connect("2001:db8::1", tally)
        #expect([first, second, third, other].map(\.isActive) == [true, true, false, true])
        try first.close().wait()
        let fourth = try connect("192.0.2.1", tally)
        #expect(fourth.isActive)
        let fifth = try connect("192.0.2.1", tally)
        #expect(!fifth.isActive)
        for channel in [second, fourth, other] { try channel.close().wait() }
        #expect(tally.addresses == 0)
    }

    @Test(arguments: ["127.0.0.1", "::1"])
    func `this machine's own are not counted`(address: String) throws {
        let tally = AddressTally(max: 1)
        let all = try (0..<3).map { _ in try connect(address, tally) }
        #expect(all.map(\.isActive) == [true, true, true])
        #expect(tally.addresses == 0)
    }
}
