import Cases
import CodeSets
import PlanFixtures
import Plans
import Primitives
import Testing

/// Who decides, by rows of the plan book.
@Suite struct AuthorityTests {
    let always = DateRange(start: CivilDate("2020-01-01")!)

    func row(
        _ line: Int, _ first: String, _ last: String? = nil,
        _ requirement: AuthorizationRow.Requirement = .required, places: [String] = [],
        diagnoses: [String] = [], unitsOver: Int? = nil, ageMax: Int? = nil,
        network: AuthorizationRow.NetworkCondition = .any, policy: String? = nil,
        needsJudgement: Bool = false, effective: DateRange? = nil
    ) -> AuthorizationRow {
        AuthorizationRow(
            list: "list", row: line, codes: CodeRange(system: .cpt, first: first, last: last),
            requirement: requirement,
            placesOfService: Set(places.map { PlaceOfService($0)! }),
            diagnosisPrefixes: diagnoses, ageMax: ageMax, unitsOver: unitsOver.map { Decimal($0) },
            network: network, policy: policy, needsJudgement: needsJudgement,
            effective: effective ?? always, source: Citation("row \(line)"))
    }

    func answer(
        _ rows: [AuthorizationRow], delegations: [Delegation] = [], exemptions: [Exemption] = [],
        code: String = "72148", place: String? = nil, diagnoses: [String] = [], units: Int? = nil,
        provider: [String] = [], network: AuthorityQuery.NetworkStatus? = nil,
        isMixed: Bool = false, age: Int = 40,
        state: String? = "OH", member: String = "LK100", date: String = "2026-03-02"
    ) -> Authority {
        let plan = PlanFixture.plan
        let book = PlanBook(
            digest: DocumentDigest("sha256:0"), name: "test", payers: [], plans: [plan],
            authorizationRows: rows, delegations: delegations, exemptions: exemptions)
        let query = AuthorityQuery(
            code: ProcedureCode(system: .cpt, code: code), date: CivilDate(date)!,
            member: MemberID(member), memberState: state, age: age,
            placeOfService: place.map { PlaceOfService($0)! },
            diagnoses: diagnoses.map { DiagnosisCode($0)! }, units: units.map { Decimal($0) },
            provider: provider, network: network, isMixed: isMixed)
        return book.authority(for: query, under: plan).authority
    }

    @Test func `a service on no list needs nothing, and the plan's own rule says so`() {
        let authority = answer([])
        #expect(authority.requirement == .notRequired)
        #expect(authority.decider == .nobody)
        #expect(authority.source.list == "no list")
        #expect(authority.source.source == PlanFixture.plan.unlisted.citation)
    }

    @Test func `a listed service is decided by the plan, with list, line, date and source`() {
        let authority = answer([row(7, "72141", "72158")])
        #expect(authority.requirement == .required)
        #expect(authority.decider == .plan("Larkspur"))
        #expect(authority.source.row == 7)
        #expect(authority.source.effective == always)
        #expect(authority.source.source.text == "row 7")
        #expect(authority.appealsTo == "Larkspur Appeals")
        #expect(authority.whoMayDeny == "a physician licensed in OH")
    }

    @Test(arguments: ["72140", "72159", "7214F"])
    func `a code outside the range is not on the list`(code: String) {
        #expect(answer([row(1, "72141", "72158")], code: code).requirement == .notRequired)
    }

    @Test func `a row holds only on its dates`() {
        let past = DateRange(start: CivilDate("2020-01-01")!, end: CivilDate("2026-03-01")!)
        #expect(answer([row(1, "72148", effective: past)]).requirement == .notRequired)
        #expect(
            answer([row(1, "72148", effective: past)], date: "2026-03-01").requirement == .required)
    }

    @Test func `the first row that applies decides`() {
        let rows = [row(1, "72148", nil, .notRequired, places: ["11"]), row(2, "72148")]
        #expect(answer(rows, place: "11").requirement == .notRequired)
        #expect(answer(rows, place: "22").requirement == .required)
    }

    @Test func `a missing place of service makes the answer conditional on it`() {
        let rows = [row(1, "72148", places: ["19", "22"])]
        #expect(answer(rows).requirement == .conditional([.placeOfService]))
        #expect(answer(rows, place: "22").requirement == .required)
        #expect(answer(rows, place: "11").requirement == .notRequired)
    }

    @Test func `a missing input that would change nothing is not asked for`() {
        let rows = [row(1, "72148", places: ["22"]), row(2, "72148")]
        #expect(answer(rows).requirement == .required)
    }

    /// A clinician decides by the first row, a policy by the second.
    @Test func `what would change who decides, or by which policy, is asked for`() {
        let clinician = row(1, "72148", places: ["31"])
        let policy = row(2, "72148", policy: "IMG-01")
        #expect(answer([clinician, policy]).requirement == .conditional([.placeOfService]))
        #expect(answer([clinician, policy], place: "31").source.row == 1)
        #expect(answer([clinician, policy], place: "11").source.row == 2)
        let same = row(1, "72148", places: ["31"], policy: "IMG-01")
        #expect(answer([same, policy]).requirement == .required)
        let other = row(1, "72148", places: ["31"], policy: "IMG-02")
        #expect(answer([other, policy]).requirement == .conditional([.placeOfService]))
    }

    @Test func `so is what an exclusion that takes judgement depends on`() {
        let judged = row(1, "72148", nil, .excluded, places: ["31"], needsJudgement: true)
        let plain = row(2, "72148", nil, .excluded)
        #expect(answer([judged, plain]).requirement == .conditional([.placeOfService]))
        #expect(answer([judged, plain], place: "31").requirement == .excluded)
        #expect(answer([judged, plain], place: "31").source.row == 1)
        #expect(answer([judged, plain], place: "11").source.row == 2)
    }

    /// A hospital in network, and a surgeon who is in none.
    @Test func `what some give in the network and others outside needs what is wanted outside`() {
        func mixed(
            _ network: AuthorizationRow.NetworkCondition,
            _ requirement: AuthorizationRow.Requirement
        ) -> Authority.Requirement {
            let first = row(1, "72148", nil, requirement, network: network)
            let rest: AuthorizationRow.Requirement =
                requirement == .required ? .notRequired : .required
            return answer(
                [first, row(2, "72148", nil, rest)], network: .inNetwork, isMixed: true
            ).requirement
        }
        #expect(mixed(.outOfNetwork, .required) == .required)
        #expect(mixed(.inNetwork, .required) == .conditional([.provider]))
        #expect(mixed(.inNetwork, .notRequired) == .required)
        #expect(mixed(.outOfNetwork, .notRequired) == .required)
        #expect(mixed(.outOfNetwork, .excluded) == .conditional([.provider]))
        #expect(mixed(.inNetwork, .excluded) == .conditional([.provider]))
    }

    @Test func `diagnosis, units and network are conditions too`() {
        #expect(
            answer([row(1, "72148", diagnoses: ["M54"])]).requirement == .conditional([.diagnosis]))
        #expect(
            answer([row(1, "72148", diagnoses: ["M54"])], diagnoses: ["M54.50"]).requirement
                == .required)
        #expect(
            answer([row(1, "72148", diagnoses: ["M54"])], diagnoses: ["S13.4"]).requirement
                == .notRequired)
        #expect(answer([row(1, "72148", unitsOver: 12)]).requirement == .conditional([.units]))
        #expect(answer([row(1, "72148", unitsOver: 12)], units: 12).requirement == .notRequired)
        #expect(answer([row(1, "72148", unitsOver: 12)], units: 13).requirement == .required)
        let outside = [row(1, "72148", network: .outOfNetwork)]
        #expect(answer(outside).requirement == .conditional([.provider]))
        #expect(answer(outside, network: .inNetwork).requirement == .notRequired)
        #expect(answer(outside, network: .outOfNetwork).requirement == .required)
    }

    @Test func `a condition that fails for certain settles a row whatever else is missing`() {
        let rows = [row(1, "72148", places: ["22"], ageMax: 17)]
        #expect(answer(rows, age: 40).requirement == .notRequired)
        #expect(answer(rows, age: 17).requirement == .conditional([.placeOfService]))
    }

    @Test func `an exclusion is the plan's own answer and is never delegated`() {
        let authority = answer([row(1, "72148", nil, .excluded)], delegations: [delegation()])
        #expect(authority.requirement == .excluded)
        #expect(authority.decider == .plan("Larkspur"))
    }

    func delegation(states: Set<String> = [], prefix: String? = nil) -> Delegation {
        Delegation(
            file: "delegations", row: 3, vendor: "Clearview Imaging", phone: "555-0100",
            plans: [PlanFixture.plan.id],
            codes: CodeRange(system: .cpt, first: "70010", last: "76499"),
            states: states, memberPrefix: prefix, appealsTo: "Clearview Appeals",
            whoMayDeny: "a radiologist", effective: always, source: Citation("contract 4"))
    }

    @Test func `a delegated service is decided elsewhere, and appeals go there`() {
        let authority = answer([row(1, "72148")], delegations: [delegation()])
        #expect(authority.decider == .delegatedVendor("Clearview Imaging"))
        #expect(!authority.decidesHere)
        #expect(authority.appealsTo == "Clearview Appeals")
        #expect(authority.contact?.phone == "555-0100")
        #expect(authority.source.list == "delegations")
    }

    @Test func `a delegation holds for its states and member prefixes only`() {
        let listed = [row(1, "72148")]
        #expect(answer(listed, delegations: [delegation(states: ["KY"])]).decidesHere)
        #expect(!answer(listed, delegations: [delegation(states: ["OH"])]).decidesHere)
        #expect(answer(listed, delegations: [delegation(states: ["OH"])], state: nil).decidesHere)
        #expect(answer(listed, delegations: [delegation(prefix: "SF")]).decidesHere)
        #expect(!answer(listed, delegations: [delegation(prefix: "LK")]).decidesHere)
    }

    @Test func `nothing is delegated that needs no authorization`() {
        #expect(answer([], delegations: [delegation()]).decider == .nobody)
    }

    @Test func `an exempt provider needs no review; an empty list exempts nobody`() {
        let card = Exemption(
            file: "exemptions", row: 2, provider: "1234567893", plans: [],
            codes: CodeRange(system: .cpt, first: "72148"), effective: always,
            source: Citation("gold card 2026"))
        let exempt = answer([row(1, "72148")], exemptions: [card], provider: ["1234567893"])
        #expect(exempt.requirement == .notRequired)
        #expect(exempt.decider == .exemptProvider("1234567893"))
        #expect(exempt.source.list == "exemptions")
        #expect(answer([row(1, "72148")], exemptions: [card]).requirement == .required)
        #expect(answer([row(1, "72148")], provider: ["1234567893"]).requirement == .required)
        // What would only be required or not is settled by it; what may be excluded is not.
        for (requirement, expected) in [
            (AuthorizationRow.Requirement.notRequired, Authority.Requirement.notRequired),
            (.excluded, .conditional([.placeOfService])),
        ] {
            let rows = [row(1, "72148", nil, requirement, places: ["31"]), row(2, "72148")]
            let authority = answer(rows, exemptions: [card], provider: ["1234567893"])
            #expect(authority.requirement == expected)
            let turned = [
                row(1, "72148", places: ["31"]), row(2, "72148", nil, requirement),
            ]
            #expect(
                answer(turned, exemptions: [card], provider: ["1234567893"]).requirement
                    == expected)
        }
    }
}
