/// A no. Each case holds a value that says with what right.
public enum Denial: Hashable, Sendable {
    case administrative(AdministrativeDenial)
    case clinical(ClinicalDenial)
    case byLaw(LapsedClock)

    public var reason: SpecificReason {
        switch self {
        case .administrative(let denial): denial.reason
        case .clinical(let denial): denial.reason
        case .byLaw(let lapse):
            SpecificReason(
                "No decision was made by \(lapse.due); the law counts that as a denial.",
                citation: lapse.citation)
        }
    }

    public var basis: Basis {
        switch self {
        case .administrative: .administrative
        case .clinical(let denial): .attested(denial.attestation)
        case .byLaw(let lapse): .byLaw(lapse.citation)
        }
    }
}
