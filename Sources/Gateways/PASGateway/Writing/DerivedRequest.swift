import Cases
import CodeSets
import FHIR
import JSON
import Plans
import Primitives

/// A request that came through another door (X12, the pages), as the Bundle that an answer echoes: no more than answers
/// need, with nothing made up. Nobody sent this Claim, so no answer refers to it.
struct DerivedRequest {
    let authorization: Case
    let payer: Payer?

    private var request: AuthorizationRequest { authorization.request }

    var echo: ResponseEcho? {
        guard let root = try? JSONDocument.parse(bytes).root else { return nil }
        let bundle = FHIRBundle(root)
        return bundle.first.map { ResponseEcho(bundle: bundle, claim: $0, isDerived: true) }
    }

    private func url(_ name: String) -> String { urnUUID("\(authorization.id)/derived/\(name)") }

    /// The care team: every provider but the requester, those of the event first, each with the lines it belongs to.
    private var team: [(provider: RequestedProvider, line: Int?)] {
        request.event.providers.filter { $0.role != .requester }.map { ($0, nil) }
            + request.lines.flatMap { line in line.providers.map { ($0, line.sequence) } }
    }

    private var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Bundle")
            writer.member("type", "collection")
            writer.array("entry") { writer in
                writer.entry(url("Claim")) { claim(&$0) }
                writer.entry(url("Patient")) { patient(&$0) }
                writer.entry(url("insurer")) { insurer(&$0) }
                if let requester = request.event.requester {
                    writer.entry(url("requester")) { organization(requester, "requestor", &$0) }
                }
                for (index, member) in team.enumerated() {
                    writer.entry(url("provider/\(index)")) { provider(member.provider, &$0) }
                }
            }
        }
        return writer.bytes
    }

    // MARK: Claim

    private func claim(_ writer: inout JSONWriter) {
        writer.member("resourceType", "Claim")
        writer.list("identifier") { writer in
            for trace in request.transaction.traceNumbers {
                writer.object { writer in
                    writer.member("system", trace.system)
                    writer.member("value", trace.value)
                }
            }
        }
        let isStay = request.event.admission != nil || request.event.category == .admission
        writer.concept(
            "type", system: "http://terminology.hl7.org/CodeSystem/claim-type",
            code: isStay ? "institutional" : "professional")
        writer.reference("patient", url("Patient"))
        writer.reference("insurer", url("insurer"))
        if request.event.requester != nil { writer.reference("provider", url("requester")) }
        writer.list("careTeam") { writer in
            for (index, member) in team.enumerated() {
                careTeam(index, member.provider.role, isOfEvent: member.line == nil, &writer)
            }
        }
        writer.list("item") { writer in
            for line in request.lines { writer.object { item(line, &$0) } }
        }
    }

    private func careTeam(
        _ index: Int, _ role: ProviderRole, isOfEvent: Bool, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            if isOfEvent {
                writer.array("extension") { writer in
                    writer.fhirExtension("careTeamClaimScope") { $0.member("valueBoolean", true) }
                }
            }
            writer.member("sequence", index + 1)
            writer.reference("provider", url("provider/\(index)"))
            if let code = role.entityCode {
                writer.concept("role", system: "\(FHIRSystems.x12)98", code: code)
            }
        }
    }

    private func item(_ line: ServiceLine, _ writer: inout JSONWriter) {
        writer.list("extension") { writer in
            if let end = line.codeEnd {
                writer.fhirExtension("productOrServiceCodeEnd") {
                    $0.concept("valueCodeableConcept", end)
                }
            }
        }
        writer.member("sequence", line.sequence)
        writer.list("careTeamSequence") { writer in
            for (index, member) in team.enumerated() where member.line == line.sequence {
                writer.int(index + 1)
            }
        }
        if let revenue = line.revenueCode {
            writer.concept("revenue", system: FHIRSystems.revenue, code: revenue)
        }
        writer.list("modifier") { writer in
            for modifier in line.modifiers {
                writer.concept(system: line.code.system.uri, code: modifier.code)
            }
        }
        if let place = line.placeOfService ?? request.event.placeOfService {
            writer.concept(
                "locationCodeableConcept",
                system: PlaceOfService.systemURI, code: place.code)
        }
        if let price = line.unitPrice {
            writer.object("unitPrice") { writer in
                writer.member("value", price.decimal)
                writer.member("currency", "USD")
            }
        }
    }

    // MARK: Parties

    private func patient(_ writer: inout JSONWriter) {
        writer.member("resourceType", "Patient")
        writer.profile("beneficiary")
        writer.array("identifier") { writer in
            writer.object { writer in
                writer.concept(
                    "type", system: "http://terminology.hl7.org/CodeSystem/v2-0203", code: "MB")
                writer.member("system", "urn:assent:payer:\(request.payer)")
                writer.member("value", authorization.coverage.member.text)
            }
        }
        writer.array("name") { writer in
            writer.object { writer in
                writer.member("family", request.member.family ?? "unknown")
                writer.list("given") { writer in
                    if let given = request.member.given { writer.string(given) }
                }
            }
        }
        writer.member("gender", "unknown")
        writer.member("birthDate", request.member.birthDate?.description)
    }

    private func insurer(_ writer: inout JSONWriter) {
        writer.member("resourceType", "Organization")
        writer.profile("insurer")
        identifiers(payer?.identifiers ?? [], &writer)
        writer.member("active", true)
        writer.member("name", payer?.name ?? request.payer.text)
    }

    private func provider(_ provider: RequestedProvider, _ writer: inout JSONWriter) {
        switch provider.role {
        case .facility, .supplier: organization(provider, "organization", &writer)
        default: practitioner(provider, &writer)
        }
    }

    private func organization(
        _ provider: RequestedProvider, _ profile: String, _ writer: inout JSONWriter
    ) {
        writer.member("resourceType", "Organization")
        writer.profile(profile)
        identifiers(provider.identifiers, &writer)
        writer.member("active", true)
        writer.member("name", provider.name ?? "unknown")
    }

    private func practitioner(_ provider: RequestedProvider, _ writer: inout JSONWriter) {
        writer.member("resourceType", "Practitioner")
        writer.profile("practitioner")
        identifiers(provider.identifiers, &writer)
        let names = (provider.name ?? "unknown").split(separator: " ").map(String.init)
        writer.array("name") { writer in
            writer.object { writer in
                writer.member("family", names.last)
                writer.list("given") { writer in
                    for name in names.dropLast() { writer.string(name) }
                }
            }
        }
    }

    /// NPIs by their own system; other numbers by the payer's word for whom they mean.
    private func identifiers(_ identifiers: [String], _ writer: inout JSONWriter) {
        writer.list("identifier") { writer in
            for identifier in identifiers {
                writer.object { writer in
                    writer.member(
                        "system",
                        NPI(identifier) != nil
                            ? FHIRSystems.npi : "urn:assent:payer:\(request.payer)")
                    writer.member("value", identifier)
                }
            }
        }
    }
}
