import Adjudication
import Cases
import CodeSets
import JSON
import Plans
import Policies
import Primitives
import Testing

/// What is recorded with a decision is enough to make it again.
@Suite struct RecordedFactsTests {
    static func range(_ start: String, _ end: String?) -> DateRange { World.range(start, end) }

    /// A world for each way in which facts decide.
    static let worlds: [(name: String, world: World)] = [
        ("approved", World()),
        ("not covered", .with { $0.coverages = [] }),
        (
            "coverage ends within the service",
            .with {
                $0.coverages[0].active = range("2026-01-01", "2026-03-12")
                $0.dates = range("2026-03-10", "2026-03-20")
            }
        ),
        (
            "another plan covers the day",
            .with {
                $0.coverages.insert(Coverage(plan: PlanID("HMO"), active: World.always), at: 0)
            }
        ),
        ("too young for the policy", .with { $0.birthDate = CivilDate("2015-01-01")! }),
        ("another family name", .with { $0.nameDoubt = .family }),
        ("no such provider", .with { $0.providers = [] }),
        ("known by another number", .with { $0.requested[0].identifiers = ["TAX-1"] }),
        (
            "out of network",
            .with {
                $0.providers[0].participations = []
                $0.plan.outOfNetwork = .notCovered(Citation("plan"))
            }
        ),
        (
            "the contract ended",
            .with { $0.providers[0].participations[0].dates = range("2020-01-01", "2025-12-31") }
        ),
        (
            "the limit is used up",
            .with {
                $0.benefits = [World.benefit(unitsPerYear: Decimal(3))]
                $0.granted = [
                    GrantedUnits(
                        plan: PlanID("PPO"), code: World.mri, units: Decimal(2),
                        start: CivilDate("2026-01-05")!),
                    GrantedUnits(
                        plan: PlanID("PPO"), code: World.mri, units: Decimal(1),
                        start: CivilDate("2026-02-05")!),
                ]
            }
        ),
        (
            "what stands of another line",
            .with {
                $0.policies = [World.policy(unitsMax: Decimal(4))]
                $0.units = Decimal(3)
                $0.others = [World.line(2, 1, code: ProcedureCode(system: .cpt, code: "72149"))]
                $0.known = [
                    LineFacts(
                        subject: .line(2),
                        stands: LineFacts.Standing(
                            code: World.mri, units: Decimal(2),
                            days: range("2026-03-10", "2026-03-12")))
                ]
            }
        ),
        ("asked for", .with { $0.policies = [World.policy(verdict: .unknown)] }),
        (
            "asked for and answered",
            .with {
                $0.policies = [World.policy(verdict: .unknown)]
                $0.answeredAsks = ["line 1/leaf"]
            }
        ),
        (
            "late",
            .with {
                $0.dates = range("2026-01-05", "2026-01-05")
                $0.receivedAt = Instant("2026-02-20T17:00:00Z")!
            }
        ),
        (
            "delegated in the member's state",
            .with {
                $0.delegations = [
                    Delegation(
                        file: "delegations.csv", row: 2, vendor: "Clearview", plans: [],
                        codes: CodeRange(system: .cpt, first: "72148"), states: ["OH"],
                        appealsTo: "us", whoMayDeny: "a physician", effective: World.always,
                        source: Citation("delegation"))
                ]
            }
        ),
    ]

    @Test(arguments: worlds.map(\.world))
    func `facts read back decide the same, to the last word`(world: World) throws {
        let recorded = DecisionFacts(world.facts, Evidence())
        var writer = JSONWriter()
        recorded.record(to: &writer)
        let read = try DecisionFacts(recorded: JSONDocument.parse(writer.bytes).root)
        #expect(read == recorded)
        let facts = Facts(read, payer: PayerID("larkspur"), member: MemberID("M1"))
        let (first, again) = (world.decide(), world.decide(facts))
        #expect(again.result == first.result)
        #expect(again.terms == first.terms)
        #expect(again.explanation == first.explanation)
        #expect(again.authority == first.authority)
    }

    @Test func `the worlds come out in many ways`() {
        let outcomes = Set(Self.worlds.map { $0.world.decide().outcome })
        #expect(outcomes.count >= 7, "\(outcomes)")
    }

    @Test func `no name of the member is recorded`() {
        var writer = JSONWriter()
        DecisionFacts(World().facts, Evidence()).record(to: &writer)
        #expect(!writer.text.contains("Wren") && !writer.text.contains("Ada"))
    }
}
