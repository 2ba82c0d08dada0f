import FHIR
import JSON

/// Whom a reference names, beside the patient of the Claim.
enum NamedPatient: Equatable {
    case thePatient
    /// Somebody else who came along: another Patient, a Group.
    case another
    /// It leads out of the Bundle. What a clinic's own system knows a patient by can not be told from here.
    case unknown

    init(
        _ reference: JSONValue, from fullUrl: String, patient: FHIRBundle.Entry,
        in bundle: FHIRBundle
    ) {
        guard let named = bundle.resolve(reference, from: fullUrl) else {
            self = .unknown
            return
        }
        // One that is contained may be the patient once more.
        let isCopy =
            named.isContained && named.resource.resourceType == "Patient"
            && Self.shareNumber(named.resource, patient.resource)
        self = named.fullUrl == patient.fullUrl || isCopy ? .thePatient : .another
    }

    /// Whether a reference that leads out of the Bundle may mean the patient: by the id, or by a number of the patient; what is no
    /// address tells nothing.
    static func mayBe(_ patient: FHIRBundle.Entry, _ reference: JSONValue?) -> Bool {
        guard let id = reference?["reference"]?.string?.split(separator: "/").last.map(String.init)
        else { return true }
        return patient.resource["id"]?.equals(id) == true
            || patient.resource.list("identifier").contains { $0["value"]?.equals(id) == true }
    }

    private static func shareNumber(_ one: JSONValue, _ other: JSONValue) -> Bool {
        let numbers = other.list("identifier").compactMap { $0["value"]?.string }
        return one.list("identifier").contains { $0["value"]?.string.map(numbers.contains) == true }
    }
}
