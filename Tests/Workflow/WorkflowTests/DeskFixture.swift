import Adjudication
import Cases
import CodeSets
import Foundation
import JSON
import PlanFixtures
import Plans
import Policies
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Workflow

/// A payer's desk on a database of its own: one commercial plan, one member, two providers, four reviewers.
struct DeskFixture {
    static let noon = Instant("2026-03-02T17:00:00Z")!
    /// That noon's day: what documents are of.
    static let today = CivilDate("2026-03-02")!
    static let cpap = ProcedureCode(system: .hcpcs, code: "E0601")
    static let bedDays = ProcedureCode(system: .x12ServiceType, code: "48")
    static let bracelet = ProcedureCode(system: .hcpcs, code: "S8301")
    static let visit = ProcedureCode(system: .cpt, code: "99213")
    static let drug = ProcedureCode(system: .hcpcs, code: "J0897")

    let store: any RecordStore
    let workflow: Workflow
    let path: String
    let folder: TemporaryFolder

    init(
        program: Program = .commercialInsured, lapse: LapseEffect = .alarm, levels: Int? = nil,
        receivedAfterDays: Int? = nil, devicesPerYear: Int = 2,
        notices: (any NoticeWriter)? = nil
    ) async throws {
        folder = try TemporaryFolder()
        path = folder.file("workflow.sqlite")
        store = try SQLiteRecordStore(path: path, numberKey: NumberKey(word: "workflow"))
        workflow = Workflow(
            store: store,
            book: Self.book(
                program, lapse, levels, receivedAfterDays: receivedAfterDays,
                devicesPerYear: devicesPerYear),
            policies: PolicyBook([Self.policy]),
            notices: notices)
        try await store.put(members: [Self.member, Self.lapsed])
        try await store.put(providers: [Self.clinic, Self.stranger])
        try await store.put(reviewers: Self.reviewers)
    }

    static func book(
        _ program: Program, _ lapse: LapseEffect, _ levels: Int? = nil,
        receivedAfterDays: Int? = nil,
        devicesPerYear: Int = 2
    ) -> PlanBook {
        var plan = PlanFixture.plan
        plan.program = program
        plan.appeals.levels = levels
        plan.appeals.receivedAfterDays = receivedAfterDays
        let always = DateRange(start: CivilDate("2020-01-01")!)
        func row(
            _ number: Int, _ code: ProcedureCode, _ requirement: AuthorizationRow.Requirement,
            _ policy: String? = nil
        ) -> AuthorizationRow {
            AuthorizationRow(
                list: "list", row: number, codes: CodeRange(system: code.system, first: code.code),
                requirement: requirement, policy: policy, effective: always,
                source: Citation("row \(number)"))
        }
        let codes = [cpap, bedDays, bracelet, visit, drug]
        let benefit = Benefit(
            file: "benefits", row: 2, id: "all", name: "Medical", plan: plan.id,
            codes: codes.map { CodeRange(system: $0.system, first: $0.code) },
            inNetwork: CostShareRule(benefit: "all", coinsuranceBasisPoints: 2000),
            outOfNetwork: CostShareRule(benefit: "all", isCovered: false),
            effective: always, source: Citation("plan, section 5"))
        let limited = Benefit(
            file: "benefits", row: 1, id: "cpap", name: "Sleep devices", plan: plan.id,
            codes: [CodeRange(system: .hcpcs, first: "E0601")],
            unitsPerYear: Decimal(devicesPerYear),
            inNetwork: CostShareRule(benefit: "cpap", coinsuranceBasisPoints: 2000),
            outOfNetwork: CostShareRule(benefit: "cpap", isCovered: false),
            effective: always, source: Citation("plan, section 6"))
        return PlanBook(
            digest: DocumentDigest("sha256:book"), name: "test",
            payers: [Payer(id: PayerID("larkspur"), name: "Larkspur")], plans: [plan],
            authorizationRows: [
                row(1, cpap, .required, "CPAP"), row(2, bedDays, .required),
                row(3, bracelet, .excluded), row(4, drug, .required),
            ],
            benefits: [limited, benefit],
            fees: [
                FeeRow(
                    file: "fees", row: 2, network: nil, code: cpap, allowed: Money("1500.00")!,
                    effective: always)
            ],
            clocks: [
                ClockRow(
                    id: "T1", program: program, kind: .preService,
                    standard: ClockSpan("7 days")!, expedited: ClockSpan("72 hours")!,
                    extensionSpan: ClockSpan("14 days")!, extensionsMax: 1, lapse: lapse,
                    citation: Citation("test clock"), effective: always),
                ClockRow(
                    id: "T2", program: program, kind: .appeal, standard: ClockSpan("30 days")!,
                    expedited: ClockSpan("72 hours")!, citation: Citation("test appeal clock"),
                    effective: always),
                ClockRow(
                    id: "T3", program: program, kind: .concurrent, standard: ClockSpan("15 days")!,
                    expedited: ClockSpan("24 hours")!, hoursBeforeCourseEnds: 24,
                    citation: Citation("test concurrent clock"), effective: always),
                ClockRow(
                    id: "T3-late", program: program, kind: .concurrent,
                    standard: ClockSpan("15 days")!, expedited: ClockSpan("72 hours")!,
                    citation: Citation("test concurrent clock"),
                    effective: DateRange(start: CivilDate("2019-01-01")!)),
                ClockRow(
                    id: "T4", program: program, kind: .preService, productClass: "partBDrug",
                    standard: ClockSpan("72 hours")!, expedited: ClockSpan("24 hours")!,
                    citation: Citation("test drug clock"), effective: always),
                ClockRow(
                    id: "T5", program: program, kind: .preService, productClass: "outpatientDrug",
                    standard: ClockSpan("24 hours")!, citation: Citation("test drug clock"),
                    effective: always),
            ])
    }

    static let policy = Policy(
        id: "CPAP", title: "Positive airway pressure", version: "1",
        effective: DateRange(start: CivilDate("2020-01-01")!), sources: [Citation("NCD 240.4")],
        criteria: .all([
            .leaf(
                Leaf(
                    id: "apnea", question: "Is sleep apnea diagnosed?",
                    citation: Citation("NCD 240.4 B"), test: .diagnosis(prefixes: ["G4733"]))),
            .leaf(
                Leaf(
                    id: "study", question: "Is there a sleep study?",
                    citation: Citation("NCD 240.4 B"),
                    test: .document(loinc: ["28633-6"], withinDays: 365), loinc: "28633-6")),
        ]))

    static func coverage(until end: String? = nil) -> Coverage {
        Coverage(
            plan: PlanID("PPO"),
            active: DateRange(start: CivilDate("2025-01-01")!, end: end.map { CivilDate($0)! }))
    }

    static let member = Member(
        payer: PayerID("larkspur"), id: MemberID("M1"), otherIdentifiers: ["S1"], family: "Alder",
        given: "Ina", birthDate: CivilDate("1980-05-06")!, state: "OH", coverages: [coverage()],
        accumulators: [
            YearAccumulators(
                plan: PlanID("PPO"), year: 2026,
                amounts: Accumulators(
                    individualDeductible: Accumulator(limit: Money("500")!, used: Money("200")!),
                    individualOutOfPocket: Accumulator(limit: Money("5000")!), asOf: noon))
        ])

    static let lapsed = Member(
        payer: PayerID("larkspur"), id: MemberID("M2"), family: "Birch", given: "Ole",
        birthDate: CivilDate("1970-01-02")!, state: "OH",
        coverages: [coverage(until: "2025-12-31")])

    static let clinic = Provider(
        id: "1234567893", name: "Willow Clinic",
        participations: [
            Provider.Participation(
                network: "open", dates: DateRange(start: CivilDate("2020-01-01")!))
        ])

    static let stranger = Provider(id: "1999999992", name: "Far Clinic")

    static func reviewer(
        _ id: String, _ profession: Reviewer.Profession, state: String = "OH",
        expires: String = "2027-12-31"
    ) -> ReviewerAccount {
        ReviewerAccount(
            reviewer: Reviewer(
                id: ReviewerID(id), name: "Reviewer \(id)", profession: profession,
                licences: [
                    Reviewer.Licence(state: state, number: "1", expires: CivilDate(expires)!)
                ]), accessKeyDigest: DocumentDigest("sha256:\(id)"))
    }

    static let reviewers = [
        reviewer("doctor", .physician), reviewer("nurse", .nurse),
        reviewer("expired", .physician, expires: "2026-03-01"),
        reviewer("elsewhere", .physician, state: "TX"),
    ]

    /// As if the room Identity had authenticated this reviewer: these tests are about what comes after.
    static func act(_ reviewer: String, at now: Instant = noon) -> AuthenticatedAct {
        AuthenticatedAct(reviewer: ReviewerID(reviewer), method: "test", at: now)
    }

    /// The names of those who are not Ina Alder, by their numbers.
    private static let families = ["M2": "Birch", "M3": "Cole"]

    static func submission(
        _ identifier: String, lines: [ServiceLine], member: String = "M1",
        diagnoses: [String] = ["G47.33"], level: LevelOfService = .standard,
        requester: String = "1234567893", documents: [StoredDocument] = [], kind: String? = nil,
        handle: String? = nil, prior: String? = nil, cancelsAll: Bool = false
    ) -> Submission {
        let attachments = documents.map {
            Attachment(
                digest: $0.digest, mediaType: $0.mediaType, kind: kind, date: today,
                byteCount: $0.bytes.count,
                receivedAt: noon)
        }
        let request = AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(
                door: .pas, submitter: requester, identifier: identifier),
            member: RequestedMember(identifiers: [member], family: families[member] ?? "Alder"),
            event: ServiceEvent(
                levelOfService: level,
                diagnoses: diagnoses.enumerated().map {
                    Diagnosis(sequence: $0.offset + 1, code: DiagnosisCode($0.element)!)
                },
                providers: [RequestedProvider(role: .requester, identifiers: [requester])]),
            lines: lines, attachments: attachments)
        let source = document("request \(identifier) \(documents.count)")
        return Submission(
            request: request,
            evidence: Evidence(
                items: zip(attachments, documents).map {
                    EvidenceItem(attachment: $0, bytes: $1.bytes)
                }),
            documents: documents, source: source, contentDigest: source.digest, handle: handle,
            prior: prior, cancelsAll: cancelsAll)
    }

    static func document(_ text: String) -> StoredDocument {
        StoredDocument(mediaType: "text/plain", bytes: Array(text.utf8))
    }

    static func line(
        _ sequence: Int, _ code: ProcedureCode, units: Int = 1, _ unit: Quantity.Unit = .units,
        on date: String = "2026-03-10", cancelled: Bool = false
    ) -> ServiceLine {
        ServiceLine(
            sequence: sequence, code: code, quantity: Quantity(Decimal(units), unit),
            dates: DateRange(start: CivilDate(date)!, end: CivilDate(date)!),
            isCancelled: cancelled)
    }

    /// Submits and expects a case.
    func submit(_ submission: Submission, now: Instant = noon) async throws -> Case {
        switch try await workflow.submit(submission, now: now) {
        case .answered(let authorization, _): return authorization
        case .rejected(let rejections): throw Unexpected(text: "\(rejections)")
        }
    }

    struct Unexpected: Error { var text: String }
}
