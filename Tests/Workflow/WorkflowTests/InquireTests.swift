import Cases
import CodeSets
import Primitives
import Records
import Testing
import Workflow

/// Who may ask about a case, and how it is found.
@Suite struct InquireTests {
    typealias Desk = DeskFixture

    static let rendering = "1777777776"

    /// The clinic's request, for care that somebody else gives.
    private func request(_ desk: Desk) async throws -> Case {
        var submission = Desk.submission("T1", lines: [Desk.line(1, Desk.visit)], handle: "h1")
        submission.request.event.providers.append(
            RequestedProvider(role: .rendering, identifiers: [Self.rendering]))
        return try await desk.submit(submission)
    }

    private func ask(
        _ desk: Desk, as requester: String, naming providers: [String] = [],
        numbers: [String] = [], codes: [ProcedureCode] = [], dates: DateRange? = nil,
        member: String = "M1"
    ) async throws -> InquiryResult {
        let inquiry = Inquiry(
            payer: PayerID("larkspur"), member: [member], requester: [requester],
            providers: providers, numbers: numbers, codes: codes, serviceDates: dates)
        return try await desk.workflow.inquire(inquiry).get()
    }

    @Test func `who asked for the service finds the case`() async throws {
        let desk = try await Desk()
        let authorization = try await request(desk)
        let found = try await ask(desk, as: "1234567893")
        #expect(found.cases == [authorization])
        #expect(found.suppressed == 0)
    }

    @Test func `another provider is told nothing but that something is withheld`() async throws {
        let desk = try await Desk()
        _ = try await request(desk)
        let found = try await ask(desk, as: "1999999992")
        #expect(found.cases.isEmpty)
        #expect(found.suppressed == 1)
    }

    @Test func `another provider that names who gives the care finds the case`() async throws {
        let desk = try await Desk()
        let authorization = try await request(desk)
        let found = try await ask(desk, as: "1999999992", naming: [Self.rendering])
        #expect(found.cases.map(\.id) == [authorization.id])
    }

    @Test func `naming who asked for the service, instead of who gives it, opens nothing`()
        async throws
    {
        let desk = try await Desk()
        _ = try await request(desk)
        let found = try await ask(desk, as: "1999999992", naming: ["1234567893"])
        #expect(found.cases.isEmpty)
    }

    @Test func `who gives the care finds the case`() async throws {
        let desk = try await Desk()
        let authorization = try await request(desk)
        #expect(try await ask(desk, as: Self.rendering).cases.map(\.id) == [authorization.id])
    }

    @Test func `another member's cases are not found`() async throws {
        let desk = try await Desk()
        _ = try await request(desk)
        let found = try await ask(desk, as: "1234567893", member: "M2")
        #expect(found.cases.isEmpty && found.suppressed == 0)
    }

    @Test func `a member who is not known is a rejection`() async throws {
        let desk = try await Desk()
        await #expect(throws: InquiryRejection.self) {
            _ = try await ask(desk, as: "1234567893", member: "nobody")
        }
    }

    @Test func `a service narrows the answer where a case names it`() async throws {
        let desk = try await Desk()
        _ = try await request(desk)
        let other = try await desk.submit(
            Desk.submission("T2", lines: [Desk.line(1, Desk.bracelet)]))
        let found = try await ask(desk, as: "1234567893", codes: [Desk.bracelet])
        #expect(found.cases.map(\.id) == [other.id])
    }

    @Test func `other days find nothing`() async throws {
        let desk = try await Desk()
        _ = try await request(desk)
        let april = DateRange(start: CivilDate("2026-04-01")!, end: CivilDate("2026-04-30")!)
        #expect(try await ask(desk, as: "1234567893", dates: april).cases.isEmpty)
    }

    @Test func `a number that was replaced finds the case with its current number`() async throws {
        let desk = try await Desk()
        let study = Desk.document("a sleep study")
        func version(_ number: Int, cancelled: Bool, prior: String?) async throws -> Case {
            try await desk.submit(
                Desk.submission(
                    "T\(number)", lines: [Desk.line(1, Desk.cpap, cancelled: cancelled)],
                    documents: [study], kind: "28633-6", handle: "h\(number)", prior: prior))
        }
        let first = try await version(1, cancelled: false, prior: nil)
        _ = try await version(2, cancelled: true, prior: "h1")
        let third = try await version(3, cancelled: false, prior: "h2")
        let old = try #require(first.authorizationNumber)
        let new = try #require(third.authorizationNumber)
        #expect(old != new)
        let found = try await ask(desk, as: "1234567893", numbers: [old.text])
        #expect(found.cases.first?.authorizationNumber == new)
    }
}
