import Adjudication
import Cases
import Plans

extension Facts {
    /// Whether any of some who give a service is one of others who do, by any name that the registry has: a surgeon and a hospital are
    /// both asked for, and either may be left out. Nobody named may be anybody.
    func areSame(_ some: [RequestedProvider], _ others: [RequestedProvider]) -> Bool {
        guard !some.isEmpty, !others.isEmpty else { return true }
        let named = Set(others.flatMap(\.identifiers))
        return some.flatMap(\.identifiers).contains { identifier in
            let known = providers[identifier]
            return named.contains(identifier) || known.map { named.contains($0.id) } == true
                || known?.otherIdentifiers.contains(where: named.contains) == true
        }
    }
}
