import FHIR
import JSON
import Testing

@testable import PASGateway

/// The elements that answers must be able to carry, each with what makes it appear.
enum MustSupportTable {
    /// How the lines of the full request are decided.
    enum Decision: CaseIterable, Sendable {
        /// The first line modified after it was pended, the second approved, the third pended with papers asked for.
        case mixed
        /// The same, asked by a person in a role instead of an organization.
        case byRole
        case approved, denied, rejected
        /// The third line pended with questions that name no paper in full.
        case plainQuestions
        /// All of it approved, of a request that came through another door.
        case otherDoor
    }

    enum Cause: Sendable {
        /// Cannot be left out of an answer, or of a request that is answered.
        case always
        /// The same element of a resource of the request.
        case echoed(String)
        /// Another element of the request.
        case asked(Spot)
        /// Appears in one decision and not in another.
        case decided(Decision, not: Decision)

        var present: Decision {
            if case .decided(let decision, _) = self { decision } else { .mixed }
        }

        /// What takes the element away; nil where nothing does.
        func absent(_ path: MustSupportPath) -> (spot: Spot?, decision: Decision)? {
            switch self {
            case .always: nil
            case .echoed(let id): (Spot(id, path), .mixed)
            case .asked(let spot): (spot, .mixed)
            case .decided(_, let not): (nil, not)
            }
        }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var path: String
        var cause: Cause
        var versions: [PASVersion] = [.v221]
        var purposes: [ResponseWriter.Purpose] = [.submission, .inquiry]

        var testDescription: String { path }
    }

    /// An element of a resource of the full request, by the resource's id.
    struct Spot: Sendable {
        let id: String
        let path: MustSupportPath

        init(_ id: String, _ path: MustSupportPath) {
            self.id = id
            self.path = path
        }

        /// - Parameter path: from the Claim on: `Claim.item.modifier` is the modifier of the first item.
        static func claim(_ path: String) -> Spot { Spot("equipment", MustSupportPath(path)) }

        func removed(from request: RequestFile) throws -> RequestFile {
            let entries = try JSONDocument.parse(request.bytes).root.list("entry")
            let index = try #require(
                entries.firstIndex { $0["resource"]?["id"]?.string == id })
            let resource = try #require(entries[index]["resource"])
            let steps = try #require(path.steps(in: resource), "\(path) is not in the request")
            let bytes = try #require(
                try JSONEdit.removing(
                    [.member("entry"), .index(index), .member("resource")] + steps,
                    from: request.bytes))
            return RequestFile(text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The ends of the suite's list names, by operation.
    static let lists = [
        "submit": people + ["claimresponse", "communication_request", "pas_response_bundle"],
        "inquire": people + ["claiminquiryresponse", "pas_inquiry_response_bundle"],
    ]

    private static let people = [
        "beneficiary", "insurer", "practitioner", "practitioner_role", "requestor", "task",
    ]

    static let rows =
        bundle + claimResponse + items + addItems + errors + communications + tasks + parties

    private static let both = PASVersion.allCases

    private static func all(
        _ root: String, _ names: [String], _ cause: Cause, _ versions: [PASVersion] = both,
        _ purposes: [ResponseWriter.Purpose] = [.submission, .inquiry]
    ) -> [Row] {
        names.map {
            Row(path: "\(root).\($0)", cause: cause, versions: versions, purposes: purposes)
        }
    }

    // MARK: Bundle and ClaimResponse

    private static let bundle = all(
        "Bundle",
        [
            "entry", "entry.fullUrl", "entry.resource", "entry:ClaimResponse",
            "entry:ClaimResponse.fullUrl", "entry:ClaimResponse.resource", "identifier",
            "timestamp",
        ], .always)

    private static let claimResponse: [Row] =
        all(
            "ClaimResponse",
            [
                "created", "identifier", "insurer", "outcome", "patient", "request", "requestor",
                "status",
            ], .always)
        + all("ClaimResponse", ["identifier.system", "identifier.value"], .always, [.v221])
        + all(
            "ClaimResponse", ["identifier.extension:jurisdiction"],
            .asked(.claim("Claim.identifier.extension:jurisdiction")), [.v221])
        + all(
            "ClaimResponse", ["identifier.extension:subDepartment"],
            .asked(.claim("Claim.identifier.extension:subDepartment")), [.v221])
        + all(
            "ClaimResponse", ["extension:transmissionIdentifiers"],
            .asked(.claim("Claim.extension:transmissionIdentifiers")), [.v221])
        + all(
            "ClaimResponse", ["extension:authorizedProvider"],
            .asked(.claim("Claim.careTeam.extension:careTeamClaimScope")), [.v221])
        + all(
            "ClaimResponse", ["extension:claimResponseReviewer"],
            .decided(.mixed, not: .approved), [.v221])
        + all(
            "ClaimResponse", ["request.extension:DataAbsentReason"],
            .decided(.otherDoor, not: .mixed), [.v221])
        + all("ClaimResponse", ["preAuthPeriod"], .decided(.mixed, not: .denied))
        + all(
            "ClaimResponse", ["communicationRequest"], .decided(.mixed, not: .approved), both,
            [.submission])
        + all(
            "ClaimResponse",
            ["adjudication", "adjudication.extension:reviewAction"],
            .decided(.mixed, not: .rejected),
            [.v221])
        + all(
            "ClaimResponse", ["processNote", "processNote.number", "processNote.text"],
            .decided(.mixed, not: .approved), [.v221])

    private static let errors = all(
        "ClaimResponse",
        [
            "error", "error.code", "error.extension:errorElement", "error.extension:errorPath",
            "error.extension:followupAction",
        ], .decided(.rejected, not: .mixed))

    // MARK: Items

    private static let items: [Row] =
        all(
            "ClaimResponse",
            ["item", "item.adjudication", "item.adjudication.extension:reviewAction"],
            .decided(.mixed, not: .rejected))
        + all("ClaimResponse", ["item.itemSequence"], .decided(.mixed, not: .rejected), [.v221])
        + all("ClaimResponse", ["item.noteNumber"], .decided(.mixed, not: .approved))
        + all(
            "ClaimResponse",
            ["item.extension:preAuthIssueDate", "item.extension:preAuthPeriod"],
            .decided(.mixed, not: .denied))
        + all(
            "ClaimResponse", ["item.extension:authorizedItemDetail"],
            .decided(.mixed, not: .denied))
        + all(
            "ClaimResponse", ["item.extension:authorizedProvider"], .decided(.mixed, not: .denied))
        + all(
            "ClaimResponse", ["item.extension:administrationReferenceNumber"],
            .decided(.mixed, not: .approved))
        + all(
            "ClaimResponse", ["item.extension:previousAuthorizationNumber"],
            .asked(.claim("Claim.item.extension:previousAuthorizationNumber")))
        + all(
            "ClaimResponse", ["item.extension:admissionDates"],
            .asked(.claim("Claim.supportingInfo:admissionDates")), [.v221])
        + all(
            "ClaimResponse", ["item.extension:dischargeDate"],
            .asked(.claim("Claim.supportingInfo:dischargeDates")), [.v221])
        + all(
            "ClaimResponse", ["item.extension:communicatedDiagnosis"],
            .asked(.claim("Claim.diagnosis")))
        + all(
            "ClaimResponse", ["item.extension:itemTraceNumber"],
            .asked(.claim("Claim.item.extension:itemTraceNumber")))
        + all(
            "ClaimResponse", ["item.extension:requestedServiceDate"],
            .asked(.claim("Claim.item.serviced[x]")))

    private static let addItems: [Row] =
        all(
            "ClaimResponse.addItem",
            [
                "adjudication", "adjudication.extension:reviewAction", "itemSequence",
                "productOrService", "quantity", "serviced[x]", "extension:certificationType",
                "extension:preAuthIssueDate", "extension:preAuthPeriod",
                "extension:administrationReferenceNumber",
            ], .decided(.mixed, not: .approved), [.v221])
        + [Row(path: "ClaimResponse.addItem", cause: .decided(.mixed, not: .approved))]
        + [
            ("extension:admissionDates", "supportingInfo:admissionDates"),
            ("extension:dischargeDate", "supportingInfo:dischargeDates"),
            ("extension:epsdtIndicator", "item.extension:epsdtIndicator"),
            ("extension:itemTraceNumber", "item.extension:itemTraceNumber"),
            ("extension:nursingHomeLevelOfCare", "item.extension:nursingHomeLevelOfCare"),
            (
                "extension:nursingHomeResidentialStatus",
                "item.extension:nursingHomeResidentialStatus"
            ),
            (
                "extension:previousAuthorizationNumber",
                "item.extension:previousAuthorizationNumber"
            ),
            ("extension:productOrServiceCodeEnd", "item.extension:productOrServiceCodeEnd"),
            ("extension:requestType", "item.extension:requestType"),
            ("extension:requestedService", "item.extension:requestedService"),
            ("extension:revenue", "item.revenue"),
            ("extension:revenueUnitRateLimit", "item.extension:revenueUnitRateLimit"),
            ("location[x]", "item.location[x]"),
            ("modifier", "item.modifier"),
            ("provider", "item.careTeamSequence"),
            ("provider.extension:providerType", "item.careTeamSequence"),
            ("unitPrice", "item.unitPrice"),
        ].map { path, cause in
            Row(path: "ClaimResponse.addItem.\(path)", cause: .asked(.claim("Claim.\(cause)")))
        }

    // MARK: Questions

    private static let communications: [Row] =
        all(
            "CommunicationRequest",
            ["identifier", "medium", "requester", "recipient", "payload", "payload.content[x]"],
            .decided(.mixed, not: .approved), both, [.submission])
        + all(
            "CommunicationRequest", ["sender"], .decided(.mixed, not: .byRole), both,
            [.submission])
        + all(
            "CommunicationRequest", ["category", "payload.extension:contentModifier"],
            .decided(.mixed, not: .plainQuestions), both, [.submission])
        + all(
            "CommunicationRequest", ["payload.extension:communicatedDiagnosis"],
            .asked(.claim("Claim.diagnosis")), both, [.submission])
        + all(
            "CommunicationRequest", ["extension:serviceLineNumber"],
            .decided(.mixed, not: .approved), [.v221], [.submission])
        + all(
            "CommunicationRequest", ["payload.extension:serviceLineNumber"],
            .decided(.mixed, not: .approved), [.v201], [.submission])

    private static let tasks: [Row] =
        all(
            "Task",
            [
                "code", "for", "identifier", "input", "intent", "owner", "owner.identifier",
                "reasonCode.coding.code", "reasonReference", "requester", "requester.identifier",
                "restriction.period", "status", "statusReason",
            ], .decided(.mixed, not: .approved))
        + all(
            "Task",
            [
                "input:PayerURL", "input:AttachmentsNeeded", "input:AttachmentsNeeded.type",
                "input:AttachmentsNeeded.value[x]",
                "input:AttachmentsNeeded.extension:paLineNumber",
            ], .decided(.mixed, not: .approved), [.v221])
        + all(
            "Task",
            [
                "input:AttachmentsNeeded.extension:contentModifier", "input:QuestionnaireContext",
                "input:QuestionnaireContext.extension:paLineNumber",
                "input:QuestionnaireContext.type", "input:QuestionnaireContext.value[x]",
            ], .decided(.mixed, not: .plainQuestions), [.v221])

    // MARK: Parties

    private static let parties: [Row] =
        all(
            "Patient",
            [
                "address", "address.city", "address.country", "address.district", "address.line",
                "address.postalCode", "address.state", "birthDate", "communication.language",
                "multipleBirth[x]:multipleBirthInteger", "name.given", "name.prefix",
                "name.suffix", "telecom.use",
            ], .echoed("odette"))
        + all(
            "Patient",
            [
                "address.period", "communication", "extension:birthsex", "extension:ethnicity",
                "extension:race", "telecom",
            ], .echoed("odette"), [.v201])
        // What a request must say of the patient it can not leave out.
        + all(
            "Patient",
            [
                "gender", "identifier", "identifier.system", "identifier.value", "name",
                "name.family", "telecom.system", "telecom.value",
            ], .always)
        + all("Organization", ["active", "name", "identifier"], .always)
        + all(
            "Organization",
            ["identifier:PI", "telecom.system", "telecom.value"], .decided(.mixed, not: .otherDoor),
            [.v221])
        + all(
            "Organization",
            [
                "address", "address.city", "address.country", "address.line", "address.postalCode",
                "address.state", "identifier:TIN", "telecom", "type",
            ], .decided(.mixed, not: .otherDoor))
        + all("Organization", ["identifier:NPI"], .always)
        + all(
            "Organization", ["contact", "contact.name", "contact.telecom"], .echoed("riverbend"))
        + all(
            "Practitioner", ["identifier", "identifier:NPI", "name", "name.family"], .always,
            [.v221])
        + all("Practitioner", ["address", "telecom"], .echoed("sallow"), [.v221])
        + all(
            "Practitioner",
            ["address", "identifier", "identifier:NPI", "name", "name.family", "telecom"],
            .decided(.byRole, not: .denied), [.v201])
        + all(
            "Practitioner",
            [
                "address.city", "address.country", "address.line", "address.postalCode",
                "address.state", "telecom.system", "telecom.value",
            ], .echoed("sallow"), [.v221])
        + all("PractitionerRole", ["practitioner"], .always, [.v221])
        + all(
            "PractitionerRole", ["code", "endpoint", "location", "organization", "specialty"],
            .echoed("sallow-riverbend"), [.v221])
        + all(
            "PractitionerRole", ["telecom", "telecom.system", "telecom.value"], .always, [.v221])
        + all(
            "PractitionerRole", ["practitioner", "organization"],
            .decided(.byRole, not: .denied), [.v201])
}
