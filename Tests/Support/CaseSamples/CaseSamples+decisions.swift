public import Cases
import Primitives

extension CaseSamples {
    public static let citation = Citation("NCD 240.4 B", link: "https://policy.example/240.4")
    public static let reason = SpecificReason("Not shown to be needed.", citation: citation)

    public static func grant(
        _ number: String = "A0001", units: Int = 1, issued: String = "2026-03-02"
    ) -> Grant {
        Grant(
            number: AuthorizationNumber(number), code: cpap, quantity: quantity(units),
            period: DateRange(start: date("2026-03-10"), end: date("2026-06-07")),
            issuedOn: date(issued))
    }

    public static let physician = Reviewer(
        id: ReviewerID("doctor"), name: "Dr. Ida Rowan", profession: .physician,
        specialty: "pulmonology",
        licences: [
            Reviewer.Licence(state: "OH", number: "35.1", expires: date("2027-12-31")),
            Reviewer.Licence(
                state: "TX", number: "K1", expires: date("2020-01-01"), isRestricted: true),
        ])

    public static let rule = ReviewerRule(
        mayApprove: [.physician, .nurse], mayDeny: [.physician, .pharmacist],
        licenceState: "OH", citation: Citation("OH Rev. Code 1751.82"))

    /// A physician's attestation over line 1 of a case of one version.
    public static func attestation(
        _ kind: Attestation.Kind = .adverse, over subject: Subject = .line(1),
        of authorization: Case? = nil
    ) throws -> Attestation {
        let authorization = try authorization ?? opened()
        let act = AuthenticatedAct(reviewer: physician.id, method: "access-key", at: noon)
        return try Attestation.issue(
            kind, by: physician, act: act, over: subject, of: authorization,
            seenVersion: authorization.version, under: rule, on: date("2026-03-02"))
    }

    /// One of each way to say yes, no, less, later or not here.
    public static func determinations() throws -> [Determination] {
        let adverse = try attestation(.adverse)
        var circumstance = grant("A0002")
        circumstance.period = DateRange(start: date("2026-03-10"))
        circumstance.endingCircumstance = "discharge"
        return [
            .approved(.automated(grant())),
            .approved(.attested(circumstance, by: try attestation(.approve))),
            .approved(.byLaw(grant(), citation)),
            .modified(try adverse.modification(granting: grant(), reason: reason)),
            .denied(try adverse.denial(reason: reason, rationale: "No apnea in the study.")),
            .denied(
                .byLaw(
                    LapsedClock(
                        dueAt: noon, zone: TimeZoneRules.named("America/Chicago") ?? .utc,
                        citation: citation))),
            .pended(Pend(cause: .clinicianReview, reason: "No policy.")),
            .pended(Pend(cause: .staffReview, reason: "A duplicate?")),
            .pended(Pend(cause: .informationRequested, reason: "One item.", asks: asks)),
            .notRequired(reason: "Not on the list.", citation: citation),
            .contactAnotherEntity(contact), .cancelled(reason: "asked to"),
        ] + (try administrative())
    }

    private static func administrative() throws -> [Determination] {
        try AdministrativeDenial.Ground.allCases.map { ground in
            .denied(
                .administrative(
                    try AdministrativeDenial(
                        ground, provision: citation, levelOfService: .standard)))
        }
    }

    static let asks = [
        InformationAsk(
            id: "study", question: "Send the study.", loinc: "28633-6", citation: citation),
        InformationAsk(id: "trial", question: "Was there a trial?", evidence: "the answer"),
    ]

    public static let contact = Contact(
        name: "Spindrift Imaging", phone: "555-0100", link: "https://spindrift.example",
        citation: citation)
}
