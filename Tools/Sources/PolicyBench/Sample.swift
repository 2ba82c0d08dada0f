import Cases
import CodeSets
import JSON
import Policies
import Primitives

/// A request for a consultation, the Bundle as its evidence, and a policy made from a list of expressions.
struct Sample {
    let policy: Policy
    let request: AuthorizationRequest
    let evidence: Evidence
    private let again: PolicyDocuments

    init(_ bundle: JSONValue, criteria: String) throws {
        policy = try Self.policy(criteria)
        request = try Self.request()
        evidence = Evidence(items: [
            EvidenceItem(resource: bundle, digest: DocumentDigest("sha256:0"))
        ])
        again = PolicyDocuments(request, evidence)
    }

    /// With all that is made once for a request: its Claim for `%request`, its parts, the resources of the evidence.
    func decided() -> PolicyResult { evaluate(policy, input(nil)) }

    func decidedAgain() -> PolicyResult { evaluate(policy, input(again)) }

    var answer: String {
        let result = decided()
        let leaves = result.record.children.map { "  \($0.finding)" }
        return (["verdict: \(result.verdict)"] + leaves).joined(separator: "\n")
    }

    private func input(_ documents: PolicyDocuments?) -> PolicyInput {
        PolicyInput(
            request: request, line: request.lines.first, memberAge: 38,
            serviceDate: CivilDate(dayNumber: 20_700), evidence: evidence,
            asOf: CivilDate(dayNumber: 20_690), documents: documents)
    }

    private static func policy(_ text: String) throws -> Policy {
        let leaves = try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return Criterion.leaf(
                Leaf(
                    id: String(parts[0]), question: "Is it so, \(parts[0])?",
                    citation: Citation("guideline"), test: .path(try PathTest(String(parts[1])))))
        }
        return Policy(
            id: "BENCH", title: "Ten criteria", version: "1",
            effective: DateRange(start: CivilDate(dayNumber: 0)),
            sources: [Citation("guideline")], criteria: .all(leaves))
    }

    private static func request() throws -> AuthorizationRequest {
        let line = ServiceLine(
            sequence: 1, code: ProcedureCode(system: .cpt, code: "99243"),
            certificationType: .initial)
        let diagnoses = ["G89.4", "J44.9"].compactMap { DiagnosisCode($0) }
        return AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(door: .pas, submitter: "1234567893", identifier: "T1"),
            member: RequestedMember(identifiers: ["M1"]),
            event: ServiceEvent(
                certificationType: .initial,
                diagnoses: diagnoses.enumerated().map {
                    Diagnosis(sequence: $0.offset + 1, code: $0.element)
                },
                providers: [RequestedProvider(role: .requester, identifiers: ["1234567893"])]),
            lines: [line])
    }
}
