import Cases
import CodeSets
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

    // MARK: Services

    /// A request of Scioto Sleep with one service, and how an inquiry tells it again.
    private func told(
        _ service: String, event: String = "UM*HS*I*3*11:B~HI*ABK:G4733~"
    ) async throws -> (response: X12Answer, inquiry: X12Answer) {
        let desk = try await Desk.open()
        let response = await desk.submit(
            SetText.file(
                "HI", "005010X217",
                "ST*278*0001*005010X217~BHT*0007*13*ONE-1*20260310*0930~HL*1**20*1~"
                    + "NM1*X3*2*Larkspur*****46*LKSP1~HL*2*1*21*1~"
                    + "NM1*1P*2*Scioto*****XX*2000101024~HL*3*2*22*1~"
                    + "NM1*IL*1*Delgado*Marisol****MI*LKS-1001~DMG*D8*19790412*F~"
                    + "HL*4*3*EV*1~TRN*1*one*9SLEEPCLIN~\(event)HL*5*4*SS*0~"
                    + "TRN*1*one-1*9SLEEPCLIN~\(service)"
                    + "NM1*SJ*2*Buckeye Home Equipment*****XX*2000101032~"))
        let id = try #require(response.cases.first?.id, "\(response.problems)")
        return (response, try await ask(SetText.inquiry("REF*NT*\(id)~"), desk))
    }

    @Test(arguments: [
        "DTP*472*D8*20260320~SV1*N4:00002751001**UN*1***1~",
        "DTP*472*D8*20260320~SV1*IV:S9123**UN*1***1~",
        "DTP*472*D8*20260320~SV3*AD:D2740****1*1~",
        "UM*HS*I*18~DTP*472*D8*20260320~SV1*HC:E0601:RR**UN*3***1~",
        "UM*HS*S*18*22:B~DTP*472*D8*20260320~SV1*HC:E0601:RR*250*UN*3***1~",
        "DTP*472*D8*20260320~SV1*HC:E0601:RR**UN*.5***1~",
        "DTP*472*D8*20260320~SV1*HC:97110**UN*3***1~HSD*VS*3*WK*1*35*26~",
        "DTP*472*D8*20260320~SV1*HC:97110******1~HSD*VS*3*WK*1*35*26~",
        "DTP*472*D8*20260320~SV2*0120*HC:99221**DA*2*350~",
    ])
    func `a service is told as the response told it`(_ service: String) async throws {
        let (response, inquiry) = try await told(service)
        for segment in ["UM", "SV1", "SV2", "SV3", "HSD", "HCR"] {
            #expect(inquiry.all(segment) == response.all(segment))
        }
    }

    /// HI is written with the principal diagnosis first, whatever numbers a Claim gave them.
    @Test func `a service points at the place in HI at which its diagnosis stands`() async throws {
        var request = try #require(
            try await Desk.open().submit(try Desk.file("cpap-approve.edi")).cases.first
        ).request
        let codes = ["J449", "G4733"].compactMap { DiagnosisCode($0) }
        request.event.diagnoses = [
            Diagnosis(sequence: 5, code: codes[0]),
            Diagnosis(sequence: 20, code: codes[1], role: .principal),
        ]
        request.lines[0].diagnosisPointers = [20]
        let line = request.lines[0]
        let places = CaseTree.diagnoses(request.event).map(\.sequence)
        let told = ToldService(line: line, places: places)
        #expect(places == [20, 5])
        #expect(told.segment?.elements == ["HC:E0601:RR", "", "UN", "3", "", "", "1"])
    }
}
