import HTTPTypes
import Testing

@testable import Server

/// A browser on this machine writes to an open server for no other site.
@Suite struct OtherSiteTests {
    private func status(
        _ headers: HTTPFields, mode: AccessControl.Mode = .open
    ) async throws -> Int {
        let desk = try await ServerDesk(mode: mode)
        var all = headers
        all[.contentType] = "application/fhir+json"
        return try await desk.send(
            .post, "\(ServerDesk.base)/Claim/$inquire", all,
            body: try ServerDesk.sample("cpap-approve")
        ).status
    }

    private static let site = HTTPField.Name("Sec-Fetch-Site")!

    @Test(arguments: [
        "https://evil.example", "null", "http://assent.example.evil.example", "https://10.0.0.1",
    ])
    func `a page of another site is refused`(origin: String) async throws {
        #expect(try await status([.origin: origin]) == 403)
    }

    @Test func `a browser that says so is believed`() async throws {
        #expect(try await status([Self.site: "cross-site"]) == 403)
    }

    @Test(arguments: [
        "http://assent.example", "http://localhost:3000", "http://127.0.0.1:8080",
        "http://[::1]:8080",
    ])
    func `a page of its own, or of this machine, is heard`(origin: String) async throws {
        #expect(try await status([.origin: origin, Self.site: "same-origin"]) == 200)
    }

    @Test func `who is no browser says nothing of it`() async throws {
        #expect(try await status([:]) == 200)
    }

    @Test func `where clients need a token, that is what counts`() async throws {
        #expect(try await status([.origin: "https://evil.example"], mode: .clients) == 401)
    }
}
