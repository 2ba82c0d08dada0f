import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// `%request`: an AuthorizationRequest as a FHIR Claim, the same whatever door it came through.
///
/// A request without lines has one item, for its event. What a door says of itself (identifiers, traces, times) is not in
/// it: no criterion may look at it. docs/policies.md lists the elements.
enum RequestDocument {
    /// - Parameters:
    ///   - birthDate: as the registry knows it.
    ///   - gender: the same.
    static func bytes(
        _ request: AuthorizationRequest, birthDate: CivilDate?, gender: String? = nil
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 2_048)
        writer.object { writer in
            writer.fixed(#""resourceType":"Claim""#)
            writer.array("contained") { patient(request.member, birthDate, gender, &$0) }
            writer.fixed(
                ##""status":"active","use":"preauthorization","patient":{"reference":"#patient"}"##)
            writer.fixed(request.event.levelOfService.isExpedited ? stat : normal)
            writer.list("careTeam") { careTeam(request.event.providers, &$0) }
            writer.list("diagnosis") { writer in
                for diagnosis in request.event.diagnoses { add(diagnosis, &writer) }
            }
            writer.list("item") { writer in
                if request.lines.isEmpty {
                    item(of: request.event, &writer)
                } else {
                    for line in request.activeLines { item(line, of: request.event, &writer) }
                }
            }
        }
        return writer.bytes
    }

    private static let normal: StaticString = #"""
        "priority":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/processpriority","code":"normal"}]}
        """#
    private static let stat: StaticString = #"""
        "priority":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/processpriority","code":"stat"}]}
        """#

    private static func patient(
        _ member: RequestedMember, _ birthDate: CivilDate?, _ gender: String?,
        _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.fixed(#""resourceType":"Patient","id":"patient""#)
            writer.member("gender", gender)
            writer.member("birthDate", (birthDate ?? member.birthDate)?.description)
        }
    }

    private static func careTeam(_ providers: [RequestedProvider], _ writer: inout JSONWriter) {
        for (index, provider) in providers.enumerated() {
            writer.object { writer in
                writer.member("sequence", index + 1)
                writer.object("provider") { writer in
                    if let identifier = provider.identifiers.first {
                        writer.object("identifier") { writer in
                            if NPI(identifier) != nil { writer.member("system", FHIRSystems.npi) }
                            writer.member("value", identifier)
                        }
                    }
                    writer.member("display", provider.name)
                }
                writer.fixed(#""role":{"coding":[{"code":""#, provider.role.rawValue, #""}]}"#)
                if let taxonomy = provider.taxonomy {
                    writer.object("qualification") {
                        coding("http://nucc.org/provider-taxonomy", taxonomy, &$0)
                    }
                }
            }
        }
    }

    private static func add(_ diagnosis: Diagnosis, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("sequence", diagnosis.sequence)
            writer.fixed(
                #""diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":""#,
                diagnosis.code.description, #""}]}"#)
            writer.fixed(#""type":[{"coding":[{"code":""#, diagnosis.role.rawValue, #""}]}]"#)
        }
    }

    private static func item(
        _ line: ServiceLine, of event: ServiceEvent, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            extensions(line.certificationType, line.category ?? event.category, &writer)
            writer.member("sequence", line.sequence)
            writer.list("diagnosisSequence") { writer in
                for pointer in line.diagnosisPointers { writer.int(pointer) }
            }
            category(line.serviceType ?? event.serviceType, &writer)
            writer.object("productOrService") { writer in
                coding(line.code.system.uri, line.code.code, &writer)
                writer.member("text", line.text)
            }
            writer.list("modifier") { writer in
                for modifier in line.modifiers {
                    writer.fixed(#"{"coding":[{"code":""#, modifier.code, #""}]}"#)
                }
            }
            rest(
                line.dates ?? event.dates, line.placeOfService ?? event.placeOfService,
                line.quantity, &writer)
        }
    }

    private static func item(of event: ServiceEvent, _ writer: inout JSONWriter) {
        writer.object { writer in
            extensions(event.certificationType, event.category, &writer)
            writer.member("sequence", 1)
            category(event.serviceType, &writer)
            if let type = event.serviceType {
                writer.object("productOrService") {
                    coding(ProcedureCodeSystem.x12ServiceType.uri, type, &$0)
                }
            }
            rest(event.dates ?? event.admission, event.placeOfService, event.quantity, &writer)
        }
    }

    /// What PAS says in extensions: the kind of request (X12 1322) and of review (X12 1525).
    private static func extensions(
        _ type: CertificationType, _ category: RequestCategory?, _ writer: inout JSONWriter
    ) {
        writer.array("extension") { writer in
            writer.fixed(certification, type.rawValue, #""}]}}"#)
            if let category { writer.fixed(requestType, category.rawValue, #""}]}}"#) }
        }
    }

    private static let certification: StaticString = #"""
        {"url":"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType",\#
        "valueCodeableConcept":{"coding":[{"system":"https://codesystem.x12.org/005010/1322","code":"
        """#
    private static let requestType: StaticString = #"""
        {"url":"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceItemRequestType",\#
        "valueCodeableConcept":{"coding":[{"system":"https://codesystem.x12.org/005010/1525","code":"
        """#

    private static func category(_ serviceType: String?, _ writer: inout JSONWriter) {
        guard let serviceType else { return }
        writer.object("category") {
            coding(ProcedureCodeSystem.x12ServiceType.uri, serviceType, &$0)
        }
    }

    private static func rest(
        _ dates: DateRange?, _ place: PlaceOfService?, _ quantity: Quantity?,
        _ writer: inout JSONWriter
    ) {
        if let dates {
            writer.object("servicedPeriod") { writer in
                writer.member("start", dates.start.description)
                writer.member("end", dates.end?.description)
            }
        }
        if let place {
            writer.object("locationCodeableConcept") {
                coding(PlaceOfService.systemURI, place.code, &$0)
            }
        }
        // A line without a quantity asks for one (ServiceLine.units).
        guard let quantity else { return writer.fixed(#""quantity":{"value":1}"#) }
        writer.object("quantity") { writer in
            writer.member("value", quantity.amount)
            writer.member("unit", quantity.unit.name(plural: true))
        }
    }

    /// The `coding` of a CodeableConcept.
    private static func coding(_ system: String, _ code: String, _ writer: inout JSONWriter) {
        writer.array("coding") { writer in
            writer.object { writer in
                writer.member("system", system)
                writer.member("code", code)
            }
        }
    }
}
