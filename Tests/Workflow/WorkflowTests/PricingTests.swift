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

    /// A plan without deductible and maximum, which the registry says.
    private static let unlimited = YearAccumulators(
        plan: PlanFixture.plan.id, year: 2026,
        amounts: Accumulators(
            individualDeductible: Accumulator(limit: nil),
            individualOutOfPocket: Accumulator(limit: nil),
            asOf: Instant("2026-03-01T00:00:00Z")!))

    private static func allowed(
        _ fees: [FeeRow] = fees, modifiers: [String] = [], provider: Provider?,
        isNamed: Bool = false
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
            birthDate: CivilDate("1980-01-01")!, coverages: [], accumulators: [unlimited])
        var pricing = Pricing(book: book, plan: PlanFixture.plan, member: member)
        pricing.add(
            sequence: 1, code: code, modifiers: modifiers.compactMap { Modifier($0) }, units: 1,
            date: day, provider: provider, isNamed: isNamed, billed: nil, isEmergency: false)
        return pricing.answer(asOf: Instant("2026-03-10T15:00:00Z")!).estimate?.lines.first?.allowed
    }

    // MARK: Limits, exclusions, ages

    private static func line(
        units: Int, billed: String? = nil, limit: Int? = nil, granted: Int = 0,
        excluded: Bool = false, provider: Provider? = Self.provider(in: "open"),
        isGranted: Bool = false, change: (inout Plan, inout Member) -> Void = { _, _ in }
    ) -> CostShareLineEstimate? {
        var plan = PlanFixture.plan
        var member = Member(
            payer: plan.payer, id: MemberID("M1"), family: "Doe", given: "Ann",
            birthDate: CivilDate("1980-01-01")!, coverages: [], accumulators: [unlimited])
        change(&plan, &member)
        let benefit = Benefit(
            file: "benefits.csv", row: 2, id: "imaging", name: "Imaging", plan: plan.id,
            codes: [CodeRange(system: .cpt, first: "70010", last: "79999")],
            unitsPerYear: limit.map { Decimal($0) },
            inNetwork: CostShareRule(
                benefit: "imaging", copay: Money("25"), copayPer: .unit,
                deductibleApplies: false),
            effective: always, source: Citation("plan, section 5"))
        let row = AuthorizationRow(
            list: "list", row: 7, codes: CodeRange(system: .cpt, first: code.code),
            requirement: .excluded, effective: always, source: Citation("list, row 7"))
        let book = PlanBook(
            digest: DocumentDigest("sha256:0"), name: "b", payers: [], plans: [plan],
            authorizationRows: excluded ? [row] : [], benefits: excluded ? [] : [benefit],
            fees: excluded ? [] : fees)
        let before = [
            GrantedUnits(plan: plan.id, code: code, units: Decimal(granted), start: day),
            GrantedUnits(
                plan: plan.id, code: code, units: Decimal(90), start: CivilDate("2025-12-31")!),
        ]
        var pricing = Pricing(book: book, plan: plan, member: member, granted: before)
        pricing.add(
            sequence: 1, code: code, modifiers: ["26"].compactMap { Modifier($0) }, units: units,
            date: day, provider: provider, billed: billed.flatMap { Money($0) },
            isEmergency: false, isGranted: isGranted)
        return pricing.answer(asOf: Instant("2026-03-10T15:00:00Z")!).estimate?.lines.first
    }

    @Test func `what is granted beyond a limit is paid`() {
        let line = Self.line(units: 10, limit: 5, granted: 4, isGranted: true)
        #expect(line?.share == Money("250"))
        #expect(line?.nonCovered == .zero)
    }

    /// cost-share.md: what is asked for beyond the benefit's limit is not covered. A unit costs $190, the copay is $25.
    @Test(
        arguments: [
            (nil, 0, "250", "0"), (10, 0, "250", "0"), (10, 4, "150", "760"),
            (10, 12, "0", "1900"),
        ] as [(Int?, Int, String, String)])
    func `units beyond the benefit's limit are not covered`(
        limit: Int?, granted: Int, share: String, nonCovered: String
    ) {
        let line = Self.line(units: 10, limit: limit, granted: granted)
        #expect(line?.share == Money(share))
        #expect(line?.nonCovered == Money(nonCovered))
    }

    @Test func `what the plan excludes is paid by the member, as charged`() {
        let line = Self.line(units: 2, billed: "500", excluded: true)
        #expect(line?.nonCovered == Money("1000"))
        #expect(line?.patient == Money("1000"))
    }

    @Test func `a high-deductible plan pays nothing before its deductible`() {
        let line = Self.line(units: 1) { plan, member in
            plan.isHighDeductible = true
            member.accumulators = [
                YearAccumulators(
                    plan: plan.id, year: 2026,
                    amounts: Accumulators(
                        individualDeductible: Accumulator(limit: Money("3000")),
                        individualOutOfPocket: Accumulator(limit: nil),
                        asOf: Instant("2026-03-01T00:00:00Z")!))
            ]
        }
        #expect(line?.deductible == Money("190"))
    }

    /// The fee is known, the benefit names the tier in only.
    @Test func `what a benefit does not say of care outside the network is not priced`() {
        let line = Self.line(units: 1, provider: Self.provider(in: nil))
        #expect(line == nil)
        let unpaid = Self.line(units: 1, provider: Self.provider(in: nil)) { plan, _ in
            plan.outOfNetwork = .notCovered(Citation("plan, section 9"))
        }
        #expect(unpaid?.nonCovered == Money("980"))
    }

    @Test func `of a member without amounts a share is not known, and the estimate says so`() {
        let line = Self.line(units: 1) { _, member in member.accumulators = [] }
        #expect(line?.unpriced == "how much is left of the out-of-pocket maximum is not known")
        #expect(line?.planPays == .zero)
    }

    /// 42 CFR 447.56(a)(1): by the age on the day of service.
    @Test(arguments: [("2007-03-21", "0"), ("2007-03-20", "25")])
    func `a child under Medicaid pays nothing until the day of turning nineteen`(
        birth: String, share: String
    ) {
        let line = Self.line(units: 1) { plan, member in
            plan.costShareNotes = .nominal
            member.birthDate = CivilDate(birth)!
        }
        #expect(line?.share == Money(share))
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
        // Who is named and not on file has no contract.
        #expect(Self.allowed(provider: nil, isNamed: true) == Money("980"))
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
