import Cases
import HTTPTypes
import Records
import Testing

@testable import Server

/// The Da Vinci door: its operations, and what it refuses before it reads.
@Suite struct FHIRRouteTests {
    @Test func `metadata is a capability statement`() async throws {
        let answer = try await ServerDesk().get("\(ServerDesk.base)/metadata")
        #expect(answer.status == 200)
        #expect(answer.type == "application/fhir+json; charset=utf-8")
        #expect(answer.text.contains(#""resourceType":"CapabilityStatement""#))
    }

    @Test(arguments: ["$submit", "%24submit"])
    func `a request is taken in, its operation's dollar escaped or not`(operation: String)
        async throws
    {
        let desk = try await ServerDesk()
        let answer = try await desk.post(operation, "cpap-approve")
        #expect(answer.status == 200)
        #expect(answer.text.contains(#""resourceType":"ClaimResponse""#))
        #expect(try await desk.store.summaries(CaseQuery()).count == 1)
    }

    @Test(arguments: ["$inquire", "%24inquire"])
    func `an inquiry finds what was submitted`(operation: String) async throws {
        let desk = try await ServerDesk()
        _ = try await desk.post("$submit", "cpap-missing")
        let number = try #require(try await desk.store.summaries(CaseQuery()).first).caseID.text
        let answer = try await desk.post(operation, "cpap-missing")
        #expect(answer.status == 200)
        #expect(answer.text.contains(number))
    }

    @Test(arguments: [
        "application/fhir+json", "application/json", "application/FHIR+JSON; charset=utf-8",
    ])
    func `JSON is read under each of its names`(type: String) async throws {
        #expect(try await ServerDesk().post("$submit", "cpap-approve", type: type).status == 200)
    }

    @Test func `another media type is refused with 415 and named`() async throws {
        let desk = try await ServerDesk()
        let answer = try await desk.post("$submit", "cpap-approve", type: "application/xml")
        #expect(answer.status == 415)
        expectOutcome(answer, "not-supported")
        #expect(answer.text.contains("not application/xml"))
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
    }

    @Test func `what is no JSON is 400`() async throws {
        let answer = try await ServerDesk().send(
            .post, "\(ServerDesk.base)/Claim/$submit", body: Array("{".utf8))
        #expect(answer.status == 400)
        expectOutcome(answer, "invalid")
    }

    @Test func `a request above the limit is 413`() async throws {
        var limits = AssentServer.Limits()
        limits.requestBytesMax = 1_000
        let answer = try await ServerDesk(limits: limits).post("$submit", "cpap-approve")
        #expect(answer.status == 413)
        expectOutcome(answer, "too-long")
    }

    @Test func `a length above the limit is refused before the body is read`() async throws {
        var limits = AssentServer.Limits()
        limits.requestBytesMax = 1_000
        let answer = try await ServerDesk(limits: limits).send(
            .post, "\(ServerDesk.base)/Claim/$submit", [.contentLength: "1001"])
        #expect(answer.status == 413)
    }

    @Test func `an inquiry about nobody is answered with the error`() async throws {
        let answer = try await ServerDesk().post("$inquire", "unknown-member")
        #expect(answer.status == 200)
        #expect(answer.text.contains(#""outcome":"error""#))
    }

    @Test func `a busy store is 503, and when to come again`() async throws {
        let answer = try await ServerDesk(failing: .full).post("$submit", "cpap-approve")
        #expect(answer.status == 503)
        #expect(answer.headers[.retryAfter] == "1")
        expectOutcome(answer, "transient")
    }

    @Test func `a store that fails is 503 without a promise`() async throws {
        let answer = try await ServerDesk(failing: .unavailable("disk full"))
            .post("$submit", "cpap-approve")
        #expect(answer.status == 503)
        #expect(answer.headers[.retryAfter] == nil)
        expectOutcome(answer, "transient")
        #expect(!answer.text.contains("disk full"))
    }
}

/// One OperationOutcome of this issue type.
func expectOutcome(
    _ answer: Answer, _ code: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(answer.type == "application/fhir+json; charset=utf-8", sourceLocation: sourceLocation)
    #expect(
        answer.text.contains(#""resourceType":"OperationOutcome""#), sourceLocation: sourceLocation)
    #expect(answer.text.contains(#""code":"\#(code)""#), sourceLocation: sourceLocation)
}
