public import Primitives

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

/// A denial that needs no medical judgement. It has no room for a clinical reason: its wording follows from
/// its ground, and all that is added is the provision of the plan.
public struct AdministrativeDenial: Hashable, Sendable {
    public enum Ground: String, Hashable, Sendable, Recordable, CaseIterable {
        case noCoverageOnDate
        case excludedService
        case noOutOfNetworkBenefit
    }

    /// Emergency care is never denied for being out of network.
    public struct EmergencyIsNeverOutOfNetwork: Error, Hashable, Sendable {
        public init() {}
    }

    public let ground: Ground
    public let provision: Citation

    public init(
        _ ground: Ground, provision: Citation, levelOfService: LevelOfService
    ) throws(EmergencyIsNeverOutOfNetwork) {
        if ground == .noOutOfNetworkBenefit, levelOfService == .emergency {
            throw EmergencyIsNeverOutOfNetwork()
        }
        self.ground = ground
        self.provision = provision
    }

    public var reason: SpecificReason {
        let text =
            switch ground {
            case .noCoverageOnDate:
                "The member has no coverage under this plan on the date of service."
            case .excludedService:
                "The plan excludes this service. The exclusion does not depend on medical need."
            case .noOutOfNetworkBenefit:
                "The plan pays nothing for this service from a provider outside its network."
            }
        return SpecificReason(text, citation: provision)
    }
}

/// A denial on medical necessity. Only an `Attestation` makes one; there is no other way.
public struct ClinicalDenial: Hashable, Sendable {
    public let reason: SpecificReason
    /// The clinician's explanation for this patient.
    public let rationale: String
    public let attestation: Attestation

    init(reason: SpecificReason, rationale: String, attestation: Attestation) {
        self.reason = reason
        self.rationale = rationale
        self.attestation = attestation
    }
}

/// The legal clock ran out, and the law of this program counts that as a denial (42 CFR 438.404(c)(5)).
public struct LapsedClock: Hashable, Sendable {
    public let dueAt: Instant
    /// The plan's, in which people are told the day and the time.
    public let zone: TimeZoneRules
    public let citation: Citation

    public init(dueAt: Instant, zone: TimeZoneRules = .utc, citation: Citation) {
        self.dueAt = dueAt
        self.zone = zone
        self.citation = citation
    }

    /// For people: `the end of 2026-03-17 (America/New_York)`.
    public var due: String { zone.briefWithName(dueAt) }
}
