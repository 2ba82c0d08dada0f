public import Cases
public import Primitives

/// "Is this person covered on that day, and for what?" (X12 270.)
public struct EligibilityQuestion: Hashable, Sendable {
    public var payer: PayerID
    /// The numbers on the card and others that were sent. Without any nobody is looked for.
    public var identifiers: [String]
    public var family: String?
    public var given: String?
    public var birthDate: CivilDate?
    /// The number is the subscriber's, and somebody covered through the subscriber is meant.
    public var isDependent: Bool
    /// nil: today, in the plan's time zone.
    public var on: CivilDate?

    public init(
        payer: PayerID, identifiers: [String], family: String? = nil, given: String? = nil,
        birthDate: CivilDate? = nil, isDependent: Bool = false, on date: CivilDate? = nil
    ) {
        self.payer = payer
        self.identifiers = identifiers
        self.family = family
        self.given = given
        self.birthDate = birthDate
        self.isDependent = isDependent
        on = date
    }
}
