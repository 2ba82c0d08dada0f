import Primitives
import Testing
import Workflow

@testable import Delivery

/// Where a name leads is looked at each time, and the connection goes to what was looked at.
@Suite struct AddressLookUpTests {
    private func addresses(
        _ url: String, _ answers: [String], allowsLoopback: Bool = false
    ) async throws -> [String] {
        let lookUp = AddressLookUp(
            rules: EndpointRules(allowsLoopback: allowsLoopback),
            resolve: { _ throws(SendFailure) in answers.compactMap { IPAddress($0) } })
        return try await lookUp.addresses(of: try #require(Endpoint(url))).map(\.description)
    }

    @Test func `a name of the world leads to its addresses`() async throws {
        #expect(
            try await addresses("https://a.example/", ["8.8.8.8", "2606:4700::1"])
                == ["8.8.8.8", "2606:4700:0:0:0:0:0:1"])
    }

    @Test(arguments: [
        ["10.0.0.1"], ["169.254.169.254"], ["127.0.0.1"], ["::1"], ["8.8.8.8", "192.168.0.1"],
        ["::ffff:10.0.0.1"], ["fd00::1"], ["0.0.0.0"],
    ])
    func `a name that leads inside, by any of its addresses, leads nowhere`(
        answers: [String]
    ) async throws {
        await #expect(throws: SendFailure.self) {
            try await addresses("https://a.example/", answers)
        }
    }

    @Test func `this machine is called where that is allowed`() async throws {
        #expect(
            try await addresses("http://localhost:1/", ["127.0.0.1"], allowsLoopback: true)
                == ["127.0.0.1"])
        #expect(
            try await addresses("http://127.0.0.1:1/", [], allowsLoopback: true) == ["127.0.0.1"])
        await #expect(throws: SendFailure.self) {
            try await addresses("http://localhost:1/", ["8.8.8.8"], allowsLoopback: true)
        }
        await #expect(throws: SendFailure.self) {
            try await addresses("http://localhost:1/", ["127.0.0.1"])
        }
        await #expect(throws: SendFailure.self) {
            try await addresses("https://a.example/", ["10.0.0.1"], allowsLoopback: true)
        }
    }

    @Test func `a name without an address leads nowhere`() async throws {
        await #expect(throws: SendFailure("the name has no address")) {
            try await addresses("https://a.example/", [])
        }
    }

    @Test func `a few addresses are enough`() async throws {
        let many = (1...9).map { "8.8.8.\($0)" }
        #expect(try await addresses("https://a.example/", many).count == 4)
    }

    @Test func `the system knows this machine`() async throws {
        let found = try await AddressLookUp.system("localhost")
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.reach == .loopback })
    }
}
