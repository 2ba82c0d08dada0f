import Cases
import CodeSets
import PlanFixtures
import Plans
import Primitives
import Testing

@testable import Workflow

/// Which fee an estimate takes.
@Suite struct PricingTests {
    static let code = ProcedureCode(system: .cpt, code: "72148")
    static let day = CivilDate("2026-03-20")!
    static let always = DateRange(start: CivilDate("2026-01-01")!, end: nil)

    private static func fee(_ row: Int, _ network: String?, _ modifier: String?, _ dollars: String)
        -> FeeRow
    {
        FeeRow(
            file: "fees.csv", row: row, network: network, code: code,
            modifier: modifier.flatMap { Modifier($0) }, allowed: Money(dollars)!,
            effective: always)
    }

    private static let fees = [
        fee(2, nil, nil, "980"), fee(3, "open", nil, "1500"), fee(4, "open", "26", "190"),
    ]

    private static func allowed(
        _ fees: [FeeRow] = fees, modifiers: [String] = [], provider: Provider?
    ) -> Money? {
        let benefit = Benefit(
            file: "benefits.csv", row: 2, id: "imaging", name: "Imaging", plan: PlanFixture.plan.id,
            codes: [CodeRange(system: .cpt, first: "70010", last: "79999")],
            inNetwork: CostShareRule(benefit: "imaging"),
            outOfNetwork: CostShareRule(benefit: "imaging"), effective: always,
            source: Citation("plan, section 5"))
        let book = PlanBook(
            digest: DocumentDigest("sha256:0"), name: "b", payers: [], plans: [PlanFixture.plan],
            benefits: [benefit], fees: fees)
        let member = Member(
            payer: PlanFixture.plan.payer, id: MemberID("M1"), family: "Doe", given: "Ann",
            birthDate: CivilDate("1980-01-01")!, coverages: [])
        var pricing = Pricing(book: book, plan: PlanFixture.plan, member: member)
        pricing.add(
            sequence: 1, code: code, modifiers: modifiers.compactMap { Modifier($0) }, units: 1,
            date: day, provider: provider, billed: nil, isEmergency: false)
        return pricing.answer(asOf: Instant("2026-03-10T15:00:00Z")!).estimate?.lines.first?.allowed
    }

    private static func provider(in network: String?) -> Provider {
        Provider(
            id: "P1", name: "Dr. One",
            participations: network.map { [.init(network: $0, dates: always)] } ?? [])
    }

    @Test func `in network the contract's fee, outside everybody else's`() {
        #expect(Self.allowed(provider: Self.provider(in: "open")) == Money("1500"))
        #expect(Self.allowed(provider: Self.provider(in: nil)) == Money("980"))
    }

    @Test func `a provider that nobody names is taken to be in network, fee and all`() {
        #expect(Self.allowed(provider: nil) == Money("1500"))
    }

    @Test func `the fee for a modifier beats the general one where the line has it`() {
        #expect(
            Self.allowed(modifiers: ["26"], provider: Self.provider(in: "open")) == Money("190"))
        #expect(
            Self.allowed(modifiers: ["TC"], provider: Self.provider(in: "open")) == Money("1500"))
    }

    @Test func `without a schedule for the others the contract is the best guess`() {
        let contracts = Self.fees.filter { $0.network != nil }
        #expect(Self.allowed(contracts, provider: Self.provider(in: nil)) == Money("1500"))
    }
}
