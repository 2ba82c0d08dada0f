import Cases
import Foundation
import Plans
import Primitives
import Records
import Testing
import Workflow
import X12

@testable import X12Gateway

/// The 835 that answers claims: right by its guide, balanced, and with every line's adjustments.
@Suite struct RemittanceTests {
    /// The advice of a file, after it was read again: nothing may be found in it.
    static func advice(_ desk: Desk, _ text: String) async throws -> [String] {
        let answer = try await ClaimTests.file(desk, text)
        try expectSound(answer.remittance)
        return segments(answer.remittance)
    }

    static func segments(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" }.split(separator: "~")
            .map(String.init)
    }

    static func expectSound(_ bytes: [UInt8]) throws {
        var count = 0
        for event in X12Intake.events(in: bytes) {
            switch event {
            case .set(let report, _):
                count += 1
                #expect(report.guide == "835 payment advice")
                #expect(report.faults.isEmpty)
                #expect(report.findings.map(\.note) == [])
            case .groupEnded(let report): #expect(report.faults.isEmpty)
            case .interchangeEnded(let report): #expect(report.notes.isEmpty)
            case .fault(let fault): Issue.record("\(fault)")
            case .interchangeBegan, .groupBegan: break
            }
        }
        #expect(count > 0)
    }

    private func with(_ id: String, in segments: [String]) -> [String] {
        segments.filter { $0.hasPrefix("\(id)*") }
    }

    @Test(arguments: ["N4", "ER", "WK"])
    func `the list of a code is told as it was asked by`(_ qualifier: String) {
        let system = ProcedureQualifier.system(qualifier)
        #expect(ProcedureQualifier.qualifier(system) == qualifier)
    }

    @Test func `a covered line is paid the fee less the member's share`() async throws {
        let (desk, number, _) = try await ClaimTests.granted()
        let advice = try await Self.advice(desk, ClaimFile(number: number).text)
        // $95 are allowed; $300 of the deductible are left, so all of it is hers.
        #expect(with("SVC", in: advice) == ["SVC*HC:E0601:RR*120*0"])
        #expect(with("CAS", in: advice) == ["CAS*CO*45*25", "CAS*PR*1*95"])
        #expect(with("AMT", in: advice) == ["AMT*AU*95", "AMT*B6*95"])
        #expect(with("REF", in: advice).contains("REF*G1*\(number)"))
        #expect(with("BPR", in: advice)[0].hasPrefix("BPR*H*0*C*NON*"))
        #expect(with("CLP", in: advice)[0].hasPrefix("CLP*PAT-1*1*120*0*95*12*C"))
    }

    @Test func `deductible, then coinsurance; the next claim of the file goes on from there`()
        async throws
    {
        let (desk, number, _) = try await ClaimTests.granted()
        let visit = ClaimFile.Line(service: "HC:72148:26", charge: "400")
        var first = ClaimFile(number: number, lines: [.cpap(3, charge: "300"), visit])
        first.lines[1].service = "HC:99213"
        first.lines[1].charge = "100"
        let second = ClaimFile(
            account: "PAT-2", lines: [ClaimFile.Line(service: "HC:99213", charge: "150")])
        let advice = try await Self.advice(desk, ClaimFile.set([first, second]))
        #expect(
            with("CAS", in: advice) == [
                "CAS*CO*45*15", "CAS*PR*1*285", "CAS*PR*3*35", "CAS*CO*45*22", "CAS*PR*3*35",
            ])
        #expect(with("BPR", in: advice)[0].hasPrefix("BPR*I*158*C*NON*"))
    }

    @Test func `a denied line has its reason and nothing is paid`() async throws {
        let (desk, _, _) = try await ClaimTests.granted()
        let advice = try await Self.advice(desk, ClaimFile(number: "A999").text)
        #expect(with("CAS", in: advice) == ["CAS*CO*15*120"])
        #expect(with("CLP", in: advice)[0].hasPrefix("CLP*PAT-1*4*120*0**12*C"))
    }

    @Test func `a replacement takes the first payment back`() async throws {
        let (desk, number, _) = try await ClaimTests.granted()
        _ = try await ClaimTests.file(desk, ClaimFile(number: number, lines: [.cpap(2)]).text)
        let advice = try await Self.advice(
            desk, ClaimFile(frequency: "7", number: number, lines: [.cpap(1)]).text)
        let claims = with("CLP", in: advice)
        #expect(claims.count == 2)
        #expect(claims[0].hasPrefix("CLP*PAT-1*22*-120*0**12*C"))
        #expect(claims[1].hasPrefix("CLP*PAT-1*1*120*0*95*12*C"))
        #expect(with("CAS", in: advice).prefix(1) == ["CAS*PR*1*-120"])
    }

    @Test func `more taken back than paid is carried forward`() async throws {
        let (desk, _, _) = try await ClaimTests.granted()
        let visit = [ClaimFile.Line(service: "HC:99213", charge: "150")]
        _ = try await ClaimTests.file(desk, ClaimFile(lines: visit).text)
        let advice = try await Self.advice(desk, ClaimFile(frequency: "8", lines: visit).text)
        #expect(with("CLP", in: advice).count == 1)
        #expect(with("BPR", in: advice)[0].hasPrefix("BPR*H*0*C*NON*"))
        #expect(with("PLB", in: advice)[0].hasPrefix("PLB*2000101032*20261231*FB:T"))
        #expect(with("PLB", in: advice)[0].hasSuffix("*-93"))
    }

    @Test func `what has no fee, and what another payer comes before, waits for a person`()
        async throws
    {
        let (desk, number, _) = try await ClaimTests.granted()
        let unpriced = ClaimFile(lines: [ClaimFile.Line(service: "HC:99205", charge: "300")])
        #expect(
            with("CAS", in: try await Self.advice(desk, unpriced.text)) == ["CAS*OA*133*300"])
        var member = try #require(
            try await desk.workflow.store.member(
                payer: PayerID("larkspur"), id: MemberID("LKS-1001")))
        let known = member
        member.coverages[0].primaryPayer = "Juniper"
        try await desk.workflow.store.put(members: [member])
        let hidden = ClaimFile(account: "PAT-3", number: number)
        #expect(
            with("CAS", in: try await Self.advice(desk, hidden.text)) == ["CAS*OA*133*120"])
        try await desk.workflow.store.put(members: [known])
        let second = ClaimFile(account: "PAT-2", number: number, coverage: "S")
        let advice = try await Self.advice(desk, second.text)
        #expect(with("CAS", in: advice) == ["CAS*OA*133*120"])
        #expect(with("CLP", in: advice)[0].hasPrefix("CLP*PAT-2*2*"))
    }

    @Test func `names of the claim that hold delimiters and accents are written without`()
        async throws
    {
        let (desk, number, _) = try await ClaimTests.granted()
        let text = ClaimFile(number: number).text.replacingOccurrences(
            of: "4 MILL ROAD", with: "4 MILL ROAD'S END")
        _ = try await Self.advice(desk, text)
    }

    @Test func `an advice is for one payee: two billers get a set each`() async throws {
        let (desk, number, _) = try await ClaimTests.granted()
        let one = ClaimFile(number: number)
        var other = ClaimFile(billing: "2000101214")
        other.account = "PAT-2"
        let answer = try await ClaimTests.file(
            desk, ClaimFile.file([one.parties + one.claim, other.parties + other.claim]))
        try Self.expectSound(answer.remittance)
        #expect(with("ST", in: Self.segments(answer.remittance)).count == 2)
    }

    static let amounts: [(Int64, String)] = [
        (0, "0"), (5, ".05"), (50, ".5"), (12_000, "120"), (12_050, "120.5"), (-1, "-.01"),
        (123_456, "1234.56"),
    ]

    @Test(arguments: amounts)
    func `amounts have no zeros at the end, and none before the point`(cents: Int64, text: String) {
        #expect(Money(cents: cents).x12 == text)
    }

    static let addresses: [(String?, Bool)] = [
        ("12 Larkspur Way, Columbus, OH 43004", true),
        ("PO Box 400, Suite 2, Great Meadow, IN 46001", true),
        (nil, false), ("Columbus, OH 43004", false), ("12 Larkspur Way, Columbus, Ohio", false),
    ]

    @Test(arguments: addresses)
    func `an address of the book is read in its parts or not at all`(text: String?, isRead: Bool) {
        #expect((PayerAddress(text) != nil) == isRead)
    }
}
