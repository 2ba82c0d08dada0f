import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// Reads the requester and the care team. A member with claim scope belongs to the event, any other to the lines
/// that point at it, and one at whom no line points to the lines that point at nobody.
enum ProviderReader {
    static func eventProviders(_ reader: inout RequestReader) -> [RequestedProvider] {
        var providers: [RequestedProvider] = []
        let claim = reader.claim
        if let reference = reader.reading.required("provider", of: claim.resource, "The Claim"),
            let entry = reader.reading.entry(
                reference, in: reader.bundle, from: claim.fullUrl, "Claim.provider")
        {
            reader.places[.requester] = entry.resource.place
            providers.append(provider(entry, role: .requester, &reader))
        }
        for member in claim.resource.list("careTeam") where hasClaimScope(member) {
            if let provider = careTeam(member, &reader) {
                reader.places[.provider(provider.role)] = member.place
                providers.append(provider)
            }
        }
        return providers
    }

    /// The members whom no item names.
    static func unnamed(
        _ pointers: ItemPointers, _ reader: inout RequestReader
    ) -> [RequestedProvider] {
        var providers: [RequestedProvider] = []
        for member in pointers.unnamed {
            if let provider = careTeam(member, &reader) { providers.append(provider) }
        }
        return providers
    }

    /// The care team of one line, by its sequence numbers.
    static func lineProviders(
        _ item: JSONValue, unnamed: [RequestedProvider], _ reader: inout RequestReader
    ) -> [RequestedProvider] {
        let wanted = item.list("careTeamSequence").compactMap(\.int)
        if wanted.isEmpty { return unnamed }
        var providers: [RequestedProvider] = []
        for member in reader.resource.list("careTeam") {
            guard let sequence = member["sequence"]?.int, wanted.contains(sequence) else {
                continue
            }
            if let provider = careTeam(member, &reader) { providers.append(provider) }
        }
        return providers
    }

    static func hasClaimScope(_ member: JSONValue) -> Bool {
        member.pasExtension("careTeamClaimScope")?["valueBoolean"]?.bool
            == true
    }

    private static func careTeam(
        _ member: JSONValue, _ reader: inout RequestReader
    ) -> RequestedProvider? {
        let entry = reader.reading.entry(
            member["provider"], in: reader.bundle, from: reader.claim.fullUrl,
            "Claim.careTeam.provider")
        guard let entry else { return nil }
        // Who has no role renders the service.
        guard let concept = member["role"] else {
            return provider(entry, role: .rendering, &reader)
        }
        let coding = concept.coding(of: .x12("98"))
        let role = role(coding?[.code]?.string)
        if role == nil || coding?[.system]?.string.flatMap(FHIRSystems.x12List) == nil {
            let name = coding?[.code]?.string ?? concept["text"]?.string ?? ""
            reader.reading.note(
                "care-team-role",
                "The role '\(name)' is outside the required binding; it is read as \(role?.rawValue ?? "rendering").",
                at: concept)
        }
        return provider(entry, role: role ?? .rendering, &reader)
    }

    /// X12 NM101 (code list 98), and the roles that the guide's own examples use.
    static func role(_ code: String?) -> ProviderRole? {
        switch code {
        case "performing", "rendering": .rendering
        case "ordering": .ordering
        case "referring": .referring
        case "attending": .attending
        case "operating": .operating
        case "admitting": .admitting
        case "facility": .facility
        case "supplier": .supplier
        default: code.flatMap { ProviderRole(entityCode: $0) }
        }
    }

    /// A provider by an Organization, a Practitioner, or a PractitionerRole and who plays it.
    private static func provider(
        _ entry: FHIRBundle.Entry, role: ProviderRole, _ reader: inout RequestReader
    ) -> RequestedProvider {
        var identifiers = reader.identifiers(of: entry.resource)
        var name = name(of: entry.resource)
        var taxonomy: String?
        if entry.resource.resourceType == "PractitionerRole" {
            taxonomy =
                entry.resource.list("specialty").flatMap(\.codings)
                .first { $0.system == "http://nucc.org/provider-taxonomy" }?.code
            for part in ["practitioner", "organization"] {
                guard
                    let target = reader.bundle.resolve(entry.resource[part], from: entry.fullUrl)
                else { continue }
                identifiers += reader.identifiers(of: target.resource)
                name = name ?? self.name(of: target.resource)
                note(badNPIs: target, &reader)
            }
        }
        note(badNPIs: entry, &reader)
        return RequestedProvider(
            role: role, identifiers: identifiers.uniqued, name: name, taxonomy: taxonomy)
    }

    private static func note(badNPIs entry: FHIRBundle.Entry, _ reader: inout RequestReader) {
        for identifier in entry.resource.list("identifier")
        where identifier["system"]?.equals(FHIRSystems.npi) == true {
            if let text = identifier["value"]?.string, NPI(text) == nil {
                reader.reading.note(
                    "npi", "'\(text)' is no NPI: ten digits with a check digit.", at: identifier)
            }
        }
    }

    private static func name(of resource: JSONValue) -> String? {
        if let name = resource["name"]?.string { return name }
        guard let name = resource["name"]?[0] else { return nil }
        let given = name["given"]?[0]?.string
        return [given, name["family"]?.string].compactMap { $0 }.joined(separator: " ")
    }
}
