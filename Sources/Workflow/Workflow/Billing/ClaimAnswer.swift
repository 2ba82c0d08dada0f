public import Adjudication
public import Cases
public import Primitives

/// Which authorization covers a claim line, or why none does.
public enum ClaimAnswer: Hashable, Sendable {
    case covered(
        case: CaseID, subject: Subject, number: AuthorizationNumber, unitsLeft: Decimal,
        wasUsedBefore: Bool)
    /// The service needs none.
    case notRequired(reason: String, Citation)
    case notCovered(ClaimMismatch, message: String, case: CaseID?)
}
