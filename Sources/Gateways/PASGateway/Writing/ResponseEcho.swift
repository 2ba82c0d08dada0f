import FHIR
import JSON

/// The resources of a request that an answer echoes, each with the fullUrl and identifiers it came with.
struct ResponseEcho {
    let bundle: FHIRBundle
    let claim: FHIRBundle.Entry

    /// The entry that a reference of the Claim points at.
    func entry(_ name: String) -> FHIRBundle.Entry? {
        bundle.resolve(claim.resource[name], from: claim.fullUrl)
    }

    /// Patient, insurer and requester, and what they refer to. The Claim itself is referred to and need not be there.
    var echoed: [FHIRBundle.Entry] {
        let starts = ["patient", "insurer", "provider"].compactMap(entry)
        return bundle.closure(of: starts).filter { $0.resource.resourceType != "Claim" }
    }

    /// The requester as a response may name it: an Organization or a PractitionerRole.
    var requestor: FHIRBundle.Entry? { entry("provider") }
}
