import Cases
import Plans

extension AuthorizationRequest {
    /// With the names that the registry knows, where the sender gave identifiers only: letters and reviewers name
    /// people. A name that was sent stays as sent.
    func naming(_ known: [String: Provider]) -> AuthorizationRequest {
        func named(_ provider: RequestedProvider) -> RequestedProvider {
            var provider = provider
            provider.name =
                provider.name ?? provider.identifiers.lazy.compactMap { known[$0]?.name }.first
            return provider
        }
        var request = self
        request.event.providers = event.providers.map(named)
        for index in lines.indices {
            request.lines[index].providers = lines[index].providers.map(named)
        }
        return request
    }
}
