import FHIR
import JSON
import Primitives

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

    /// What every ClaimResponse says of the Claim it answers, from `identifier` to `request`.
    func writeSubject(to writer: inout JSONWriter, created: Instant) {
        writer.member("identifier", raw: claim.resource["identifier"])
        writer.member("status", "active")
        writer.member("type", raw: claim.resource["type"])
        writer.member("use", "preauthorization")
        writer.reference("patient", entry("patient")?.fullUrl)
        writer.member("created", created.description)
        writer.reference("insurer", entry("insurer")?.fullUrl)
        writer.reference("requestor", requestor?.fullUrl)
        writer.reference("request", claim.fullUrl)
    }

    /// The echoed resources as entries of the answer's Bundle.
    func writeEntries(to writer: inout JSONWriter) {
        for entry in echoed {
            writer.object { writer in
                writer.member("fullUrl", entry.fullUrl)
                writer.member("resource", raw: entry.resource)
            }
        }
    }
}
