import Records
import Testing

/// What a load balancer asks.
@Suite struct HealthTests {
    @Test func `the process says that it answers`() async throws {
        let answer = try await ServerDesk().get("/health")
        #expect(answer.status == 200)
        #expect(answer.text == #"{"status":"ok"}"#)
    }

    @Test func `a server whose store can be written is ready`() async throws {
        let answer = try await ServerDesk().get("/ready")
        #expect(answer.status == 200)
        #expect(answer.text == #"{"status":"ready"}"#)
    }

    @Test func `a server whose store can not be written is not ready, and says why`() async throws {
        let answer = try await ServerDesk(failing: .full).get("/ready")
        #expect(answer.status == 503)
        #expect(answer.type == "application/problem+json")
        #expect(answer.text.contains(#""detail":"The store can not be written.""#))
    }

    @Test func `it is alive all the same`() async throws {
        #expect(try await ServerDesk(failing: .full).get("/health").status == 200)
    }
}
