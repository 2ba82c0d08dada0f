import Cases
import FHIR
import FHIRProfiles
import JSON

extension ProfileReport {
    /// The Claim that an update refers to belongs into the Bundle (2.2.1, spec-65). The profile of 2.0.1 has room for one Claim
    /// all the same; what its text asks for is not refused.
    func tolerantOfParent(in root: JSONValue) -> ProfileReport {
        guard !findings.isEmpty else { return self }
        let bundle = FHIRBundle(root)
        guard let claim = bundle.first, claim.resource.resourceType == "Claim" else { return self }
        let named = claim.resource.list("related").compactMap { $0["claim"] }
        let places = bundle.entries.indices.filter { index in
            let entry = bundle.entries[index]
            return index > 0 && entry.resource.resourceType == "Claim"
                && named.contains { isParent(entry, $0, from: claim, in: bundle) }
        }.map { "Bundle.entry[\($0)]" }
        guard !places.isEmpty else { return self }
        var report = self
        report.findings.removeAll { finding in
            places.contains(finding.expression) && finding.text.contains("'Claim' may come")
        }
        return report
    }

    /// By reference, or by an identifier of it.
    private func isParent(
        _ entry: FHIRBundle.Entry, _ named: JSONValue, from claim: FHIRBundle.Entry,
        in bundle: FHIRBundle
    ) -> Bool {
        if let found = bundle.resolve(named, from: claim.fullUrl) {
            return found.fullUrl == entry.fullUrl
        }
        guard let number = named["identifier"].flatMap(TraceNumber.init(_:)) else { return false }
        return entry.resource.list("identifier").compactMap(TraceNumber.init(_:)).contains(number)
    }
}
