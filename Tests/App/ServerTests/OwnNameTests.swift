import HTTPTypes
import Records
import Testing

@testable import Server

/// A page of any site can have its name stand for this machine (DNS rebinding): an open server is asked by its own names only.
@Suite struct OwnNameTests {
    @Test(arguments: [
        "localhost", "LocalHost:8080", "127.0.0.1", "127.0.0.1:1", "127.9.9.9:65535", "[::1]",
        "[::1]:8080", "box.example:8443", "BOX.example", "pa.example",
    ])
    func `names of this machine, at any port`(name: String) {
        #expect(OwnNames(host: "box.example", publicURL: "https://pa.example/x").contain(name))
    }

    @Test(arguments: [
        "evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example",
        "127.evil.example", "127.1", "0.0.0.0:8080", "10.0.0.1", "[::]", "[fe80::1]", "::1",
        "[::1]evil", "[::1", "localhost:80:80", "localhost:x", "", ":8080", "[localhost]",
        "[127.0.0.1]", "a.box.example", "pa.example.evil.example",
    ])
    func `others are none of it`(name: String) {
        #expect(!OwnNames(host: "box.example", publicURL: "https://pa.example/x").contain(name))
        #expect(!OwnNames(host: "127.0.0.1", publicURL: nil).contain(name))
    }

    @Test func `who names no host is no browser`() {
        #expect(OwnNames(host: "127.0.0.1", publicURL: nil).contain(nil))
    }

    private static let sameOrigin: HTTPFields = {
        var headers: HTTPFields = [
            .origin: "http://evil.example:8080", .contentType: "application/fhir+json",
        ]
        headers[HTTPField.Name("Sec-Fetch-Site")!] = "same-origin"
        return headers
    }()

    @Test(
        arguments: [
            (.post, "\(ServerDesk.base)/Claim/$submit", "application/fhir+json"),
            (.get, "\(ServerDesk.base)/ClaimResponse", "application/fhir+json"),
            (.get, "/who?code=72148", "application/problem+json"), (.get, "/portal", "text/html"),
            (.get, "/health", "application/problem+json"),
        ] as [(HTTPRequest.Method, String, String)])
    func `to another it says so, reads too, and does nothing`(
        method: HTTPRequest.Method, path: String, type: String
    ) async throws {
        let desk = try await ServerDesk()
        let answer = try await desk.send(
            method, path, Self.sameOrigin, body: try ServerDesk.sample("cpap-approve"),
            host: "evil.example:8080")
        #expect(answer.status == 421)
        #expect(answer.type?.hasPrefix(type) == true)
        #expect(answer.text.contains("localhost, 127.0.0.1 or [::1]"))
        #expect(try await desk.store.summaries(.init()).isEmpty)
        let own = try await desk.send(method, path, host: "127.0.0.1:8080")
        #expect(own.status != 421)
    }

    /// RFC 9112, section 3.2.2: of an absolute address its host counts, whatever the header says.
    @Test func `an absolute address names the host`() async throws {
        let desk = try await ServerDesk()
        let evil = try await desk.send(.get, "http://evil.example/health", host: "localhost")
        #expect(evil.status == 421)
        let own = try await desk.send(.get, "http://localhost/health", host: "evil.example")
        #expect(own.status == 200)
    }

    @Test func `where clients need a token, any name is answered`() async throws {
        let desk = try await ServerDesk(mode: .clients)
        #expect(try await desk.send(.get, "/health", host: "pa.internal").status == 200)
    }

    /// A name that begins like an address of this machine is not its own site.
    @Test func `a page of a name that looks like an address is refused`() async throws {
        let answer = try await ServerDesk().send(
            .post, "\(ServerDesk.base)/Claim/$inquire", [.origin: "http://127.evil.example"])
        #expect(answer.status == 403)
    }
}
