public import Adjudication
public import Cases
public import Primitives
public import Records

/// What came of one line: a line is covered as a whole or not at all.
public struct ClaimLineOutcome: Sendable {
    public enum Verdict: Hashable, Sendable {
        /// By an authorization; `units` in its measure.
        case covered(
            AuthorizationNumber, case: CaseID, units: Decimal, unitsLeft: Decimal,
            wasUsedBefore: Bool)
        /// It belongs to a stay whose days are covered, and uses nothing itself.
        case partOfStay(AuthorizationNumber)
        /// The service needs no authorization.
        case notRequired(reason: String, Citation?)
        case notCovered(ClaimMismatch, message: String)
    }

    public var line: Claim.Line
    public var verdict: Verdict
    public var payment: LinePayment

    public var isCovered: Bool {
        if case .notCovered = verdict { false } else { true }
    }

    public var authorization: AuthorizationNumber? {
        switch verdict {
        case .covered(let number, _, _, _, _), .partOfStay(let number): number
        case .notRequired, .notCovered: nil
        }
    }
}
