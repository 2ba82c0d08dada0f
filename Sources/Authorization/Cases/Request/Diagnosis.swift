public import CodeSets
public import Primitives

/// A diagnosis of the event (X12 HI; Claim.diagnosis).
public struct Diagnosis: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, Recordable {
        case principal, admitting, reasonForVisit, other
    }

    public var sequence: Int
    public var code: DiagnosisCode
    public var role: Role
    public var recordedOn: CivilDate?

    public init(
        sequence: Int, code: DiagnosisCode, role: Role = .other, recordedOn: CivilDate? = nil
    ) {
        self.sequence = sequence
        self.code = code
        self.role = role
        self.recordedOn = recordedOn
    }
}
