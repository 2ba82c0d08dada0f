public import Records

/// What came of a claim. What it says is durable.
public struct ClaimOutcome: Sendable {
    public var claim: Claim
    /// The payer's control number: the same however often the claim is sent. Empty where it was not taken in at all.
    public var number: String
    /// In the order of the claim. Of a void that was carried out, none.
    public var lines: [ClaimLineOutcome]
    /// The claim that this one replaced or voided: its payment is taken back.
    public var reversed: FiledClaim?
    /// True where the claim was filed before; it then used nothing that it had used already.
    public var isRepeat: Bool

    /// No line failed.
    public var isCovered: Bool { lines.allSatisfy(\.isCovered) }
}
