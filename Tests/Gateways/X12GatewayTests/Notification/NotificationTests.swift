import Cases
import Foundation
import Primitives
import Testing
import Workflow
import X12

@testable import X12Gateway

/// A 278 notification, and what is kept of it.
@Suite struct NotificationTests {
    private func tell(_ text: String, _ desk: Desk) async throws -> X12Answer {
        let answer = await desk.submit(text, now: AttachmentTests.later)
        let sets = Incoming.read(answer.bytes).interchanges.flatMap(\.groups).flatMap(\.sets)
        #expect(
            sets.map(\.report.guide) == ["278 notification acknowledgment"], "\(answer.problems)")
        #expect(sets.flatMap(\.report.problems) == [])
        #expect(answer.all("GS").first?.hasSuffix("*X*005010X216") == true)
        return answer
    }

    /// The sample admission: its case, its member and the hospital that asked.
    private func admitted(_ desk: Desk) async throws -> (Case, member: String, hospital: String) {
        let answer = await desk.submit(try Desk.file("admission.edi"))
        let one = try #require(answer.cases.first)
        let hospital = try #require(one.request.event.requester?.identifiers.first)
        return (one, one.coverage.member.text, hospital)
    }

    private func notice(
        _ event: String, member: String, provider: String, payer: String = "LKSP1"
    ) -> String {
        SetText.notification(
            event, member: member, provider: provider, payer: payer, born: nil)
    }

    @Test func `an admission is noted at the case, and nothing is decided by it`() async throws {
        let desk = try await Desk.open()
        let (before, member, hospital) = try await admitted(desk)
        let text = notice(
            "REF*NT*\(before.id)~DTP*435*D8*20260311~", member: member, provider: hospital)
        let answer = try await tell(text, desk)
        #expect(answer.kind == .ok)
        #expect(answer.all("TRN") == ["TRN*2*TOLD-1*9RIVERBEN1"])
        #expect(answer.all("REF") == ["REF*NT*\(before.id)"])
        let after = try #require(try await desk.workflow.loadCase(before.id))
        #expect(after.decisions == before.decisions && after.ball == before.ball)
        #expect(after.attachments.last?.title == "278 notification")
        let notes = after.events.compactMap { event in
            if case .note(let note) = event.kind { note } else { nil }
        }
        #expect(notes.last?.contains("admission 2026-03-11") == true)
        // Told once.
        _ = try await tell(text, desk)
        #expect(try await desk.workflow.loadCase(before.id) == after)
    }

    @Test func `the only case of the member with this provider is meant without a number`()
        async throws
    {
        let desk = try await Desk.open()
        let (before, member, hospital) = try await admitted(desk)
        let answer = try await tell(notice("", member: member, provider: hospital), desk)
        #expect(answer.all("REF") == ["REF*NT*\(before.id)"])
    }

    @Test func `what belongs to no case is said to, and nothing is kept`() async throws {
        let desk = try await Desk.open()
        let (before, member, _) = try await admitted(desk)
        let answer = try await tell(
            notice("REF*NT*\(before.id)~", member: member, provider: "2000101073"), desk)
        #expect(answer.all("AAA") == ["AAA*N**AA*C"])
        #expect(try await desk.workflow.loadCase(before.id) == before)
    }

    @Test func `an unknown member is refused at the subscriber`() async throws {
        let desk = try await Desk.open()
        let answer = try await tell(
            notice("", member: "LKS-9999", provider: "2000101057"), desk)
        #expect(answer.all("AAA") == ["AAA*N**75*C"])
        #expect(answer.all("HL").count == 3)
    }

    @Test func `an unknown payer is refused where it stands`() async throws {
        let desk = try await Desk.open()
        let answer = try await tell(
            notice("", member: "LKS-1001", provider: "2000101057", payer: "NOBODY"), desk)
        #expect(answer.all("AAA") == ["AAA*N**79*C"])
        #expect(answer.all("HL").count == 2)
    }
}
