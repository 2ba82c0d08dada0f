import HTTPTypes
import Testing

@testable import Server

/// `POST /oauth/token`: errors in the form of OAuth. That a signed assertion gets a token is tested in the room Identity
/// and over the network (Tests/BlackBox/test_security.py).
@Suite struct TokenRouteTests {
    static let form = "application/x-www-form-urlencoded"
    static let assertionType =
        "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"

    @Test(arguments: [
        ("grant_type=password", 400, "unsupported_grant_type"),
        ("", 400, "invalid_request"),
        ("grant_type=client_credentials", 400, "invalid_request"),
        ("grant_type=client_credentials&grant_type=client_credentials", 400, "invalid_request"),
        ("grant_type=client_credentials&\(assertionType)", 400, "invalid_request"),
        (
            "grant_type=client_credentials&\(assertionType)&client_assertion=a.b.c", 400,
            "invalid_scope"
        ),
        (
            "grant_type=client_credentials&\(assertionType)&client_assertion=a.b.c&scope=system/Claim.c",
            401, "invalid_client"
        ),
    ])
    func `a refusal has OAuth's form`(body: String, status: Int, error: String) async throws {
        let answer = try await ClientDesk().desk.send(
            .post, "/oauth/token", [.contentType: Self.form], body: Array(body.utf8))
        #expect(answer.status == status)
        #expect(answer.type == "application/json; charset=utf-8")
        #expect(answer.text.contains(#""error":"\#(error)""#), "\(answer.text)")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.pragma] == "no-cache")
    }

    @Test func `JSON is no form`() async throws {
        let answer = try await ClientDesk().desk.send(
            .post, "/oauth/token", [.contentType: "application/json"], body: Array("{}".utf8))
        #expect(answer.status == 400)
        #expect(answer.text.contains("invalid_request"))
    }

    @Test func `only POST, and no more than an assertion needs`() async throws {
        let desk = try await ClientDesk().desk
        #expect(try await desk.get("/oauth/token").status == 405)
        let long = try await desk.send(
            .post, "/oauth/token", [.contentType: Self.form],
            body: [UInt8](repeating: UInt8(ascii: "a"), count: 40_000))
        #expect(long.status == 413)
    }
}
