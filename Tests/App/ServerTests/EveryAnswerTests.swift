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

    @Test(
        arguments: paths + [
            "/ready", "/portal/who", "/who?code=72148&member=LKS-1001",
            "\(ServerDesk.base)/Subscription/$status", "\(ServerDesk.base)/Claim/$submit",
            "\(ServerDesk.base)/ClaimResponse/NONE",
        ])
    func `the answer to HEAD is that to GET without its body, errors too`(path: String)
        async throws
    {
        let desk = try await ServerDesk()
        let (get, head) = (try await desk.get(path), try await desk.send(.head, path))
        #expect(head.bytes.isEmpty)
        #expect(head.status == get.status)
        #expect(head.type == get.type)
        #expect(head.headers[.contentLength] == "\(get.bytes.count)")
    }

    @Test func `HEAD is answered where clients need a token`() async throws {
        let desk = try await ClientDesk().desk
        let refused = try await desk.send(.head, "/who")
        #expect(refused.status == 401)
        #expect(refused.bytes.isEmpty)
        for path in ["/metrics", "\(ServerDesk.base)/.well-known/smart-configuration"] {
            let answer = try await desk.send(.head, path)
            #expect(answer.status == 200)
            #expect(answer.bytes.isEmpty)
        }
    }

    @Test func `HEAD says the length of what GET would pack`() async throws {
        let desk = try await ServerDesk()
        let (path, packed) = (
            "\(ServerDesk.base)/metadata", [.acceptEncoding: "gzip"] as HTTPFields
        )
        let (get, head) = (
            try await desk.get(path, packed), try await desk.send(.head, path, packed)
        )
        #expect(get.headers[.contentEncoding] == "gzip")
        #expect(head.headers[.contentEncoding] == "gzip")
        #expect(head.headers[.contentLength] == "\(get.bytes.count)")
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
        (HTTPRequest.Method.post, "/health", "GET, HEAD"), (.post, "/who", "GET, HEAD"),
        (.get, "\(ServerDesk.base)/Claim/$submit", "POST"),
        (.delete, "\(ServerDesk.base)/Claim/%24inquire", "POST"),
        (.put, "\(ServerDesk.base)/metadata", "GET, HEAD"), (.trace, "/health", "GET, HEAD"),
        (HTTPRequest.Method("PROPFIND")!, "\(ServerDesk.base)/metadata", "GET, HEAD"),
        (HTTPRequest.Method("PURGE")!, "\(ServerDesk.base)/Claim/$submit", "POST"),
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
