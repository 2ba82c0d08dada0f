import Cases
import CodeSets
import JSON
import Policies
import Primitives

/// Requests, evidence and policies for tests. The service is on 2026-03-10, today is 2026-03-02.
enum PolicyFixture {
    static let today = CivilDate("2026-03-02")!
    static let service = CivilDate("2026-03-10")!

    static func input(
        diagnoses: [String] = [], pointers: [Int] = [], age: Int? = 40, linePlace: String? = nil,
        eventPlace: String? = nil, units: String? = nil, lineKind: CertificationType = .initial,
        eventKind: CertificationType = .initial, hasLine: Bool = true,
        serviceDate: CivilDate? = service,
        asOf: CivilDate = today, _ evidence: [EvidenceItem] = []
    ) -> PolicyInput {
        let line = ServiceLine(
            sequence: 1, code: ProcedureCode(system: .cpt, code: "72148"),
            certificationType: lineKind,
            quantity: units.flatMap { Decimal($0) }.flatMap { Quantity($0, .units) },
            placeOfService: linePlace.flatMap { PlaceOfService($0) }, diagnosisPointers: pointers)
        let event = ServiceEvent(
            certificationType: eventKind, placeOfService: eventPlace.flatMap { PlaceOfService($0) },
            diagnoses: diagnoses.enumerated().map {
                Diagnosis(sequence: $0.offset + 1, code: DiagnosisCode($0.element)!)
            })
        let request = AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(door: .pas, submitter: "S", identifier: "T"),
            member: RequestedMember(identifiers: ["M1"]), event: event, lines: hasLine ? [line] : []
        )
        return PolicyInput(
            request: request, line: hasLine ? line : nil, memberAge: age, serviceDate: serviceDate,
            evidence: Evidence(items: evidence), asOf: asOf)
    }

    static func leaf(
        _ id: String, _ test: Policies.Test, loinc: String? = nil, evidence: String? = nil
    )
        -> Criterion
    {
        .leaf(
            Leaf(
                id: id, question: "Is it \(id)?", citation: Citation("criterion \(id)"), test: test,
                loinc: loinc, evidence: evidence))
    }

    static func policy(_ criteria: Criterion) -> Policy {
        Policy(
            id: "IMG", title: "Imaging", version: "1",
            effective: DateRange(start: CivilDate("2020-01-01")!),
            sources: [Citation("guideline")], criteria: criteria)
    }

    /// What one test makes of an input, with the sentence that explains it.
    static func find(_ test: Policies.Test, _ input: PolicyInput) -> (Verdict, CheckRecord) {
        let result = evaluate(policy(leaf("x", test)), input)
        return (result.verdict, result.record)
    }

    static func resource(_ json: String) -> EvidenceItem {
        EvidenceItem(
            resource: try! JSONDocument.parse(json).root, digest: DocumentDigest("sha256:1"))
    }

    static func document(_ loinc: String, on date: String? = nil, title: String? = nil)
        -> EvidenceItem
    {
        EvidenceItem(
            digest: DocumentDigest("sha256:2"), mediaType: "application/pdf", kind: loinc,
            title: title,
            date: date.map { CivilDate($0)! })
    }

    /// Criteria whose answers are known in advance: the age of the member is 40, and nothing is attached.
    static let met = Policies.Test.age(min: 18, max: 64)
    static let notMet = Policies.Test.age(min: 65, max: nil)
    static let unknown = Policies.Test.document(loinc: ["18748-4"], withinDays: nil)

    static func leaf(_ id: String, _ verdict: Verdict) -> Criterion {
        switch verdict {
        case .met: leaf(id, met)
        case .notMet: leaf(id, notMet)
        case .unknown: leaf(id, unknown, loinc: "18748-4")
        }
    }
}
