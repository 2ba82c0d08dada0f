import Cases
import CodeSets
import FHIR
import Plans
import Policies
import Primitives
import Records
import Testing
import Workflow

@testable import PASGateway

/// The equipment request as a case, decided by hand, and its answer.
struct AnswerFixture {
    static let received = Instant("2026-03-02T15:00:00Z")!
    static let decided = Instant("2026-03-03T16:30:00Z")!
    static let answered = Instant("2026-03-03T16:30:05Z")!
    static let caseID = CaseID("R000000000001")

    let submission: Submission
    let echo: ResponseEcho

    init(_ file: RequestFile) throws {
        let read = PASReader(book: Self.book).readRequest(
            try file.document, now: Self.received)
        guard case .asked(let submission, let bundle, let claim) = read else {
            throw NotASubmission(read: "\(read)")
        }
        self.submission = submission
        echo = ResponseEcho(bundle: bundle, claim: claim)
    }

    struct NotASubmission: Error { let read: String }

    // MARK: Plan and case

    static let plan = Plan(
        id: PlanID("choice"), payer: PayerID("larkspur"), name: "Larkspur Choice",
        program: .commercialInsured, state: "OH", productClass: nil,
        administrator: Administrator(kind: .plan, name: "Larkspur Health", decidesHere: true),
        zone: TimeZoneRules.named("America/New_York")!, calendar: "federal", cutOff: nil,
        networks: ["open"], outOfNetwork: .covered, authorizationLists: ["list"],
        unlisted: UnlistedRule(.notRequired, citation: Citation("certificate, section 1")),
        retrospective: .within(days: 30, Citation("certificate, section 2")),
        policyDateBasis: .service,
        appeals: AppealRule(
            hears: "Larkspur Appeals", fileWithinDays: 180, steps: ["Write to us."],
            expedited: "Say that it is urgent.", citation: Citation("certificate, section 9")),
        reviewers: ReviewerRule(
            mayApprove: [.physician, .nurse], mayDeny: [.physician], licenceState: "OH",
            citation: Citation("certificate, section 6.6")),
        approvalDays: 90, document: Citation("Larkspur Choice certificate"))

    static let book = PlanBook(
        digest: DocumentDigest("sha256:0"), name: "test",
        payers: [
            Payer(id: PayerID("larkspur"), name: "Larkspur Health", identifiers: ["LARKSPUR"])
        ], plans: [plan])

    func received() throws -> Case {
        let coverage = CoverageSnapshot(
            payer: PayerID("larkspur"), plan: Self.plan.id, program: .commercialInsured,
            member: MemberID("LK1001"), active: DateRange(start: CivilDate("2026-01-01")!),
            asOf: Self.received)
        let deadline = Deadline(
            dueAt: Instant("2026-03-18T03:59:59Z")!, clock: "C11", isExpedited: false,
            lapse: .alarm, citation: Citation("45 CFR 147.136(b)"), reckoning: "15 days")
        return try Case(
            id: Self.caseID,
            events: [
                CaseEvent(
                    at: Self.received, by: .system,
                    .received(
                        CaseEvent.Received(
                            request: submission.request, coverage: coverage, authorities: [],
                            deadline: deadline, contentDigest: submission.contentDigest,
                            source: submission.source.digest)))
            ])
    }

    /// - Parameter first: what was decided before, of some lines.
    func decided(
        _ lines: [Int: Determination], first: [Int: Determination] = [:]
    ) throws -> Case {
        var authorization = try received()
        for decisions in [first, lines] { try decide(decisions, &authorization) }
        return authorization
    }

    private func decide(_ lines: [Int: Determination], _ authorization: inout Case) throws {
        for (line, determination) in lines.sorted(by: { $0.key < $1.key }) {
            let explanation = Explanation(subject: .line(line), checks: [])
            try authorization.apply(
                CaseEvent(
                    at: Self.decided, by: .system,
                    .determined(
                        CaseEvent.Determined(
                            subject: .line(line), determination: determination,
                            explanation: explanation))))
        }
    }

    func answer(
        _ lines: [Int: Determination], first: [Int: Determination] = [:],
        _ purpose: ResponseWriter.Purpose = .submission, _ version: PASVersion = .v221
    ) throws -> [UInt8] {
        let writer = ResponseWriter(
            authorization: try decided(lines, first: first), echo: echo, purpose: purpose,
            version: version)
        return writer.bytes(now: Self.answered)
    }

    // MARK: Determinations

    func grant(_ line: Int, days: Int = 90, quantity: Quantity? = nil) -> Grant {
        let asked = submission.request.line(line)!
        let start = (asked.dates ?? submission.request.event.dates)!.start
        return Grant(
            number: AuthorizationNumber("A000000000017"), code: asked.code,
            quantity: quantity ?? asked.quantity!,
            period: DateRange(start: start, end: start.adding(days: days - 1)),
            issuedOn: CivilDate("2026-03-03")!)
    }

    func approved(_ line: Int) -> Determination { .approved(.automated(grant(line))) }

    func attestation(_ line: Int) throws -> Attestation {
        let reviewer = Reviewer(
            id: ReviewerID("vale"), name: "Dr. Petra Vale", profession: .physician,
            specialty: "sleep medicine",
            licences: [
                Reviewer.Licence(
                    state: "OH", number: "35.000111", expires: CivilDate("2027-12-31")!)
            ])
        return try Attestation.issue(
            .adverse, by: reviewer,
            act: AuthenticatedAct(reviewer: reviewer.id, method: "access-key", at: Self.decided),
            over: .line(line), of: try received(), seenVersion: 1, under: Self.plan.reviewers,
            on: CivilDate("2026-03-03")!)
    }

    func clinicalDenial(_ line: Int) throws -> Determination {
        .denied(
            try attestation(line).denial(
                reason: SpecificReason(
                    "The record does not show that a cane or a walker is not enough.",
                    citation: Citation(
                        "PMD-02 criterion 3", link: "https://larkspur.example/policies/PMD-02")),
                rationale: "The visit note has no test of walking."))
    }

    static func administrativeDenial() throws -> Determination {
        .denied(
            .administrative(
                try AdministrativeDenial(
                    .excludedService, provision: Citation("certificate, section 7.4"),
                    levelOfService: .standard)))
    }

    func modified(_ line: Int) throws -> Determination {
        .modified(
            try attestation(line).modification(
                granting: grant(line, days: 30, quantity: Quantity(Decimal(1), .units)),
                reason: SpecificReason(
                    "A trial of one month comes first.", citation: Citation("CPAP-01 criterion 5")))
        )
    }

    static let pended = Determination.pended(
        Pend(
            cause: .informationRequested, reason: "Three items are missing.",
            asks: [
                InformationAsk(
                    id: "study", question: "The report of the sleep study.", loinc: "28633-6"),
                InformationAsk(
                    id: "visit", question: "The note of the visit.", loinc: "34117-2"),
                InformationAsk(id: "height", question: "The patient's height."),
            ]))

    /// Asks for papers in each way in which they are named.
    static let papers = Determination.pended(
        Pend(
            cause: .informationRequested, reason: "Papers are missing.",
            asks: [
                InformationAsk(
                    id: "study", question: "The report of the sleep study.", loinc: "28633-6",
                    paper: PaperKind(report: "DG", modifier: "18790-6")),
                InformationAsk(
                    id: "answers", question: "The answers on mobility.",
                    loinc: PaperKind.questionnaireLOINC,
                    paper: PaperKind(
                        questionnaire: "https://larkspur.example/questionnaires/mobility")),
                InformationAsk(
                    id: "plan", question: "The plan of treatment.",
                    paper: PaperKind(report: "08")),
            ]))

    static let elsewhere = Determination.contactAnotherEntity(
        Contact(
            name: "Iris Imaging Review", phone: "1-555-010-0400",
            citation: Citation("delegations.csv, row 3")))

    static let notRequired = Determination.notRequired(
        reason: "The service is on no list.", citation: Citation("certificate, section 6.1"))

    static let cancelled = Determination.cancelled(reason: "Cancelled by the requester.")
}
