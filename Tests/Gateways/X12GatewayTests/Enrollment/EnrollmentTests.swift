import Cases
import Foundation
import Plans
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import X12Gateway

/// An 834 that loads the registry.
@Suite struct EnrollmentTests {
    static let larkspur = PayerID("larkspur")

    private func enroll(
        _ text: String, _ desk: Desk, isCheck: Bool = false
    ) async throws -> EnrollmentReport {
        try await X12Gateway.enroll(
            Array(text.utf8), into: desk.store, book: desk.workflow.book, isCheck: isCheck)
    }

    private func member(_ id: String, _ desk: Desk) async throws -> Member? {
        try await desk.store.member(payer: Self.larkspur, id: MemberID(id))
    }

    @Test func `a family is added, each with an own number`() async throws {
        let desk = try await Desk.open()
        let text = EnrollmentFile.text(
            EnrollmentFile.subscriber() + EnrollmentFile.child()
                + EnrollmentFile.child(given: "Ada", born: "20150708", number: "LKS-1100-77"))
        let report = try await enroll(text, desk)
        #expect(report.isSound, "\(report.problems)")
        #expect(report.sets.map(\.added) == [3])
        let iris = try #require(try await member("LKS-1100", desk))
        #expect(iris.name == "Iris Vale")
        #expect(iris.otherIdentifiers == ["V-77"])
        #expect(iris.sex == .female && iris.state == "OH")
        #expect(
            iris.address
                == PostalAddress(
                    street: "9 Oak Lane", city: "Dayton", state: "OH", postalCode: "45402"))
        #expect(
            iris.coverages == [
                Coverage(
                    plan: PlanID("larkspur-choice-ppo"),
                    active: DateRange(start: CivilDate("2026-03-01")!), group: "ACME-100")
            ])
        let theo = try #require(try await member("LKS-1100-02", desk))
        #expect(theo.subscriber == SubscriberLink(id: MemberID("LKS-1100"), relationship: .child))
        #expect(try await member("LKS-1100-77", desk)?.given == "Ada")
    }

    @Test func `the same file again changes nothing`() async throws {
        let desk = try await Desk.open()
        let text = EnrollmentFile.text(EnrollmentFile.subscriber() + EnrollmentFile.child())
        _ = try await enroll(text, desk)
        let again = try await enroll(text, desk)
        #expect(again.sets.map(\.unchanged) == [2] && again.sets.map(\.added) == [0])
        #expect(
            try await desk.store.members(payer: Self.larkspur, identifiers: ["LKS-1100"]).count == 2
        )
    }

    @Test func `a check stores nothing and says the same`() async throws {
        let desk = try await Desk.open()
        let text = EnrollmentFile.text(EnrollmentFile.subscriber())
        let report = try await enroll(text, desk, isCheck: true)
        #expect(report.isSound && report.sets.map(\.added) == [1])
        #expect(try await member("LKS-1100", desk) == nil)
    }

    @Test func `eligibility finds who was added, and a dependent through the subscriber`()
        async throws
    {
        let desk = try await Desk.open()
        _ = try await enroll(
            EnrollmentFile.text(EnrollmentFile.subscriber() + EnrollmentFile.child()), desk)
        let answer = try await EligibilityTests.answer(
            EligibilityTests.inquiry(
                "NM1*IL*1*Vale*Iris****MI*LKS-1100~HL*4*3*23*0~NM1*03*1*Vale*Theo~DMG*D8*20120506~",
                family: "1"), desk: desk)
        #expect(answer.all("NM1").last == "NM1*03*1*Vale*Theo")
        #expect(answer.all("EB").first == "EB*1**30*C1*Larkspur Choice PPO")
        let own = try await EligibilityTests.answer(
            EligibilityTests.inquiry("NM1*IL*1*Vale*Iris****MI*LKS-1100~DMG*D8*19800203~"),
            desk: desk)
        #expect(own.all("N3") == ["N3*9 Oak Lane"])
        #expect(own.all("EB").first == "EB*1**30*C1*Larkspur Choice PPO")
    }

    @Test func `a request is decided for who was added`() async throws {
        let desk = try await Desk.open()
        _ = try await enroll(EnrollmentFile.text(EnrollmentFile.subscriber()), desk)
        let text = try Desk.file("cpap-approve.edi")
            .replacing("Delgado*Marisol****MI*LKS-1001", by: "Vale*Iris****MI*LKS-1100")
            .replacing("DMG*D8*19790412*F", by: "DMG*D8*19800203*F")
        let answer = await desk.submit(text)
        #expect(answer.kind == .ok, "\(answer.problems) \(answer.rejections)")
        #expect(answer.cases.first?.coverage.member == MemberID("LKS-1100"))
    }

    /// What follows the addition: the file, and the coverages afterwards as `from..until`.
    struct Change: Sendable, CustomTestStringConvertible {
        let text: String
        let coverages: [String]
        var testDescription: String { text }
    }

    static let changes = [
        Change(
            text: EnrollmentFile.subscriber(
                "024", coverage: "HD*024**PPO*CHOICE-PPO~DTP*349*D8*20260630~"),
            coverages: ["2026-03-01 to 2026-06-30"]),
        Change(
            text: EnrollmentFile.subscriber("024", coverage: "").replacing(
                "NM1*IL", by: "DTP*357*D8*20260630~NM1*IL"),
            coverages: ["2026-03-01 to 2026-06-30"]),
        Change(
            text: EnrollmentFile.subscriber(
                "001", coverage: "HD*001**PPO*CHOICE-PPO~DTP*348*D8*20260201~"),
            coverages: ["2026-02-01 to open"]),
        Change(
            text: EnrollmentFile.subscriber(
                "030", coverage: "HD*030**PPO*CHOICE-PPO~DTP*348*D8*20260301~DTP*349*D8*20261231~"),
            coverages: ["2026-03-01 to 2026-12-31"]),
        Change(
            text: EnrollmentFile.subscriber("001", coverage: ""),
            coverages: ["2026-03-01 to open"]),
    ]

    @Test(arguments: changes)
    func `a change, an end and a comparison do what they say`(_ change: Change) async throws {
        let desk = try await Desk.open()
        _ = try await enroll(EnrollmentFile.text(EnrollmentFile.subscriber()), desk)
        let report = try await enroll(EnrollmentFile.text(change.text), desk)
        #expect(report.isSound, "\(report.problems)")
        let iris = try #require(try await member("LKS-1100", desk))
        #expect(iris.coverages.map(\.active.description) == change.coverages)
    }

    @Test(arguments: [
        ("20260701", ["2026-03-01 to open"]),
        ("20260901", ["2026-03-01 to 2026-06-30", "2026-09-01 to open"]),
    ])
    func `who comes back goes on where it ended, or begins again after a gap`(
        _ from: String, _ coverages: [String]
    ) async throws {
        let desk = try await Desk.open()
        let end = EnrollmentFile.subscriber(
            "024", coverage: "HD*024**PPO*CHOICE-PPO~DTP*349*D8*20260630~")
        let back = EnrollmentFile.subscriber(
            "025", coverage: "HD*025**PPO*CHOICE-PPO~DTP*348*D8*\(from)~")
        let report = try await enroll(
            EnrollmentFile.text(EnrollmentFile.subscriber(), end, back), desk)
        #expect(report.isSound, "\(report.problems)")
        #expect(report.sets.map(\.ended) == [0, 1, 0])
        let iris = try #require(try await member("LKS-1100", desk))
        #expect(iris.coverages.map(\.active.description) == coverages)
    }

    /// What is wrong, the code of the problem, and its segment and element.
    struct Broken: Sendable, CustomTestStringConvertible {
        let text: String
        let code: String
        let place: String
        var testDescription: String { code }
    }

    static let broken = [
        Broken(
            text: EnrollmentFile.text(
                EnrollmentFile.subscriber(coverage: "HD*021**DEN*DENTAL-1~DTP*348*D8*20260301~")),
            code: "x12-enrollment-plan", place: "HD04"),
        Broken(
            text: EnrollmentFile.text(EnrollmentFile.subscriber(), insurer: "NOBODY"),
            code: "x12-enrollment-insurer", place: "N104"),
        Broken(
            text: EnrollmentFile.text(EnrollmentFile.child()),
            code: "x12-enrollment-subscriber", place: "REF02"),
        Broken(
            text: EnrollmentFile.text(EnrollmentFile.subscriber("001")),
            code: "x12-enrollment-member", place: "REF02"),
        Broken(
            text: EnrollmentFile.text(EnrollmentFile.subscriber(about: "")),
            code: "x12-enrollment-birth-date", place: "NM1"),
        Broken(
            text: EnrollmentFile.text(EnrollmentFile.subscriber(name: "NM1*IL*1*Vale~")),
            code: "x12-enrollment-name", place: "NM1"),
        Broken(
            text: EnrollmentFile.text(
                EnrollmentFile.subscriber(coverage: "HD*021**PPO*CHOICE-PPO~DTP*303*D8*20260301~")),
            code: "x12-enrollment-date", place: "HD"),
        Broken(
            text: EnrollmentFile.text(
                EnrollmentFile.subscriber(
                    coverage: "HD*021**PPO*CHOICE-PPO~DTP*348*D8*20260301~DTP*349*D8*20260201~")),
            code: "x12-enrollment-date", place: "DTP03"),
        Broken(
            text: EnrollmentFile.text(
                EnrollmentFile.subscriber(
                    coverage: "HD*002**PPO*CHOICE-PPO~DTP*348*D8*20260301~")),
            code: "x12-enrollment-delete", place: "HD01"),
        Broken(
            text: EnrollmentFile.text(
                EnrollmentFile.subscriber(number: "LKS-1001", name: "NM1*IL*1*Delgado*Marisol~")),
            code: "x12-enrollment-overlap", place: "DTP03"),
    ]

    @Test(arguments: broken)
    func `what is wrong is told by segment and element, and nothing of the set is stored`(
        _ broken: Broken
    ) async throws {
        let desk = try await Desk.open()
        let marisol = try await member("LKS-1001", desk)
        let report = try await enroll(broken.text, desk)
        #expect(!report.isSound)
        #expect(report.problems.map(\.code) == [broken.code], "\(report.problems)")
        #expect(report.problems.first?.place?.description.hasSuffix(broken.place) == true)
        #expect(report.problems.first?.message.hasPrefix("Set 0001: ") == true)
        #expect(try await member("LKS-1100", desk) == nil)
        #expect(try await member("LKS-1001", desk) == marisol)
    }

    @Test func `one set at fault leaves the others alone, and nothing of it is stored`()
        async throws
    {
        let desk = try await Desk.open()
        let lost =
            EnrollmentFile.subscriber(number: "LKS-1200")
            + EnrollmentFile.subscriber("001", number: "LKS-1300")
        let report = try await enroll(
            EnrollmentFile.text(
                EnrollmentFile.subscriber(), lost, EnrollmentFile.child()), desk)
        #expect(report.sets.map(\.isTaken) == [true, false, true])
        #expect(try await member("LKS-1100", desk) != nil)
        #expect(try await member("LKS-1200", desk) == nil)
        #expect(try await member("LKS-1100-02", desk) != nil)
    }

    @Test func `what breaks the guide is told, and the set is refused`() async throws {
        let desk = try await Desk.open()
        let report = try await enroll(
            EnrollmentFile.text(EnrollmentFile.subscriber("999")), desk)
        #expect(report.sets.map(\.isTaken) == [false])
        #expect(report.problems.contains { $0.place?.description.hasSuffix("INS03") == true })
    }

    @Test func `a whole file ends nobody's coverage by silence, and says so`() async throws {
        let desk = try await Desk.open()
        let report = try await enroll(
            EnrollmentFile.text(EnrollmentFile.subscriber("030"), purpose: "4"), desk)
        #expect(report.isSound && report.sets.map(\.added) == [1])
        #expect(report.problems.map(\.code) == ["x12-enrollment-absent"])
        #expect(try await member("LKS-1001", desk)?.coverages.first?.active.end == nil)
    }

    @Test func `another insurance that pays first is kept, a social security number is not`()
        async throws
    {
        let desk = try await Desk.open()
        let coverage =
            "HD*021**PPO*CHOICE-PPO~DTP*348*D8*20260301~COB*P*XYZ*1~NM1*IN*2*Keystone Mutual~"
        let text = EnrollmentFile.text(
            EnrollmentFile.subscriber(
                name: "NM1*IL*1*Vale*Iris****34*123456789~", coverage: coverage))
        let report = try await enroll(text, desk)
        #expect(report.isSound, "\(report.problems)")
        let iris = try #require(try await member("LKS-1100", desk))
        #expect(iris.coverages.first?.primaryPayer == "Keystone Mutual")
        #expect(iris.otherIdentifiers.isEmpty)
    }

    @Test(arguments: ["834-x220-add-subscriber", "834-x220-managed-care"])
    func `the public samples are read, and told that this book has no plan for them`(
        _ name: String
    ) async throws {
        let desk = try await Desk.open()
        guard let sample = try Desk.sample(name) else { return }
        let report = try await enroll(sample, desk)
        #expect(report.problems.map(\.code) == ["x12-enrollment-plan"])
        #expect(report.problems.first?.message.contains("123456001") == true)
    }
}
