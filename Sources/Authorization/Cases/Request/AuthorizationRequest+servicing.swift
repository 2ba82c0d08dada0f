extension ProviderRole {
    /// Whether who plays it gives the service, and does not only order it, refer to it or admit for it.
    public var givesService: Bool { AuthorizationRequest.servicingRoles.contains(self) }
}

extension AuthorizationRequest {
    /// In the order of who bills for a service.
    fileprivate static let servicingRoles: [ProviderRole] = [
        .rendering, .facility, .supplier, .operating, .attending,
    ]

    /// Who gives a service, of those with an identifier: of the line and of the event, in the order of who bills for it.
    /// Where nobody is named, the requester gives it.
    ///
    /// - Parameter line: nil: the event itself.
    public func servicing(_ line: ServiceLine?) -> [RequestedProvider] {
        let named = (line?.providers ?? []) + event.providers
        var found: [RequestedProvider] = []
        for role in Self.servicingRoles {
            for provider in named where provider.role == role && !provider.identifiers.isEmpty {
                found.append(provider)
            }
        }
        if found.isEmpty, let requester = event.requester { found.append(requester) }
        return found
    }

    /// Who is named for a service without a number by which they could be found: nobody knows whether the plan pays them. Who is
    /// described by a specialty alone is not named.
    public func unnumbered(_ line: ServiceLine?) -> RequestedProvider? {
        ((line?.providers ?? []) + event.providers).first {
            Self.servicingRoles.contains($0.role) && $0.identifiers.isEmpty && $0.name != nil
        }
    }
}
