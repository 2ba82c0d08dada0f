import Adjudication
import Cases
import CodeSets
import PlanFixtures
import Plans
import Policies
import Primitives

/// A world in which one line is asked for and everything says yes. A test changes what it is about.
///
/// Today is 2026-03-02 in New York, the service on 2026-03-10.
struct World: Sendable {
    static let mri = ProcedureCode(system: .cpt, code: "72148")
    static let npi = "1234567893"
    static let always = DateRange(start: CivilDate("2020-01-01")!)

    var plan = PlanFixture.plan
    var coverages = [Coverage(plan: PlanID("PPO"), active: World.range("2026-01-01", nil))]
    var birthDate = CivilDate("1986-01-01")!
    var providers = [
        Provider(
            id: World.npi, otherIdentifiers: ["TAX-1"], name: "Heron Imaging",
            participations: [.init(network: "open", dates: World.always)])
    ]
    var rows = [World.row()]
    var delegations: [Delegation] = []
    var exemptions: [Exemption] = []
    var benefits = [World.benefit()]
    var codes = CodeCatalog()
    var policies = [World.policy()]
    var granted: [GrantedUnits] = []
    var answeredAsks: Set<String> = []
    var nameDoubt: NameDoubt?
    var known: [LineFacts] = []

    var code: ProcedureCode? = World.mri
    var units: Decimal? = Decimal(1)
    var dates: DateRange? = World.range("2026-03-10", "2026-03-10")
    var codeEnd: ProcedureCode?
    var doubts: [String] = []
    /// Further lines of the request, from number 2 on.
    var others: [ServiceLine] = []
    var place: String?
    var diagnoses: [String] = []
    var level = LevelOfService.standard
    var kept: [KeptSegment] = []
    var evidence = Evidence()
    var requested = [RequestedProvider(role: .rendering, identifiers: [World.npi])]
    var receivedAt = Instant("2026-03-02T17:00:00Z")!
    var now = Instant("2026-03-02T17:00:00Z")!

    static func range(_ start: String, _ end: String?) -> DateRange {
        DateRange(start: CivilDate(start)!, end: end.map { CivilDate($0)! })
    }

    static func row(
        _ requirement: AuthorizationRow.Requirement = .required, places: [String] = [],
        policy: String? = "IMG", needsJudgement: Bool = false
    ) -> AuthorizationRow {
        AuthorizationRow(
            list: "list", row: 7, codes: CodeRange(system: .cpt, first: "72141", last: "72158"),
            requirement: requirement, placesOfService: Set(places.map { PlaceOfService($0)! }),
            policy: policy, needsJudgement: needsJudgement, effective: always,
            source: Citation("list, row 7"))
    }

    static func benefit(
        unitsPerYear: Decimal? = nil, isCovered: Bool = true, isPaidOutside: Bool = true
    ) -> Benefit {
        Benefit(
            file: "benefits.csv", row: 3, id: "imaging", name: "Imaging", plan: PlanID("PPO"),
            codes: [CodeRange(system: .cpt, first: "70000", last: "79999")],
            unitsPerYear: unitsPerYear,
            inNetwork: CostShareRule(benefit: "imaging", isCovered: isCovered),
            outOfNetwork: isPaidOutside
                ? CostShareRule(benefit: "imaging", coinsuranceBasisPoints: 4000) : nil,
            effective: always,
            source: Citation("plan document, imaging"))
    }

    static func policy(
        _ version: String = "1", verdict: Verdict = .met, grantDays: Int? = nil,
        unitsMax: Decimal? = nil,
        effective: DateRange = always
    ) -> Policy {
        let test: Policies.Test =
            switch verdict {
            case .met: .age(min: 18, max: nil)
            case .notMet: .age(min: 65, max: nil)
            case .unknown: .document(loinc: ["18748-4"], withinDays: 60)
            }
        let leaf = Leaf(
            id: "leaf", question: "Is the report there?", citation: Citation("criterion"),
            test: test)
        return Policy(
            id: "IMG", title: "Imaging", version: version, effective: effective,
            sources: [Citation("guideline")], grantDays: grantDays, grantUnitsMax: unitsMax,
            criteria: .leaf(leaf))
    }

    var request: AuthorizationRequest {
        let line = code.map { code in
            ServiceLine(
                sequence: 1, code: code, codeEnd: codeEnd,
                quantity: units.flatMap { Quantity($0, .units) }, dates: dates,
                placeOfService: place.flatMap { PlaceOfService($0) }, doubts: doubts)
        }
        return AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(door: .pas, submitter: World.npi, identifier: "T1"),
            member: RequestedMember(identifiers: ["M1"]),
            event: ServiceEvent(
                levelOfService: level, dates: code == nil ? dates : nil,
                diagnoses: diagnoses.enumerated().map {
                    Diagnosis(sequence: $0.offset + 1, code: DiagnosisCode($0.element)!)
                },
                providers: requested, kept: kept),
            lines: (line.map { [$0] } ?? []) + others)
    }

    var book: PlanBook {
        PlanBook(
            digest: DocumentDigest("sha256:0"), name: "test", payers: [], plans: [plan],
            authorizationRows: rows, delegations: delegations, benefits: benefits,
            exemptions: exemptions, codes: codes)
    }

    var facts: Facts {
        let member = Member(
            payer: PayerID("larkspur"), id: MemberID("M1"), family: "Wren", given: "Ada",
            birthDate: birthDate, state: "OH", coverages: coverages)
        var known: [String: Provider] = [:]
        for provider in providers {
            for identifier in [provider.id] + provider.otherIdentifiers {
                known[identifier] = provider
            }
        }
        return Facts(
            member: member, providers: known, granted: granted, answeredAsks: answeredAsks,
            receivedAt: receivedAt, nameDoubt: nameDoubt, lines: self.known)
    }

    /// A further line for so many units.
    static func line(
        _ sequence: Int, _ units: Int, code: ProcedureCode = mri, on day: String = "2026-03-10",
        isCancelled: Bool = false
    ) -> ServiceLine {
        ServiceLine(
            sequence: sequence, code: code, quantity: Quantity(Decimal(units), .units),
            dates: range(day, day), isCancelled: isCancelled)
    }

    /// What the machine makes of it.
    func decide() -> Adjudicator.Finding { decide(facts) }

    func decide(_ facts: Facts) -> Adjudicator.Finding {
        Adjudicator(book: book, policies: PolicyBook(policies))
            .decide(request, facts: facts, evidence: evidence, under: plan, now: now)[0]
    }

    /// A world with a change.
    static func with(_ change: (inout World) -> Void) -> World {
        var world = World()
        change(&world)
        return world
    }
}

/// A finding in one word, for tables.
enum Outcome: Hashable, Sendable {
    case approved, notRequired, clinician, staff, elsewhere
    case asked([String])
    case denied(AdministrativeDenial.Ground)

    init(_ result: AutomatedResult) {
        switch result {
        case .approveAsRequested: self = .approved
        case .notRequired: self = .notRequired
        case .administrativeDenial(let denial): self = .denied(denial.ground)
        case .refer(let referral):
            switch referral.to {
            case .clinician: self = .clinician
            case .staff: self = .staff
            case .entity: self = .elsewhere
            case .provider(let asks): self = .asked(asks.map(\.id))
            }
        }
    }
}

extension Adjudicator.Finding {
    var outcome: Outcome { Outcome(result) }

    /// The record of the check that ended the list.
    var last: CheckRecord { explanation.checks.last! }

    func record(_ id: String) -> CheckRecord? { explanation.checks.first { $0.id == id } }
}
