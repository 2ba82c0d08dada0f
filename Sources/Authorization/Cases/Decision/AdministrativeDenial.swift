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
