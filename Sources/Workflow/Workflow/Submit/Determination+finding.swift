import Adjudication
import Cases

extension Determination {
    /// What a machine's finding comes to. A referral pends; only a whole yes, "not required" or an administrative
    /// ground concludes.
    init(_ finding: Adjudicator.Finding, number: AuthorizationNumber?) {
        switch finding.result {
        case .approveAsRequested:
            if let terms = finding.terms, let number {
                self = .approved(.automated(terms.grant(number)))
            } else {
                self = .pended(Pend(cause: .staffReview, reason: "The approval has no terms."))
            }
        case .notRequired(let reason, let citation):
            self = .notRequired(reason: reason, citation: citation)
        case .administrativeDenial(let denial): self = .denied(.administrative(denial))
        case .refer(let referral): self = Determination(referral)
        }
    }

    private init(_ referral: Referral) {
        switch referral.to {
        case .clinician:
            self = .pended(Pend(cause: .clinicianReview, reason: referral.reason))
        case .staff: self = .pended(Pend(cause: .staffReview, reason: referral.reason))
        case .provider(let asks):
            self = .pended(
                Pend(cause: .informationRequested, reason: referral.reason, asks: asks))
        case .entity(let contact): self = .contactAnotherEntity(contact)
        }
    }
}
