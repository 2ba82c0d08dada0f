import Cases
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow
import X12

@testable import X12Gateway

/// A client of the API asks by X12 as its own organizations, and nobody else.
@Suite struct CallerTests {
    private func acting(_ npi: String, as name: String = "client", at desk: Desk) -> Desk {
        let caller = Caller(name: name, organizations: [npi])
        return Desk(
            workflow: desk.workflow.acting(for: caller), store: desk.store, folder: desk.folder)
    }

    /// That every answer passes our own tables is part of every test.
    private func send(_ text: String, _ desk: Desk) async throws -> X12Answer {
        let answer = await desk.submit(text, now: AttachmentTests.later)
        let sets = Incoming.read(answer.bytes).interchanges.flatMap(\.groups).flatMap(\.sets)
        #expect(!sets.isEmpty)
        #expect(sets.flatMap(\.report.problems) == [])
        return answer
    }

    @Test func `a request in another's name is refused at the requester, and nothing is stored`()
        async throws
    {
        let desk = try await Desk.open()
        let request = try Desk.file("cpap-approve.edi")
        let refused = try await send(request, acting("2000101040", at: desk))
        #expect(refused.all("AAA") == ["AAA*N**41*N"])
        #expect(refused.rejections.map(\.code) == [.notTheCaller])
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
        let taken = try await send(request, acting("2000101024", at: desk))
        #expect(taken.all("AAA") == [])
        #expect(taken.cases.count == 1)
    }

    /// Whoever writes another's name into ISA06 has refused what that one never sent.
    @Test func `a client uses up no control number of another's`() async throws {
        let desk = try await Desk.open()
        let interchange = try Desk.file("cpap-approve.edi")
        let (sleep, other) = (
            acting("2000101024", as: "sleep", at: desk), acting("2000101040", as: "ortho", at: desk)
        )
        let foreign = try await other.run(interchange)
        #expect(foreign.answer.all("AAA") == ["AAA*N**41*N"])
        let own = try await sleep.run(interchange)
        #expect(own.answer.all("TA1") == [] && own.answer.cases.count == 1)
        for desk in [sleep, other] {
            let again = try await desk.run(interchange)
            #expect(again.answer.all("TA1").map { $0.hasSuffix("*R*025") } == [true])
        }
    }

    @Test func `so is an inquiry, by any number`() async throws {
        let desk = try await Desk.open()
        let id = try await AttachmentTests.pended(desk).id
        let inquiry = SetText.inquiry("REF*NT*\(id)~")
        let refused = try await send(inquiry, acting("2000101040", at: desk))
        #expect(refused.all("AAA") == ["AAA*N**41*C"])
        #expect(refused.cases.isEmpty && refused.all("HCR").isEmpty)
        // In its own name it is told that there is no such case.
        let own = try await send(
            SetText.inquiry("REF*NT*\(id)~", provider: "2000101040"),
            acting("2000101040", at: desk))
        #expect(own.all("AAA") == ["AAA*N**AA*C"])
        let found = try await send(inquiry, acting("2000101024", at: desk))
        #expect(found.cases.map(\.id) == [id])
    }

    @Test func `papers reach nobody else's case`() async throws {
        let desk = try await Desk.open()
        let before = try await AttachmentTests.pended(desk)
        let paper = SetText.attachment(before.id.text, AttachmentTests.document)
        let refused = try await send(paper, acting("2000101040", at: desk))
        #expect(refused.all("IK5").first?.hasPrefix("IK5*A") == false)
        #expect(try await desk.workflow.loadCase(before.id)?.version == before.version)
        // Nor that of who gives the service, if somebody else asked for it.
        let supplier = try #require(
            before.request.lines.flatMap(\.providers).flatMap(\.identifiers).first)
        #expect(supplier == "2000101032")
        let own = SetText.attachment(
            before.id.text, AttachmentTests.document, provider: supplier)
        let unknown = try await send(own, acting(supplier, at: desk))
        #expect(unknown.all("IK5").first?.hasPrefix("IK5*A") == false)
        #expect(try await desk.workflow.loadCase(before.id)?.version == before.version)
        let taken = try await send(paper, acting("2000101024", at: desk))
        #expect(taken.all("IK5") == ["IK5*A"])
    }

    @Test func `a notification is noted at no case of another's`() async throws {
        let desk = try await Desk.open()
        let admission = await desk.submit(try Desk.file("admission.edi"))
        let one = try #require(admission.cases.first)
        let hospital = try #require(one.request.event.requester?.identifiers.first)
        let text = SetText.notification(
            "REF*NT*\(one.id)~DTP*435*D8*20260311~", member: one.coverage.member.text,
            provider: hospital, born: nil)
        let refused = try await send(text, acting("2000101040", at: desk))
        #expect(refused.all("AAA").first?.hasPrefix("AAA*N**41") == true)
        #expect(try await desk.workflow.loadCase(one.id)?.version == one.version)
        let taken = try await send(text, acting(hospital, at: desk))
        #expect(taken.all("AAA") == [])
        #expect(taken.cases.map(\.id) == [one.id])
    }

    @Test func `eligibility is told to the provider who asks, as itself`() async throws {
        let desk = try await Desk.open()
        let refused = try await send(
            EligibilityTests.inquiry(), acting("2000101040", at: desk))
        #expect(refused.all("AAA") == ["AAA*N**41*C"])
        #expect(refused.all("EB").isEmpty)
        let told = try await send(EligibilityTests.inquiry(), acting("2000101016", at: desk))
        #expect(!told.all("EB").isEmpty)
    }
}
