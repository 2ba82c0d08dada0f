public import Cases
import CodeSets
public import Primitives

/// Cases for tests, built the way the journal builds them: from events.
public enum CaseFixture {
    public static let noon = Instant("2026-03-02T17:00:00Z")!

    public static func request(
        lines: [ServiceLine], kind: CertificationType = .initial,
        level: LevelOfService = .standard, place: String? = nil,
        diagnoses: [String] = [], providers: [RequestedProvider]? = nil
    ) -> AuthorizationRequest {
        let requester = RequestedProvider(role: .requester, identifiers: ["1234567893"])
        return AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(door: .pas, submitter: "1234567893", identifier: "T1"),
            member: RequestedMember(identifiers: ["M1"]),
            event: ServiceEvent(
                certificationType: kind,
                placeOfService: place.flatMap { PlaceOfService($0) }, levelOfService: level,
                diagnoses: diagnoses.enumerated().map {
                    Diagnosis(sequence: $0.offset + 1, code: DiagnosisCode($0.element)!)
                }, providers: providers ?? [requester]),
            lines: lines)
    }

    public static func authorization(
        lines: [ServiceLine], determined: [Subject: Determination], diagnoses: [String] = []
    ) throws -> Case {
        let coverage = CoverageSnapshot(
            payer: PayerID("larkspur"), plan: PlanID("PPO"), program: .commercialInsured,
            member: MemberID("M1"), active: DateRange(start: CivilDate("2026-01-01")!), asOf: noon)
        let received = CaseEvent.Received(
            request: request(lines: lines, diagnoses: diagnoses), coverage: coverage,
            authorities: [], deadline: nil,
            contentDigest: DocumentDigest("sha256:0"))
        var events = [CaseEvent(at: noon, by: .system, .received(received))]
        for (subject, determination) in determined {
            let explanation = Explanation(subject: subject, checks: [])
            let event = CaseEvent.Determined(
                subject: subject, determination: determination, explanation: explanation)
            events.append(CaseEvent(at: noon, by: .system, .determined(event)))
        }
        return try Case(id: CaseID("R1"), events: events)
    }
}
