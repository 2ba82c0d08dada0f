public import Cases
import Primitives

extension CaseSamples {
    static let deciders: [Authority.Decider] = [
        .plan("Larkspur"), .thirdPartyAdministrator("Larkspur TPA"),
        .delegatedVendor("Spindrift"), .medicareContractor("Contractor J15"),
        .stateMedicaidAgency("the state"), .managedCareOrganization("Larkspur MCO"),
        .exemptProvider("Willow Clinic"), .nobody,
    ]

    static let requirements: [Authority.Requirement] = [
        .required, .notRequired, .excluded, .conditional([.placeOfService, .units]),
    ]

    /// Every decider, with every requirement in turn.
    public static let authorities: [SubjectAuthority] = deciders.enumerated().map {
        number, decider in
        SubjectAuthority(
            subject: number == 0 ? .event : .line(number),
            authority: Authority(
                decider: decider, decidesHere: number % 2 == 0,
                requirement: requirements[number % requirements.count],
                source: AuthoritySource(
                    list: "list.csv", row: number == 0 ? nil : number + 1,
                    effective: number == 1 ? nil : DateRange(start: date("2026-01-01")),
                    source: citation),
                appealsTo: "the plan", whoMayDeny: "a physician",
                contact: number == 2 ? contact : nil))
    }

    /// A check with everything, and one below it with nothing more than it must have.
    public static let explanation = Explanation(
        subject: .line(1),
        checks: [
            CheckRecord(
                id: "policy.CPAP", verdict: .unknown, finding: "One item is missing.",
                input: "G47.33", place: places[0], citation: citation,
                next: NextAction(.provider, "Send the study."),
                children: [Actor.member, .staff, .clinician, .entity("Spindrift"), .nobody].map {
                    CheckRecord(
                        id: "leaf", verdict: .failed, question: "Is it so?",
                        finding: "Is it so? No.", next: NextAction($0, "Wait."))
                }),
            CheckRecord(id: "coverage.active", verdict: .passed, finding: "Covered."),
            CheckRecord(id: "edits", verdict: .notApplicable, finding: "None."),
        ])

    public static let inputs = DecisionInputs(
        book: digest("c"),
        policies: [
            PolicyReference(id: "CPAP", version: "2"),
            PolicyReference(
                id: "OXY", version: "3", title: "Oxygen",
                choice: PolicyReference.Choice(
                    basis: "service", on: CivilDate("2026-03-02")!,
                    effective: DateRange(start: CivilDate("2026-01-01")!))),
        ],
        coverage: coverage, engine: "1",
        rules: RuleUse(plan: plan, code: cpap, digest: "0123456789abcdef"))

    /// Every field filled, and one of each kind of evidence.
    public static let facts = DecisionFacts(
        birthDate: date("1980-05-06"), nameDoubt: .given, state: "OH",
        coverages: [CoveragePeriod(plan: plan, active: DateRange(start: date("2026-01-01")))],
        providers: [
            KnownProvider(
                identifiers: ["1234567893", "TAX-1"], id: "1234567893", name: "Willow Clinic",
                contracts: [
                    KnownProvider.Contract(
                        network: "open", dates: DateRange(start: date("2020-01-01")))
                ])
        ],
        granted: [
            GrantedUnits(plan: plan, code: cpap, units: Decimal(2), start: date("2026-02-01"))
        ], answeredAsks: ["line 1/study"], receivedAt: noon,
        appealed: [AppealedSubject(subject: .line(1), decidedAt: noon)],
        evidence: [
            EvidenceReference(digest: digest("6"), path: "$.entry[3].resource"),
            EvidenceReference(
                digest: digest("7"), mediaType: "text/plain", kind: "28633-6", title: "Study",
                date: date("2026-02-10")),
        ])
}
