import Cases
import FHIR
import JSON

extension FHIRBundle {
    /// Whether a `related.claim` means an entry: by reference, or by an identifier of it.
    func leads(_ named: JSONValue, to entry: Entry, from claim: Entry) -> Bool {
        if let found = resolve(named, from: claim.fullUrl) { return found.fullUrl == entry.fullUrl }
        guard let number = named["identifier"].flatMap(TraceNumber.init(_:)) else { return false }
        return entry.resource.list("identifier").compactMap(TraceNumber.init(_:)).contains(number)
    }

    /// Claims that the first one has nothing to do with. What is named and is not in the Bundle may be meant for any of them.
    func strayClaims(beside claim: Entry) -> [Entry] {
        let others = entries.dropFirst().filter { $0.resource.resourceType == "Claim" }
        guard !others.isEmpty else { return [] }
        let named = claim.resource.list("related").compactMap { $0["claim"] }
        return others.filter { other in
            !named.contains { leads($0, to: other, from: claim) }
                && named.allSatisfy { resolve($0, from: claim.fullUrl) != nil }
        }
    }
}
