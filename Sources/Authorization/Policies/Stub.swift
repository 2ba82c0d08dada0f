public import Cases
import JSON
public import Primitives

public struct Policy: Sendable {
    public var id: String
    public var title: String
    public var version: String
    public var sources: [Citation]
    public var grantDays: Int?
    public var grantUnitsMax: Decimal?
    public var criteria: Criterion
}
public struct Leaf: Sendable {
    public var id: String
    public var question: String
    public var loinc: String?
    public var citation: Citation
}
public indirect enum Criterion: Sendable {
    case all([Criterion])
    case leaf(Leaf)
    public var leaves: [Leaf] { [] }
}
public struct PolicyBook: Sendable {
    public func policy(_ id: String, on date: CivilDate) -> Policy? { nil }
}
public struct EvidenceItem: Sendable {
    public var digest: DocumentDigest
    public init(attachment: Attachment, bytes: [UInt8]) { digest = attachment.digest }
}
public struct Evidence: Sendable {
    public var items: [EvidenceItem]
    public init(items: [EvidenceItem]) { self.items = items }
}
public struct PolicyInput: Sendable {
    public init(
        request: AuthorizationRequest, line: ServiceLine?, memberAge: Int?, serviceDate: CivilDate?,
        evidence: Evidence, asOf: CivilDate
    ) {}
}
public enum Verdict: Sendable { case met, notMet, unknown }
public struct PolicyResult: Sendable {
    public var verdict: Verdict
    public var record: CheckRecord
    public var missing: [InformationAsk]
}
public func evaluate(_ policy: Policy, _ input: PolicyInput) -> PolicyResult {
    PolicyResult(
        verdict: .unknown, record: CheckRecord(id: "", verdict: .unknown, finding: ""), missing: [])
}
