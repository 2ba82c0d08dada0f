import Adjudication
import Cases
import CodeSets
import PlanFixtures
import Plans
import Policies
import Primitives
import Testing

/// The list of checks as a whole: its order, its end, what goes with the answer.
@Suite struct AdjudicatorTests {
    static let order = [
        "coverage.active", "code.valid", "request.timely", "benefit.covered", "provider.network",
        "authority",
        "policy",
    ]

    /// For each check a world in which it is the one that ends the list.
    static let faults: [@Sendable (inout World) -> Void] = [
        { $0.coverages = [] },
        { $0.codes = CodeCatalog(known: [.cpt: [:]]) },
        {
            $0.plan.retrospective = .unknown; $0.receivedAt = Instant("2026-06-01T12:00:00Z")!
        },
        { $0.benefits = [] },
        { $0.providers = [] },
        { $0.rows = [] },
        { $0.policies = [World.policy(verdict: .notMet)] },
    ]

    @Test
    func `where everything says yes all checks are made in their order and the last approves`() {
        let finding = World().decide()
        #expect(finding.outcome == .approved)
        #expect(finding.explanation.checks.map(\.id) == Self.order)
        #expect(finding.subject == .line(1))
        let picked = PolicyReference.Choice(
            basis: "service", on: CivilDate("2026-03-10")!,
            effective: World.range("2020-01-01", nil))
        #expect(
            finding.policies == [
                PolicyReference(id: "IMG", version: "1", title: "Imaging", choice: picked)
            ])
        #expect(finding.authority?.decider == .plan("Larkspur"))
    }

    @Test("Each check ends the list where it concludes", arguments: order.indices)
    func ends(index: Int) {
        let finding = World.with(Self.faults[index]).decide()
        #expect(finding.explanation.checks.map(\.id) == Array(Self.order[...index]))
        #expect(finding.outcome != .approved)
    }

    @Test("Of two that would conclude the earlier does", arguments: order.indices, order.indices)
    func earlier(one: Int, other: Int) {
        let world = World.with {
            Self.faults[one](&$0)
            Self.faults[other](&$0)
        }
        #expect(world.decide().last.id == Self.order[min(one, other)])
    }

    @Test(
        "Whatever does not approve says why, under which rule, and who acts next",
        arguments: order.indices)
    func explained(index: Int) {
        let last = World.with(Self.faults[index]).decide().last
        #expect(!last.finding.isEmpty)
        #expect(last.citation != nil)
        #expect(last.next?.action.isEmpty == false)
    }

    @Test("Only a yes has terms", arguments: order.indices)
    func terms(index: Int) {
        #expect(World.with(Self.faults[index]).decide().terms == nil)
        #expect(World().decide().terms != nil)
    }

    @Test
    func `a cancelled line is not decided, and a request without lines is decided at the event`() {
        let adjudicator = Adjudicator(
            book: PlanBook(
                digest: DocumentDigest("d"), name: "b", payers: [], plans: [PlanFixture.plan]),
            policies: PolicyBook())
        let facts = Facts(
            member: Member(
                payer: PayerID("larkspur"), id: MemberID("M1"), family: "W", given: "A",
                birthDate: CivilDate("1986-01-01")!, coverages: []), providers: [:],
            receivedAt: World().now)
        func subjects(_ request: AuthorizationRequest, only: Set<Subject>? = nil) -> [Subject] {
            adjudicator.decide(
                request, facts: facts, evidence: Evidence(), under: PlanFixture.plan, only: only,
                now: World().now
            ).map(\.subject)
        }
        var request = World().request
        request.lines.append(ServiceLine(sequence: 2, code: World.mri, isCancelled: true))
        request.lines.append(ServiceLine(sequence: 3, code: World.mri))
        #expect(subjects(request) == [.line(1), .line(3)])
        #expect(subjects(request, only: [.line(3)]) == [.line(3)])
        request.lines = []
        #expect(subjects(request) == [.event])
    }
}

/// What a yes grants.
@Suite struct GrantTermsTests {
    @Test func `as much as was asked, issued today`() throws {
        let terms = try #require(World.with { $0.units = Decimal("2.0") }.decide().terms)
        #expect(terms.quantity.amount == Decimal("2.0"))
        #expect(terms.code == World.mri)
        #expect(terms.issuedOn == CivilDate("2026-03-02"))
    }

    @Test func `a line without a quantity is granted one unit`() {
        #expect(
            World.with { $0.units = nil }.decide().terms?.quantity == Quantity(Decimal(1), .units))
    }

    @Test(
        "From the first day asked for, as long as plan or policy let it last, never shorter than asked",
        arguments: [
            ("2026-03-10", "2026-03-10", nil, "2026-03-10", "2026-06-07"),
            ("2026-03-10", "2026-03-10", 30, "2026-03-10", "2026-04-08"),
            ("2026-03-10", "2026-03-10", 1, "2026-03-10", "2026-03-10"),
            ("2026-03-10", "2026-04-08", 30, "2026-03-10", "2026-04-08"),
            ("2026-03-10", "2026-12-31", nil, "2026-03-10", "2026-12-31"),
            ("2026-03-10", nil, 30, "2026-03-10", "2026-04-08"),
            (nil, nil, 30, "2026-03-02", "2026-03-31"),
        ] as [(String?, String?, Int?, String, String)])
    func period(start: String?, end: String?, days: Int?, from: String, to: String) {
        let world = World.with {
            $0.dates = start.map { World.range($0, end) }
            $0.policies = [World.policy(grantDays: days)]
        }
        #expect(world.decide().terms?.period == World.range(from, to))
    }
}
