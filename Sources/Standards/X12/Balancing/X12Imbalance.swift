public import Primitives

/// Two amounts of a file that must be equal and are not: type 3 of the WEDI SNIP types.
public struct X12Imbalance: Hashable, Sendable {
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// 837: the claim's charge (CLM02) is the sum of its lines' charges (SV102, SV203, SV302).
        case claimCharge
        /// 837: a line's charge is what the other payer paid for it (SVD02) and its adjustments (CAS in 2430).
        case otherPayerLine
        /// 837: the claim's charge is what the other payer paid (AMT D) and all its adjustments (CAS in 2320 and 2430).
        case otherPayerClaim
        /// 835: a line's payment (SVC03) is its charge (SVC02) less its adjustments (CAS in 2110).
        case linePayment
        /// 835: a claim's payment (CLP04) is its charge (CLP03) less all adjustments (CAS in 2100 and 2110).
        case claimPayment
        /// 835: where lines are told, their charges (SVC02) are the claim's (CLP03).
        case claimLines
        /// 835: the payment (BPR02) is the sum of the claims' (CLP04) less the provider adjustments (PLB).
        case payment
    }

    public let rule: Rule
    /// The number of the segment that states the sum, in its set: ST is 1.
    public let position: Int
    /// What the claim is called by its sender: CLM01 or CLP01; nil for the whole payment.
    public let claim: String?
    public let stated: Decimal
    public let computed: Decimal
}

extension [X12Imbalance] {
    /// Appends a finding where both amounts are there and differ.
    mutating func compare(
        _ rule: X12Imbalance.Rule, at position: Int, claim: String?, _ stated: Decimal?,
        _ computed: Decimal?
    ) {
        guard let stated, let computed, stated != computed else { return }
        append(
            X12Imbalance(
                rule: rule, position: position, claim: claim, stated: stated, computed: computed))
    }
}
