import HTTPTypes
import Portal
import Testing

@testable import Server

/// What holds for every answer, whichever side it came from.
@Suite struct EveryAnswerTests {
    /// An answer of each kind: a page, a redirect, JSON, FHIR, and errors of all three sides.
    static let paths = [
        "/", "/portal", "/portal/nothing", "/health", "/who", "/nothing",
        "\(ServerDesk.base)/metadata", "\(ServerDesk.base)/nothing",
    ]

    @Test(arguments: paths)
    func `no answer is kept in a cache, sniffed, framed or told to other sites`(path: String)
        async throws
    {
        let answer = try await ServerDesk().get(path)
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.header("Referrer-Policy") == "same-origin")
        let policy = try #require(answer.headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
    }

    @Test(arguments: paths)
    func `every answer has an id of its own`(path: String) async throws {
        let desk = try await ServerDesk()
        let one = try #require(try await desk.get(path).header("X-Request-Id"))
        let other = try #require(try await desk.get(path).header("X-Request-Id"))
        #expect(!one.isEmpty)
        #expect(one != other)
    }

    @Test func `nothing under fhir is an OperationOutcome`() async throws {
        let answer = try await ServerDesk().get("\(ServerDesk.base)/Patient/1")
        #expect(answer.status == 404)
        expectOutcome(answer, "not-found")
    }

    @Test func `nothing under portal is a page`() async throws {
        let answer = try await ServerDesk().get("/portal/nothing")
        #expect(answer.status == 404)
        #expect(answer.type?.hasPrefix("text/html") == true)
    }

    @Test func `nothing elsewhere is a problem`() async throws {
        let answer = try await ServerDesk().get("/nothing")
        #expect(answer.status == 404)
        #expect(answer.type == "application/problem+json")
        #expect(answer.text.contains(#""detail":"There is nothing at this address.""#))
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/health", "GET"), (.post, "/who", "GET"),
        (.get, "\(ServerDesk.base)/Claim/$submit", "POST"),
        (.delete, "\(ServerDesk.base)/Claim/%24inquire", "POST"),
        (.put, "\(ServerDesk.base)/metadata", "GET, HEAD"),
    ])
    func `a wrong method is 405, and the right ones are named`(
        method: HTTPRequest.Method, path: String, allowed: String
    ) async throws {
        let answer = try await ServerDesk().send(method, path)
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == allowed)
    }

    @Test func `a wrong method under fhir is told as an OperationOutcome`() async throws {
        expectOutcome(
            try await ServerDesk().get("\(ServerDesk.base)/Claim/$submit"), "not-supported")
    }
}
