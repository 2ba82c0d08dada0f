import Cases
import CodeSets
import FHIRPath
import JSON
import Policies
import Primitives

/// A request for a consultation, the Bundle as its evidence, and a policy made from a list of expressions.
struct Sample {
    let policy: Policy
    let request: AuthorizationRequest
    let evidence: Evidence
    private let again: PolicyDocuments
    private let expressions: [PathExpression]
    private let path: PathInput

    init(_ bundle: JSONValue, criteria: String) throws {
        policy = try Self.policy(criteria)
        request = try Self.request()
        evidence = Evidence(items: [
            EvidenceItem(resource: bundle, digest: DocumentDigest("sha256:0"))
        ])
        again = PolicyDocuments(request, evidence)
        expressions = try Self.lines(criteria).map { try Vocabulary().compile($0.text) }
        path = try Self.path(bundle)
    }

    /// With all that is made once for a request: its Claim for `%request`, its parts, the resources of the evidence.
    func decided() -> PolicyResult { evaluate(policy, input(nil)) }

    func decidedAgain() -> PolicyResult { evaluate(policy, input(again)) }

    func evaluatedAlone() -> Int {
        expressions.reduce(0) { $0 + ((try? $1.evaluate(path).count) ?? 0) }
    }

    /// The same resources, and of the request what the criteria look at.
    private static func path(_ bundle: JSONValue) throws -> PathInput {
        let claim = try JSONDocument.parse(
            #"{"resourceType":"Claim","diagnosis":["#
                + #"{"sequence":1,"diagnosisCodeableConcept":{"coding":[{"code":"G89.4"}]}},"#
                + #"{"sequence":2,"diagnosisCodeableConcept":{"coding":[{"code":"J44.9"}]}}]}"#)
        var path = PathInput(PathDocument(bundle), now: Instant(milliseconds: 1_790_000_000_000))
        path.variables = [
            "request": [PathItem(claim.root)], "age": [.integer(38)],
            "evidence": bundle["entry"]?.elements.compactMap { $0["resource"] }.map { PathItem($0) }
                ?? [],
        ]
        return path
    }

    private static func lines(_ text: String) -> [(id: String, text: String)] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return (String(parts[0]), String(parts[1]))
        }
    }

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
        let leaves = try lines(text).map { line in
            Criterion.leaf(
                Leaf(
                    id: line.id, question: "Is it so, \(line.id)?",
                    citation: Citation("guideline"), test: .path(try PathTest(line.text))))
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
