import Cases
import CodeSets
import Plans
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

    /// Else whoever asks of a member could find out of any number whether somebody has it.
    @Test func `the number of another member's case is one that is not known`() async throws {
        let desk = try await Desk()
        let authorization = try await request(desk)
        let neighbour = Member(
            payer: PayerID("larkspur"), id: MemberID("M3"), family: "Cole", given: "Ada",
            birthDate: CivilDate("1975-03-04")!, state: "OH", coverages: [Desk.coverage()])
        try await desk.store.put(members: [neighbour])
        let other = try await desk.submit(
            Desk.submission("T2", lines: [Desk.line(1, Desk.visit)], member: "M3"))
        for number in ["R0000000000X", other.id.text] {
            let found = try await ask(desk, as: "1234567893", numbers: [number])
            #expect(found.cases.map(\.id) == [authorization.id])
            #expect(found.suppressed == 0)
            let stranger = try await ask(desk, as: "1999999992", numbers: [number])
            #expect(stranger.cases.isEmpty)
            #expect(stranger.suppressed == 1)
        }
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

    struct Narrowing: Sendable, CustomTestStringConvertible {
        var what: String
        var example: InquiryExample
        var found: Int

        init(_ what: String, found: Int, _ say: (inout InquiryExample) -> Void) {
            self.what = what
            self.found = found
            example = InquiryExample()
            say(&example)
        }

        var testDescription: String { "\(what): \(found)" }
    }

    private static func day(_ text: String) -> DateRange {
        DateRange(start: CivilDate(text)!, end: CivilDate(text)!)
    }

    /// Of a visit that needs nothing and a stay that waits; what fits neither hides neither.
    @Test(arguments: [
        Narrowing("action", found: 1) { $0.actions = [.pended] },
        Narrowing("action of none", found: 2) { $0.actions = [.denied] },
        Narrowing("trace", found: 1) { $0.traces = [TraceNumber(system: "urn:t", value: "stay")] },
        Narrowing("trace of none", found: 2) {
            $0.traces = [TraceNumber(system: "urn:t", value: "other")]
        },
        Narrowing("category", found: 1) { $0.categories = [.admission] },
        Narrowing("type of certification", found: 1) { $0.certificationTypes = [.renewal] },
        Narrowing("type of service", found: 1) { $0.serviceTypes = ["48"] },
        Narrowing("diagnosis", found: 1) { $0.diagnoses = [DiagnosisCode("I50.9")!] },
        Narrowing("issued on a day on which nothing was", found: 2) {
            $0.issued = [day("2026-01-01")]
        },
    ])
    func `what the example says narrows, and never hides`(_ narrowing: Narrowing) async throws {
        let desk = try await Desk()
        _ = try await desk.submit(Desk.submission("T1", lines: [Desk.line(1, Desk.visit)]))
        var line = Desk.line(1, Desk.bedDays, units: 7, .days)
        line.category = .admission
        line.serviceType = "48"
        line.certificationType = .renewal
        line.traceNumbers = [TraceNumber(system: "urn:t", value: "stay")]
        var stay = Desk.submission("T2", lines: [line])
        stay.request.event.diagnoses = [
            Diagnosis(sequence: 1, code: DiagnosisCode("I50.9")!, role: .principal)
        ]
        let waits = try await desk.submit(stay)
        #expect(waits.action == .pended)
        var inquiry = Inquiry(
            payer: PayerID("larkspur"), member: ["M1"], requester: ["1234567893"])
        inquiry.example = narrowing.example
        let found = try await desk.workflow.inquire(inquiry).get().cases
        #expect(found.count == narrowing.found)
        if narrowing.found == 1 { #expect(found.map(\.id) == [waits.id]) }
    }

    @Test func `a birth date that is not the member's is a rejection`() async throws {
        let desk = try await Desk()
        _ = try await request(desk)
        var inquiry = Inquiry(
            payer: PayerID("larkspur"), member: ["M1"], requester: ["1234567893"])
        inquiry.birthDate = CivilDate("1901-01-01")
        await #expect(throws: InquiryRejection.self) {
            _ = try await desk.workflow.inquire(inquiry).get()
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
            var line = Desk.line(1, Desk.cpap, cancelled: cancelled)
            line.change = prior == nil ? nil : .changed
            return try await desk.submit(
                Desk.submission(
                    "T\(number)", lines: [line],
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
