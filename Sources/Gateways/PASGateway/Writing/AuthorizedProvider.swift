import Cases
import FHIR
import JSON

/// A provider in whose hands a service is authorized, as the request's care team names him: the person or organization, not
/// the role that connects the two (extension-itemAuthorizedProvider).
struct AuthorizedProvider {
    let entry: FHIRBundle.Entry
    /// X12 entity code (code list 98); nil where the care team says no role that has one.
    let type: String?
    let qualification: JSONValue?

    /// - Parameter member: of `Claim.careTeam`.
    init?(_ member: JSONValue, in echo: ResponseEcho) {
        guard let named = echo.bundle.resolve(member["provider"], from: echo.claim.fullUrl) else {
            return nil
        }
        var found: FHIRBundle.Entry? = named
        if named.resource.resourceType == "PractitionerRole" {
            found =
                ["practitioner", "organization"].lazy.compactMap {
                    echo.bundle.resolve(named.resource[$0], from: named.fullUrl)
                }.first
        }
        guard let found, ["Practitioner", "Organization"].contains(found.resource.resourceType)
        else { return nil }
        entry = found
        let role = member["role"]?.coding(of: .x12("98"))
        let code = role?[.code]?.string
        type =
            role?[.system]?.string.flatMap(FHIRSystems.x12List) != nil
            ? code : ProviderReader.role(code)?.entityCode
        qualification = member["qualification"]
    }

    func write(to writer: inout JSONWriter, _ version: PASVersion) {
        writer.object { writer in
            writer.array("extension") { writer in
                writer.part("provider") { $0.reference("valueReference", entry.answerURL) }
                writeType(to: &writer, version)
                if version.extendsResponse, let qualification {
                    writer.part("qualification") {
                        $0.member("valueCodeableConcept", raw: qualification)
                    }
                }
            }
            writer.pasURL("itemAuthorizedProvider")
        }
    }

    func writeType(to writer: inout JSONWriter, _ version: PASVersion) {
        guard let type else { return }
        writer.object { writer in
            writer.member("url", version.providerType)
            writer.concept("valueCodeableConcept", system: "\(FHIRSystems.x12)98", code: type)
        }
    }
}
