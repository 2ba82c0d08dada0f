/// Not for a machine to answer: why, and to whom it goes.
public struct Referral: Hashable, Sendable {
    public enum Recipient: Hashable, Sendable {
        /// A policy is not met, or none exists, or it would allow less than was asked.
        case clinician
        /// Eligibility, duplicates, limits: a person, no licence needed.
        case staff
        /// Back to the provider for exactly these items, once.
        case provider([InformationAsk])
        /// Somebody else decides.
        case entity(Contact)
    }

    public var reason: String
    public var to: Recipient

    public init(_ reason: String, to recipient: Recipient) {
        self.reason = reason
        self.to = recipient
    }
}
