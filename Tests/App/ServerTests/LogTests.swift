import Cases
import CodeSets
import Plans
import Primitives
import Records
import Testing

/// Protected data stands in no log.
@Suite struct LogTests {
    @Test func `a line names method, route, status and time`() async throws {
        let desk = try await ServerDesk()
        _ = try await desk.get("/who?code=72148&member=LKS-1001")
        let line = try #require(desk.log.lines.last)
        for part in ["info request", "method=GET", "route=/who", "status=200", "ms="] {
            #expect(line.contains(part), "\(line)")
        }
    }

    @Test func `a path that leads nowhere is not repeated`() async throws {
        let desk = try await ServerDesk()
        _ = try await desk.get("/LKS-1001")
        #expect(!desk.log.lines.isEmpty)
        #expect(!desk.log.lines.joined().contains("LKS-1001"))
    }

    @Test func `no line holds a member, a name, a diagnosis, a service or a case number`()
        async throws
    {
        let desk = try await ServerDesk()
        let submitted = try await desk.post("$submit", "cpap-missing")
        _ = try await desk.post("$inquire", "cpap-missing")
        _ = try await desk.post("$submit", "unknown-member")
        let stored = try #require(try await desk.store.summaries(CaseQuery()).first)
        let authorization = try #require(try await desk.store.loadCase(stored.caseID))
        let member = stored.member.text
        _ = try await desk.get("/who?code=E0601&member=\(member)&dx=G47.33")
        _ = try await desk.get("/who?code=E0601&member=\(member)&dx=\(member)")
        _ = try await desk.get("/portal/cases/\(stored.caseID)")
        let person = try #require(
            try await desk.store.member(payer: stored.payer, id: stored.member))
        let codes = authorization.request.event.diagnoses.map { "\($0.code)" }
        let secrets =
            [member, person.family, person.given, stored.caseID.text, "E0601", "G47.33", "G4733"]
            + codes
        #expect(submitted.status == 200)
        #expect(desk.log.lines.filter { $0.contains("request") }.count == 6)
        for line in desk.log.lines {
            for secret in secrets { #expect(!line.contains(secret), "\(secret): \(line)") }
        }
    }
}
