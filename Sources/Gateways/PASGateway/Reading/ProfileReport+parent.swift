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
                && named.contains { bundle.leads($0, to: entry, from: claim) }
        }.map { "Bundle.entry[\($0)]" }
        guard !places.isEmpty else { return self }
        var report = self
        report.findings.removeAll { finding in
            places.contains(finding.expression) && finding.text.contains("'Claim' may come")
        }
        return report
    }
}
