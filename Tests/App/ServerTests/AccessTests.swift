import Cases
import HTTPTypes
import Primitives
import Records
import Synchronization
import Testing

@testable import Server

/// Tokens: where they are needed, and what they allow.
@Suite struct AccessTests {
    /// Every door that needs one.
    static let closed: [(HTTPRequest.Method, String)] = [
        (.post, "/fhir/pas-2.2.1/Claim/$submit"), (.post, "/fhir/pas-2.2.1/Claim/%24inquire"),
        (.post, "/x12"), (.post, "/x12/batch"), (.get, "/who?code=72148&member=LKS-1001"),
        (.get, "/nowhere"), (.get, "/fhir/pas-2.2.1/Claim/1"), (.get, "//portal"),
        (.get, "/portalx"), (.get, "/fhir/pas-2.2.1/metadata/x"),
    ]

    @Test(arguments: closed)
    func `without a token there is nothing`(method: HTTPRequest.Method, path: String) async throws {
        let answer = try await ClientDesk().desk.send(method, path)
        #expect(answer.status == 401)
        #expect(answer.header("WWW-Authenticate") == #"Bearer realm="assent""#)
        if path.hasPrefix("/fhir") { expectOutcome(answer, "login") }
    }

    @Test(arguments: [
        "/health", "/ready", "/portal", "/portal/style.css", "/fhir/pas-2.2.1/metadata",
        "/fhir/pas-2.2.1/.well-known/smart-configuration",
    ])
    func `what says who the server is needs none`(path: String) async throws {
        #expect(try await ClientDesk().desk.get(path).status == 200)
    }

    @Test(arguments: [
        "/portal/who", "/portal/submit", "/portal/estimate", "//portal//who", "/portal/%77ho",
    ])
    func `pages on which anybody asks for anybody are for an open server`(
        path: String
    ) async throws {
        let closed = try await ClientDesk().desk.get(path)
        #expect([401, 403, 404].contains(closed.status))
        #expect(!closed.text.contains("<form"))
        #expect(try await ServerDesk().get("/portal/who").status == 200)
    }

    @Test(arguments: [
        "Bearer nonsense", "Bearer", "Basic dXNlcjpwYXNz", "token-of-sleep", "",
        "Bearer token-of-sleep x",
    ])
    func `a header that holds no token of ours is invalid`(header: String) async throws {
        let answer = try await ClientDesk().desk.send(
            .post, "\(ServerDesk.base)/Claim/$submit", [.authorization: header],
            body: try ServerDesk.sample("cpap-approve"))
        #expect(answer.status == 401)
        #expect(answer.header("WWW-Authenticate")?.contains("invalid_token") == true)
    }

    @Test func `a token opens the doors of its scope, whatever the case of Bearer`() async throws {
        let clients = try await ClientDesk()
        #expect(try await clients.post("$submit", "cpap-missing", as: "sleep").status == 200)
        let answer = try await clients.desk.send(
            .post, "\(ServerDesk.base)/Claim/$inquire", [.authorization: "bearer token-of-reader"],
            body: try ServerDesk.sample("cpap-missing"))
        #expect(answer.status == 200)
    }

    @Test func `what the scope does not hold is 403, and says what is needed`() async throws {
        let clients = try await ClientDesk()
        let answer = try await clients.post("$submit", "cpap-approve", as: "reader")
        #expect(answer.status == 403)
        expectOutcome(answer, "forbidden")
        let challenge = answer.header("WWW-Authenticate")
        #expect(challenge?.contains(#"error="insufficient_scope""#) == true)
        #expect(challenge?.contains(#"scope="system/Claim.c""#) == true)
        #expect(try await clients.desk.store.summaries(CaseQuery()).isEmpty)
        let x12 = try await clients.desk.send(
            .post, "/x12", ClientDesk.headers("reader", type: "application/edi-x12"),
            body: Array("ISA".utf8))
        #expect(x12.status == 403)
    }

    @Test func `a token ends with its five minutes`() async throws {
        let now = Mutex(ServerDesk.now)
        let clients = try await ClientDesk(clock: { now.withLock { $0 } })
        #expect(try await clients.post("$inquire", "cpap-approve", as: "sleep").status == 200)
        now.withLock { $0 = ServerDesk.now.adding(seconds: 300) }
        #expect(try await clients.post("$inquire", "cpap-approve", as: "sleep").status == 401)
    }

    // MARK: Own cases

    @Test func `nobody asks in another's name, by any door`() async throws {
        let clients = try await ClientDesk()
        for operation in ["$submit", "$inquire"] {
            let answer = try await clients.post(operation, "cpap-approve", as: "buckeye")
            #expect(answer.status == 403)
            expectOutcome(answer, "forbidden")
        }
        let x12 = try await clients.desk.send(
            .post, "/x12", ClientDesk.headers("buckeye", type: "application/edi-x12"),
            body: try ServerDesk.sample("exclusion", "edi"))
        #expect(x12.status == 200)
        #expect(x12.text.contains("AAA*N**41*N"), "\(x12.text)")
        #expect(try await clients.desk.store.summaries(CaseQuery()).isEmpty)
    }

    // MARK: What an open server says

    @Test func `an open server asks for no token and names no endpoint`() async throws {
        let desk = try await ServerDesk()
        #expect(try await desk.post("$submit", "cpap-approve").status == 200)
        let answer = try await desk.get("\(ServerDesk.base)/.well-known/smart-configuration")
        #expect(answer.status == 404)
        expectOutcome(answer, "not-found")
        #expect(try await !desk.get("\(ServerDesk.base)/metadata").text.contains("security"))
    }

    @Test func `one with clients says where tokens are had`() async throws {
        let desk = try await ClientDesk().desk
        let metadata = try await desk.get("\(ServerDesk.base)/metadata").text
        #expect(metadata.contains("from https://assent.example/oauth/token."))
        // R4, oauth-uris: it would want an `authorize` endpoint, too.
        #expect(!metadata.contains("oauth-uris"))
        #expect(metadata.contains("SMART-on-FHIR"))
        let configuration = try await desk.get(
            "\(ServerDesk.base)/.well-known/smart-configuration")
        #expect(configuration.type == "application/json; charset=utf-8")
        #expect(
            configuration.text.contains(
                #""token_endpoint":"https://assent.example/oauth/token""#))
        #expect(configuration.text.contains(#"["RS384","ES384"]"#))
    }
}
