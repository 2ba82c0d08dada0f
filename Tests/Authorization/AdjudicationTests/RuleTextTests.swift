import Adjudication
import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Testing

/// The rules of a service as bytes: they change where the service could be decided otherwise, and nowhere else.
@Suite struct RuleTextTests {
    static let knee = ProcedureCode(system: .cpt, code: "27447")

    static func bytes(
        _ world: World, code: ProcedureCode? = World.mri, plan: String = "PPO"
    ) -> [UInt8] {
        RuleText.bytes(
            plan: PlanID(plan), code: code, world.book, PolicyBook(world.policies))
    }

    static func row(first: String, last: String, policy: String? = nil) -> AuthorizationRow {
        AuthorizationRow(
            list: "list", row: 8, codes: CodeRange(system: .cpt, first: first, last: last),
            requirement: .required, policy: policy, effective: World.always,
            source: Citation("row"))
    }

    static func delegation(_ code: String, plans: Set<PlanID> = []) -> Delegation {
        Delegation(
            file: "d.csv", row: 2, vendor: "Clearview", plans: plans,
            codes: CodeRange(system: .cpt, first: code), appealsTo: "us",
            whoMayDeny: "a physician", effective: World.always, source: Citation("d"))
    }

    static func exemption(_ code: String) -> Exemption {
        Exemption(
            file: "e.csv", row: 2, provider: World.npi, plans: [],
            codes: CodeRange(system: .cpt, first: code), effective: World.always,
            source: Citation("e"))
    }

    static let touching: [World] = [
        .with { $0.plan.approvalDays = 30 },
        .with { $0.plan.outOfNetwork = .anyProvider },
        .with { $0.plan.outOfNetwork = .notCovered(Citation("plan, section 9")) },
        .with { $0.plan.unlisted.requirement = .required },
        .with { $0.plan.retrospective = .within(days: 29, Citation("plan, section 2")) },
        .with { $0.plan.retrospective = .unknown },
        .with { $0.plan.policyDateBasis = .decision },
        .with { $0.plan.networks = ["open", "narrow"] },
        .with { $0.plan.authorizationLists = [] },
        .with { $0.plan.appeals.hears = "Somebody Else" },
        .with { $0.plan.administrator.decidesHere = false },
        .with { $0.plan.zone = TimeZoneRules.named("Pacific/Honolulu")! },
        .with { $0.rows = [] },
        .with { $0.rows = [World.row(.notRequired)] },
        .with { $0.rows = [World.row(policy: nil)] },
        .with { $0.rows = [World.row(places: ["11"])] },
        .with { $0.rows[0].unitsOver = Decimal(2) },
        .with { $0.rows[0].ageMax = 20 },
        .with { $0.rows[0].diagnosisPrefixes = ["M54"] },
        .with { $0.rows[0].network = .outOfNetwork },
        .with { $0.rows[0].effective = World.range("2020-01-01", "2026-01-31") },
        .with { $0.rows.insert(Self.row(first: "72140", last: "72150"), at: 0) },
        .with { $0.rows.append(Self.row(first: "72140", last: "72150")) },
        .with { $0.benefits = [] },
        .with { $0.benefits = [World.benefit(unitsPerYear: Decimal(2))] },
        .with { $0.benefits = [World.benefit(isCovered: false)] },
        .with { $0.benefits = [World.benefit(isPaidOutside: false)] },
        .with { $0.delegations = [Self.delegation("72148")] },
        .with { $0.exemptions = [Self.exemption("72148")] },
        .with { $0.codes = CodeCatalog(known: [.cpt: [:]]) },
        .with { $0.codes = CodeCatalog(known: [.cpt: ["72148": nil]]) },
        .with {
            $0.codes = CodeCatalog(known: [.cpt: ["72148": World.range("2020-01-01", "2026-01-01")]]
            )
        },
        .with { $0.codes = CodeCatalog(edits: [World.mri: Decimal(1)]) },
        .with { $0.policies = [] },
        .with { $0.policies = [World.policy(verdict: .notMet)] },
        .with { $0.policies = [World.policy(verdict: .unknown)] },
        .with { $0.policies = [World.policy(grantDays: 30)] },
        .with { $0.policies = [World.policy(unitsMax: Decimal(1))] },
        .with {
            $0.policies.append(
                World.policy("0", effective: World.range("2010-01-01", "2011-01-01")))
        },
        .with { $0.policies[0].sources = [Citation("another guideline")] },
    ]

    @Test(arguments: touching)
    func `what could decide the service otherwise changes its rules`(world: World) {
        #expect(Self.bytes(world) != Self.bytes(World()))
    }

    @Test func `every such change is told from every other`() {
        #expect(Set(Self.touching.map { Self.bytes($0) }).count == Self.touching.count)
    }

    static let elsewhere: [World] = [
        .with { $0.rows.append(Self.row(first: "27447", last: "27447")) },
        .with { $0.rows.insert(Self.row(first: "10000", last: "69999", policy: "KNEE"), at: 0) },
        // A row that stands in another line.
        .with { $0.rows[0].row = 12 },
        .with { $0.benefits[0].row = 9 },
        .with { $0.delegations = [Self.delegation("27447")] },
        .with { $0.delegations = [Self.delegation("72148", plans: [PlanID("HMO")])] },
        .with { $0.exemptions = [Self.exemption("27447")] },
        .with { $0.codes = CodeCatalog(edits: [Self.knee: Decimal(1)]) },
        .with {
            var other = World.policy(verdict: .notMet)
            other.id = "KNEE"
            $0.policies.append(other)
        },
        .with {
            var other = World.benefit()
            other.codes = [CodeRange(system: .cpt, first: "20000", last: "29999")]
            $0.benefits.append(other)
        },
        // Facts are no part of the book.
        .with { $0.providers = [] },
    ]

    @Test(arguments: elsewhere)
    func `what is about other services changes nothing`(world: World) {
        #expect(Self.bytes(world) == Self.bytes(World()))
    }

    @Test func `an edit of one code does not touch another`() {
        let world = World.with { $0.codes = CodeCatalog(edits: [Self.knee: Decimal(1)]) }
        #expect(Self.bytes(world, code: Self.knee) != Self.bytes(World(), code: Self.knee))
    }

    @Test func `plan and service are told apart`() {
        let all = [
            Self.bytes(World()), Self.bytes(World(), code: Self.knee),
            Self.bytes(World(), code: nil),
            Self.bytes(World(), plan: "NONE"),
            Self.bytes(World(), code: ProcedureCode(system: .hcpcs, code: "72148")),
        ]
        #expect(Set(all).count == all.count)
    }

    @Test func `a set is the same in whatever order it is given`() {
        let places = (10...60).map(String.init).filter { PlaceOfService($0) != nil }
        let one = World.with { $0.rows = [World.row(places: places)] }
        let other = World.with { $0.rows = [World.row(places: places.reversed())] }
        #expect(Self.bytes(one) == Self.bytes(other))
    }

    // MARK: Criteria in FHIRPath

    static func world(_ expression: String, _ vocabulary: Vocabulary) throws -> World {
        var policy = World.policy()
        policy.criteria = .leaf(
            Leaf(
                id: "x", question: "Is it?", citation: Citation("c"),
                test: .path(try PathTest(expression, absent: .notMet, vocabulary))))
        return .with { $0.policies = [policy] }
    }

    static func vocabulary(_ codes: [String], minimum: Int = 18) throws -> Vocabulary {
        var vocabulary = Vocabulary()
        vocabulary.add(
            ValueSet(
                name: "set", title: "Set", citation: Citation("c"),
                entries: codes.map { ValueSet.Entry(system: "http://loinc.org", code: $0) }))
        try vocabulary.define("adult", "%age >= \(minimum)")
        try vocabulary.define("other", "%age >= 99")
        return vocabulary
    }

    @Test func `definitions and value sets count where an expression names them`() throws {
        let plain = "%age >= 18"
        let set = "%evidence.code.memberOf('set')"
        let defined = "%adult"
        let (old, new) = (
            try Self.vocabulary(["1-8"]), try Self.vocabulary(["1-8", "2-6"], minimum: 21)
        )
        for (expression, isTouched) in [(plain, false), (set, true), (defined, true)] {
            let before = Self.bytes(try Self.world(expression, old))
            let after = Self.bytes(try Self.world(expression, new))
            #expect((before != after) == isTouched, "\(expression)")
        }
        let one = Self.bytes(try Self.world(plain, old))
        let other = Self.bytes(try Self.world("%age >= 19", old))
        #expect(one != other)
    }
}
