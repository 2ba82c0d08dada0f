/// The profiles of Da Vinci PAS that a document as a whole may be asked to conform to.
public enum PASProfile: String, Sendable, CaseIterable {
    case requestBundle = "profile-pas-request-bundle"
    case responseBundle = "profile-pas-response-bundle"
    case inquiryRequestBundle = "profile-pas-inquiry-request-bundle"
    case inquiryResponseBundle = "profile-pas-inquiry-response-bundle"
    /// Not in 2.0.1, where a Subscription is one of R4 alone.
    case subscription = "profile-subscription"
}
