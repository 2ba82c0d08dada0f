import Cases
import Foundation
import Primitives
import Testing
import X12

@testable import X12Gateway

/// What a provider reads in the answer to a 278 inquiry.
@Suite struct InquiryTests {
    /// The answer; that it passes our table is part of every test.
    private func ask(_ text: String, _ desk: Desk) async throws -> X12Answer {
        let answer = await desk.submit(text, now: AttachmentTests.later)
        let sets = Incoming.read(answer.bytes).interchanges.flatMap(\.groups).flatMap(\.sets)
        #expect(sets.map(\.report.guide) == ["278 inquiry answer"], "\(answer.problems)")
        #expect(sets.flatMap(\.report.problems) == [])
        #expect(answer.all("GS").first?.hasSuffix("*X*005010X215") == true)
        return answer
    }

    @Test func `a case by its number is told as the response told it`() async throws {
        let desk = try await Desk.open()
        let response = await desk.submit(try Desk.file("cpap-approve.edi"))
        let id = try #require(response.cases.first?.id)
        let answer = try await ask(SetText.inquiry("REF*NT*\(id)~"), desk)
        #expect(answer.all("BHT") == ["BHT*0007*49*INQ-1*20260311*1500*RD"])
        #expect(answer.all("HL").count == response.all("HL").count)
        for segment in ["HCR", "REF", "UM", "SV1", "PWK", "MSG"] {
            #expect(answer.all(segment) == response.all(segment))
        }
        #expect(answer.all("TRN").contains("TRN*2*ASK-1*9SCIOTOSL1"))
        #expect(answer.all("TRN").contains("TRN*2*ASK-2*9SCIOTOSL1"))
        #expect(answer.all("TRN").contains("TRN*2*cpap-approve*9SLEEPCLIN"))
    }

    @Test(arguments: PairTests.names)
    func `every sample can be asked for again, whichever door it came by`(
        _ name: String
    ) async throws {
        let desk = try await Desk.open()
        let response = await desk.submit(try Desk.file("\(name).edi"))
        let one = try #require(response.cases.first)
        let requester = try #require(one.request.event.requester?.identifiers.first)
        let answer = try await ask(
            SetText.inquiry(
                "REF*NT*\(one.id)~", provider: requester, member: one.coverage.member.text,
                born: nil), desk)
        #expect(answer.all("HCR") == response.all("HCR"))
    }

    @Test func `without a number the member's cases with this provider are told`() async throws {
        let desk = try await Desk.open()
        let first = await desk.submit(try Desk.file("cpap-approve.edi"))
        let answer = try await ask(SetText.inquiry(), desk)
        #expect(answer.cases.map(\.id) == first.cases.map(\.id))
    }

    @Test func `the request's trace number finds its case`() async throws {
        let desk = try await Desk.open()
        let first = await desk.submit(try Desk.file("cpap-approve.edi"))
        let answer = try await ask(SetText.inquiry("TRN*1*cpap-approve*9SLEEPCLIN~"), desk)
        #expect(answer.cases.map(\.id) == first.cases.map(\.id))
    }

    @Test func `another provider's care is not told`() async throws {
        let desk = try await Desk.open()
        let first = await desk.submit(try Desk.file("cpap-approve.edi"))
        let id = try #require(first.cases.first?.id)
        let answer = try await ask(
            SetText.inquiry("REF*NT*\(id)~", provider: "2000101073"), desk)
        #expect(answer.all("AAA") == ["AAA*N**AA*C"])
        #expect(answer.all("HCR").isEmpty && answer.cases.isEmpty)
    }

    @Test(arguments: [
        (SetText.inquiry(payer: "NOBODY"), "AAA*N**79*C", "NM1*X3"),
        (SetText.inquiry(member: "LKS-9999"), "AAA*N**75*C", "NM1*IL"),
    ])
    func `why nothing is told stands at its level`(
        _ text: String, _ refusal: String, _ before: String
    ) async throws {
        let desk = try await Desk.open()
        let answer = try await ask(text, desk)
        #expect(answer.all("AAA") == [refusal])
        let place = try #require(answer.segments.firstIndex(of: refusal))
        #expect(answer.segments[place - 1].hasPrefix(before))
        #expect(answer.all("HL").last?.hasSuffix("*0") == true)
    }
}
