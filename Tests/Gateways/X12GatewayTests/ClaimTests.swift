import Adjudication
import Cases
import CodeSets
import PASGateway
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow
import X12

@testable import X12Gateway

/// Claims that came by X12: what covers each line, once, and what a replacement or a void gives back.
@Suite struct ClaimTests {
    static let later = Instant("2026-03-22T15:00:00Z")!

    /// A desk that has granted three months of a device; the number and the case.
    static func granted() async throws -> (desk: Desk, number: String, id: CaseID) {
        let desk = try await Desk.open()
        let answer = await desk.pas.submit(
            Array(try Desk.file("cpap-approve.json").utf8), caller: .local, now: Desk.now)
        let authorization = try #require(answer.authorization)
        return (desk, try #require(authorization.authorizationNumber).text, authorization.id)
    }

    static func left(_ desk: Desk, _ id: CaseID) async throws -> Decimal? {
        try await desk.workflow.loadCase(id)?.unitsLeft(.line(1))
    }

    static func file(_ desk: Desk, _ text: String) async throws -> ClaimFileAnswer {
        try await desk.x12.file(Array(text.utf8), now: later)
    }

    static func causes(_ answer: ClaimFileAnswer) -> [ClaimMismatch?] {
        answer.outcomes.flatMap(\.lines).map { line in
            if case .notCovered(let cause, _) = line.verdict { cause } else { nil }
        }
    }

    @Test func `a line is covered by the number that it names, and says what is left`() async throws
    {
        let (desk, number, id) = try await Self.granted()
        let answer = try await Self.file(desk, ClaimFile(number: number).text)
        let line = try #require(answer.outcomes.first?.lines.first)
        #expect(answer.isCovered)
        #expect(
            line.verdict
                == .covered(
                    AuthorizationNumber(number), case: id, units: Decimal(1), unitsLeft: Decimal(2),
                    wasUsedBefore: false))
        #expect(try await Self.left(desk, id) == Decimal(2))
    }

    @Test func `without a number the authorization is found all the same`() async throws {
        let (desk, number, _) = try await Self.granted()
        let answer = try await Self.file(desk, ClaimFile().text)
        #expect(answer.outcomes.first?.lines.first?.authorization?.text == number)
    }

    @Test func `the same file again uses nothing and is answered the same`() async throws {
        let (desk, number, id) = try await Self.granted()
        let text = ClaimFile(number: number, lines: [.cpap(2)]).text
        let first = try await Self.file(desk, text)
        let second = try await Self.file(desk, text)
        #expect(second.outcomes.map(\.number) == first.outcomes.map(\.number))
        #expect(second.outcomes.map(\.isRepeat) == [true])
        #expect(second.remittance == first.remittance)
        #expect(try await Self.left(desk, id) == Decimal(1))
    }

    @Test func `the same claim in another file is the same claim`() async throws {
        let (desk, number, id) = try await Self.granted()
        let claim = ClaimFile(number: number)
        _ = try await Self.file(desk, claim.text)
        _ = try await Self.file(
            desk,
            ClaimFile.set([claim, ClaimFile(account: "PAT-2", number: number)]).replacing(
                "000000301", by: "000000302"))
        #expect(try await Self.left(desk, id) == Decimal(1))
    }

    static let wrong: [(ClaimFile, ClaimMismatch)] = [
        (ClaimFile(number: "A999"), .numberInvalid),
        (ClaimFile(member: "LKS-1002", birth: "19850930"), .absent),
        (ClaimFile(billing: "2000101057"), .otherProvider),
        (ClaimFile(lines: [.cpap(4)]), .unitsExceeded),
        (ClaimFile(lines: [.cpap(day: "20260301")]), .expired),
        (ClaimFile(lines: [.cpap(0)]), .unitsExceeded),
        (ClaimFile(diagnosis: "M5416"), .otherDiagnosis),
        (ClaimFile(member: "LKS-9999"), .memberUnknown),
        (ClaimFile(birth: "19800101"), .memberUnknown),
        (ClaimFile(member: "LKS-1005", birth: "19721103"), .notInsured),
        (ClaimFile(lines: [ClaimFile.Line(service: "HC:E1390")]), .absent),
        (ClaimFile(lines: [ClaimFile.Line(service: "HC:E9999")]), .codeInvalid),
        (ClaimFile(lines: [ClaimFile.Line(service: "HC:A9300")]), .excluded),
    ]

    @Test(arguments: wrong)
    func `a line that nothing covers says why and uses nothing`(
        claim: ClaimFile, cause: ClaimMismatch
    ) async throws {
        let (desk, _, id) = try await Self.granted()
        let answer = try await Self.file(desk, claim.text)
        #expect(Self.causes(answer) == [cause])
        #expect(!answer.isCovered)
        #expect(try await Self.left(desk, id) == Decimal(3))
    }

    @Test func `another member's number covers nothing`() async throws {
        let (desk, number, _) = try await Self.granted()
        let answer = try await Self.file(
            desk, ClaimFile(number: number, member: "LKS-1002", birth: "19850930").text)
        #expect(Self.causes(answer) == [.numberInvalid])
    }

    @Test func `a service that needs no authorization needs none beside a number either`()
        async throws
    {
        let (desk, number, _) = try await Self.granted()
        var claim = ClaimFile(number: number, lines: [.cpap()])
        claim.lines.append(ClaimFile.Line(service: "HC:99213", charge: "150"))
        let answer = try await Self.file(desk, claim.text)
        #expect(answer.isCovered)
        guard case .notRequired = answer.outcomes[0].lines[1].verdict else {
            Issue.record("\(answer.outcomes[0].lines[1].verdict)")
            return
        }
    }

    /// An authorization of the same code for something else is no reason to deny what needs none: E0601 of an exempt provider.
    @Test func `what needs no authorization needs none beside another of the same code`()
        async throws
    {
        let (desk, _, id) = try await Self.granted()
        let answer = try await Self.file(desk, ClaimFile(billing: "2000101214").text)
        guard case .notRequired = answer.outcomes[0].lines[0].verdict else {
            Issue.record("\(answer.outcomes[0].lines[0].verdict)")
            return
        }
        #expect(try await Self.left(desk, id) == Decimal(3))
    }

    @Test func `a number of the line goes before the claim's`() async throws {
        let (desk, number, _) = try await Self.granted()
        var claim = ClaimFile(number: "A999", lines: [.cpap()])
        claim.lines[0].more = ["REF*G1*\(number)"]
        #expect(try await Self.file(desk, claim.text).isCovered)
    }

    @Test func `a rendering provider of the line goes before the claim's`() async throws {
        let (desk, number, _) = try await Self.granted()
        var claim = ClaimFile(number: number, billing: "2000101057")
        claim.names = ["NM1*82*2*SCIOTO HOSPITAL*****XX*2000101057"]
        #expect(Self.causes(try await Self.file(desk, claim.text)) == [.otherProvider])
        claim.account = "PAT-2"
        claim.lines[0].more = ["NM1*82*2*BUCKEYE HOME EQUIPMENT*****XX*2000101032"]
        #expect(try await Self.file(desk, claim.text).isCovered)
    }

    @Test func `claims of one file see what the ones before used`() async throws {
        let (desk, number, id) = try await Self.granted()
        let claims = ["PAT-1", "PAT-2"].map {
            ClaimFile(account: $0, number: number, lines: [.cpap(2)])
        }
        let answer = try await Self.file(desk, ClaimFile.set(claims))
        #expect(Self.causes(answer) == [nil, .unitsExceeded])
        #expect(try await Self.left(desk, id) == Decimal(1))
    }

    @Test func `files at one moment can not overspend`() async throws {
        let (desk, number, id) = try await Self.granted()
        let covered = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 1...6 {
                group.addTask {
                    let claim = ClaimFile(account: "PAT-\(index)", number: number)
                    return try await Self.file(desk, claim.text).isCovered
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.filter { $0 }.count
        }
        #expect(covered == 3)
        #expect(try await Self.left(desk, id) == Decimal(0))
    }

    @Test func `a changed claim that does not say it is a replacement is none`() async throws {
        let (desk, number, id) = try await Self.granted()
        _ = try await Self.file(desk, ClaimFile(number: number).text)
        let answer = try await Self.file(desk, ClaimFile(number: number, lines: [.cpap(2)]).text)
        #expect(Self.causes(answer) == [.duplicate])
        #expect(try await Self.left(desk, id) == Decimal(2))
    }

    // MARK: Replacement and void

    @Test(arguments: [true, false])
    func `a replacement gives back what its original used`(namesOriginal: Bool) async throws {
        let (desk, number, id) = try await Self.granted()
        let first = try await Self.file(desk, ClaimFile(number: number, lines: [.cpap(3)]).text)
        let original = namesOriginal ? first.outcomes[0].number : nil
        let replacement = ClaimFile(
            frequency: "7", original: original, number: number, lines: [.cpap(1)]
        ).text
        for _ in 1...2 {
            let answer = try await Self.file(desk, replacement)
            #expect(answer.isCovered)
            #expect(answer.outcomes[0].reversed?.number == first.outcomes[0].number)
            #expect(try await Self.left(desk, id) == Decimal(2))
        }
    }

    @Test func `a replacement may use what only its original's units allow`() async throws {
        let (desk, number, id) = try await Self.granted()
        _ = try await Self.file(desk, ClaimFile(number: number, lines: [.cpap(2)]).text)
        let answer = try await Self.file(
            desk, ClaimFile(frequency: "7", number: number, lines: [.cpap(3)]).text)
        #expect(answer.isCovered)
        #expect(try await Self.left(desk, id) == Decimal(0))
    }

    @Test func `a denied claim can be replaced by one that is right`() async throws {
        let (desk, number, id) = try await Self.granted()
        let first = try await Self.file(desk, ClaimFile(number: "A999").text)
        let answer = try await Self.file(
            desk,
            ClaimFile(
                frequency: "7", original: first.outcomes[0].number, number: number
            ).text)
        #expect(answer.isCovered)
        #expect(try await Self.left(desk, id) == Decimal(2))
    }

    @Test func `a replacement is replaced in its turn, by whichever number it is named`()
        async throws
    {
        let (desk, number, id) = try await Self.granted()
        let first = try await Self.file(desk, ClaimFile(number: number, lines: [.cpap(3)]).text)
        for units in [1, 2] {
            let claim = ClaimFile(
                frequency: "7", original: first.outcomes[0].number, number: number,
                lines: [.cpap(units)])
            #expect(try await Self.file(desk, claim.text).isCovered)
            #expect(try await Self.left(desk, id) == Decimal(3 - units))
        }
    }

    @Test func `a void gives back all, and the original sent again uses nothing`() async throws {
        let (desk, number, id) = try await Self.granted()
        let original = ClaimFile(number: number, lines: [.cpap(2)]).text
        let first = try await Self.file(desk, original)
        let void = ClaimFile(
            frequency: "8", original: first.outcomes[0].number, number: number, lines: [.cpap(2)]
        ).text
        for _ in 1...2 {
            let answer = try await Self.file(desk, void)
            #expect(answer.isCovered)
            #expect(answer.outcomes[0].lines.isEmpty)
            #expect(try await Self.left(desk, id) == Decimal(3))
        }
        #expect(Self.causes(try await Self.file(desk, original)) == [.duplicate])
        #expect(try await Self.left(desk, id) == Decimal(3))
    }

    @Test(arguments: ["7", "8"])
    func `what replaces or voids nothing that is known is told so`(frequency: String) async throws {
        let (desk, number, id) = try await Self.granted()
        let answer = try await Self.file(
            desk, ClaimFile(frequency: frequency, original: "C123", number: number).text)
        #expect(Self.causes(answer) == [.originalUnknown])
        #expect(try await Self.left(desk, id) == Decimal(3))
        // And it is no original itself.
        let again = try await Self.file(
            desk, ClaimFile(frequency: "7", number: number, lines: [.cpap(2)]).text)
        #expect(Self.causes(again) == [.originalUnknown])
    }

    @Test func `nobody voids another provider's claim`() async throws {
        let (desk, number, id) = try await Self.granted()
        let first = try await Self.file(desk, ClaimFile(number: number).text)
        let answer = try await Self.file(
            desk,
            ClaimFile(
                frequency: "8", original: first.outcomes[0].number, billing: "2000101214"
            ).text)
        #expect(Self.causes(answer) == [.originalUnknown])
        #expect(try await Self.left(desk, id) == Decimal(2))
    }

    @Test func `original, replacement and void in one file leave nothing used`() async throws {
        let (desk, number, id) = try await Self.granted()
        let claims = [
            ClaimFile(number: number, lines: [.cpap(3)]),
            ClaimFile(frequency: "7", number: number, lines: [.cpap(2)]),
            ClaimFile(frequency: "8", number: number, lines: [.cpap(2)]),
        ]
        let text = ClaimFile.set(claims)
        for _ in 1...2 {
            _ = try await Self.file(desk, text)
            #expect(try await Self.left(desk, id) == Decimal(3))
        }
        #expect(try await desk.store.verify().isIntact)
    }

    // MARK: What is not taken in

    @Test func `nothing of a rejected set is used, and the other set is`() async throws {
        let (desk, number, id) = try await Self.granted()
        let good = ClaimFile(account: "PAT-1", number: number)
        let bad = ClaimFile(account: "PAT-2", number: number)
        let broken = (bad.parties + bad.claim).filter { !$0.hasPrefix("DTP*472") }
        let answer = try await Self.file(desk, ClaimFile.file([broken, good.parties + good.claim]))
        #expect(answer.outcomes.map(\.claim.patientControlNumber) == ["PAT-1"])
        #expect(answer.problems.contains { "\($0)".contains("DTP") })
        #expect(!answer.isCovered)
        #expect(try await Self.left(desk, id) == Decimal(2))
    }

    static let refused: [(ClaimFile, String)] = [
        (ClaimFile(payer: "NOBODY"), "x12-payer"),
        (ClaimFile(charge: "121"), "x12-charge"),
        (ClaimFile(charge: "120.001", lines: [.cpap(charge: "120.001")]), "x12-amount"),
    ]

    @Test(arguments: refused)
    func `a claim that can not be answered is refused alone`(
        claim: ClaimFile, code: String
    ) async throws {
        let (desk, number, id) = try await Self.granted()
        var claim = claim
        claim.number = number
        let answer = try await Self.file(desk, claim.text)
        #expect(answer.refused.flatMap(\.problems).map(\.code).contains(code))
        #expect(answer.outcomes.isEmpty && !answer.isCovered && answer.remittance.isEmpty)
        #expect(try await Self.left(desk, id) == Decimal(3))
    }

    @Test func `reports and other transactions are no claims`() async throws {
        let (desk, _, _) = try await Self.granted()
        let report = try await Self.file(desk, ClaimFile(kind: "RP").text)
        #expect(report.problems.map(\.code) == ["x12-claim-kind"])
        let request = try await Self.file(desk, try Desk.file("cpap-approve.edi"))
        #expect(request.problems.map(\.code) == ["x12-transaction"])
        let nothing = try await Self.file(desk, "not X12")
        #expect(!nothing.problems.isEmpty)
    }
}
