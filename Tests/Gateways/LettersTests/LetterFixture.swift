import Cases
import CodeSets
import Letters
import Plans
import Primitives
import Records
import Testing
import Workflow

/// Cases that call for letters, built the way the journal builds them.
struct LetterFixture {
    static let received = Instant("2026-03-02T15:00:00Z")!
    /// Late in the evening of March 4 in New York; in UTC it is the 5th.
    static let decided = Instant("2026-03-05T03:30:00Z")!

    var plan = Self.plan(.commercialInsured)
    var line = ServiceLine(
        sequence: 1, code: ProcedureCode(system: .hcpcs, code: "K0823"),
        text: "Power wheelchair, group 2", quantity: Quantity(Decimal(1), .units),
        dates: DateRange(start: CivilDate("2026-03-16")!, end: CivilDate("2026-03-16")!),
        providers: [
            RequestedProvider(role: .supplier, identifiers: ["1003000134"], name: "Wheel & Way")
        ])
    var otherLines: [ServiceLine] = []
    var requester = "Dr. Imre Sallow"
    var member = Member(
        payer: PayerID("larkspur"), id: MemberID("LK1001"), family: "Quill", given: "Odette",
        birthDate: CivilDate("1961-07-09")!, state: "OH",
        coverages: [
            Coverage(
                plan: PlanID("choice"),
                active: DateRange(start: CivilDate("2026-01-01")!))
        ])
    var deadline: Deadline? = Deadline(
        dueAt: Instant("2026-03-18T03:59:59Z")!, clock: "C11", isExpedited: false, lapse: .alarm,
        citation: Citation("45 CFR 147.136(b)"),
        reckoning: "15 days after receipt on 2026-03-02, end of day in America/New_York")
    var checks: [CheckRecord] = []
    /// Until when what is asked for may be answered.
    var answerBy: Instant?

    static func plan(_ program: Program, fileWithinDays: Int = 180) -> Plan {
        Plan(
            id: PlanID("choice"), payer: PayerID("larkspur"), name: "Larkspur Choice",
            program: program, state: "OH", productClass: nil,
            administrator: Administrator(
                kind: .plan, name: "Larkspur Health", decidesHere: true, phone: "1-555-010-0110"),
            zone: TimeZoneRules.named("America/New_York")!, calendar: "federal", cutOff: nil,
            networks: ["open"], outOfNetwork: .covered, authorizationLists: ["list"],
            unlisted: UnlistedRule(.notRequired, citation: Citation("certificate, section 1")),
            retrospective: .within(days: 30, Citation("certificate, section 2")),
            policyDateBasis: .service,
            appeals: AppealRule(
                hears: "Larkspur Appeals", fileWithinDays: fileWithinDays,
                steps: ["Write to Larkspur Appeals, PO Box 1200.", "Say why you disagree."],
                expedited: "If waiting could harm you, call; we answer within 72 hours.",
                citation: Citation("certificate, section 9")),
            reviewers: ReviewerRule(
                mayApprove: [.physician, .nurse], mayDeny: [.physician], licenceState: "OH",
                citation: Citation("certificate, section 6.6")),
            approvalDays: 90,
            document: Citation("Larkspur Choice certificate", link: "https://larkspur.example/c"))
    }

    // MARK: Cases

    /// The case before anything is decided.
    func open() throws -> Case {
        let request = AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(door: .pas, submitter: "1234567893", identifier: "T1"),
            member: RequestedMember(identifiers: ["LK1001"]),
            event: ServiceEvent(
                providers: [
                    RequestedProvider(
                        role: .requester, identifiers: ["1234567893"], name: requester)
                ]), lines: [line] + otherLines)
        let coverage = CoverageSnapshot(
            payer: PayerID("larkspur"), plan: plan.id, program: plan.program, member: member.id,
            active: DateRange(start: CivilDate("2026-01-01")!), asOf: Self.received)
        let received = CaseEvent.Received(
            request: request, coverage: coverage, authorities: [], deadline: deadline,
            contentDigest: DocumentDigest("sha256:0"))
        return try Case(
            id: CaseID("R000000000001"),
            events: [CaseEvent(at: Self.received, by: .system, .received(received))])
    }

    func decided(_ determination: Determination) throws -> Case {
        var authorization = try open()
        let explanation = Explanation(subject: .line(1), checks: checks)
        try authorization.apply(
            CaseEvent(
                at: Self.decided, by: .system,
                .determined(
                    CaseEvent.Determined(
                        subject: .line(1), determination: determination, explanation: explanation)))
        )
        return authorization
    }

    func notices(_ determination: Determination) throws -> [WrittenNotice] {
        LetterWriter().notices(
            for: try decided(determination), subject: .line(1), benefit: nil, answerBy: answerBy,
            plan: plan, member: member, now: Self.decided)
    }

    /// The letter to one of the two, as its HTML.
    func html(
        _ determination: Determination, to recipient: CaseEvent.Notice.Recipient = .member
    ) throws -> String {
        let notice = try #require(try notices(determination).first { $0.recipient == recipient })
        return String(decoding: notice.document.bytes, as: UTF8.self)
    }

    /// The letter to one of the two that more time is taken.
    func delay(
        _ reason: String = "The hospital's records are awaited.",
        to recipient: CaseEvent.Notice.Recipient = .member
    ) throws -> String {
        let waiting = Determination.pended(
            Pend(cause: .clinicianReview, reason: "A criterion of PMD-02 is not met."))
        let deadline = Deadline(
            dueAt: Instant("2026-03-24T03:59:59Z")!, clock: "C1", isExpedited: false,
            lapse: .alarm, citation: Citation("42 CFR 422.568(b)"),
            reckoning: "7 days after receipt on 2026-03-02, extended by 14 days")
        let notices = LetterWriter().notices(
            ofDelay: reason, until: deadline, for: try decided(waiting), subject: .line(1),
            benefit: nil, plan: plan, member: member, now: Self.decided)
        let notice = try #require(notices.first { $0.recipient == recipient })
        return String(decoding: notice.document.bytes, as: UTF8.self)
    }

    // MARK: Determinations

    var grant: Grant {
        Grant(
            number: AuthorizationNumber("A000000000017"), code: line.code,
            quantity: Quantity(Decimal(1), .units)!,
            period: DateRange(start: CivilDate("2026-03-16")!, end: CivilDate("2026-06-13")!),
            issuedOn: CivilDate("2026-03-04")!)
    }

    /// Ohio's Dr. Vale, in an authenticated act over this case.
    func attestation() throws -> Attestation {
        let reviewer = Reviewer(
            id: ReviewerID("vale"), name: "Dr. Petra Vale", profession: .physician,
            specialty: "physical medicine and rehabilitation",
            licences: [
                Reviewer.Licence(
                    state: "OH", number: "35.000111", expires: CivilDate("2027-12-31")!)
            ])
        let act = AuthenticatedAct(
            reviewer: reviewer.id, method: "access-key", at: Self.decided)
        return try Attestation.issue(
            .adverse, by: reviewer, act: act, over: .line(1), of: try open(), seenVersion: 1,
            under: plan.reviewers, on: CivilDate("2026-03-04")!)
    }

    func clinicalDenial(
        reason: String = "The record does not show that a manual wheelchair is not enough.",
        rationale: String =
            "You walk 40 meters with a rollator.\n\nA manual wheelchair was not tried at home."
    ) throws -> Determination {
        .denied(
            try attestation().denial(
                reason: SpecificReason(
                    reason,
                    citation: Citation(
                        "PMD-02 criterion 3", link: "https://larkspur.example/policies/PMD-02")),
                rationale: rationale))
    }

    func modification() throws -> Determination {
        var less = grant
        less.period = DateRange(start: less.period.start, end: CivilDate("2026-04-14")!)
        return .modified(
            try attestation().modification(
                granting: less,
                reason: SpecificReason(
                    "A trial of 30 days comes first.", citation: Citation("PMD-02 criterion 5"))))
    }

    static func administrativeDenial(
        _ ground: AdministrativeDenial.Ground = .excludedService
    ) throws -> Determination {
        .denied(
            .administrative(
                try AdministrativeDenial(
                    ground, provision: Citation("certificate, section 7.4"),
                    levelOfService: .standard)))
    }

    static let lapse = Determination.denied(
        .byLaw(
            LapsedClock(
                dueAt: Instant("2026-03-10T03:59:59Z")!, citation: Citation("42 CFR 438.404(c)(5)"))
        ))

    static let request = Determination.pended(
        Pend(
            cause: .informationRequested, reason: "Two items are missing.",
            asks: [
                InformationAsk(
                    id: "visit", question: "The note of the face-to-face visit.", loinc: "34117-2",
                    citation: Citation("PMD-02 criterion 1")),
                InformationAsk(id: "home", question: "The home assessment."),
            ]))
}
