import JSON

/// An operation of an endpoint, as its OperationDefinition here tells it: what is done, beside the guide's definition, which it
/// names as its base.
enum PASOperation: String, CaseIterable {
    case submit = "Claim-submit"
    case inquire = "Claim-inquiry"
    case attach = "submit-attachment"

    var code: String {
        switch self {
        case .submit: "submit"
        case .inquire: "inquire"
        case .attach: "submit-attachment"
        }
    }

    /// The type it is called on; nil: the base.
    var resource: String? { self == .attach ? nil : "Claim" }

    /// The guide's own definition: PAS, and for attachments CDex.
    var canonical: String {
        let guide = self == .attach ? "davinci-cdex" : "davinci-pas"
        return "http://hl7.org/fhir/us/\(guide)/OperationDefinition/\(rawValue)"
    }

    private struct Parameter {
        var name: String
        var use = "in"
        var min = 1
        var max = "1"
        var type: String?
        var documentation: String
        var parts: [Parameter] = []
    }

    func write(_ version: PASVersion, base: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("resourceType", "OperationDefinition")
            writer.member("id", rawValue)
            writer.member("url", "\(base)/OperationDefinition/\(rawValue)")
            writer.member("name", name)
            writer.member("status", "active")
            writer.member("kind", "operation")
            writer.member("date", CapabilityWriter.date)
            writer.member("description", description)
            writer.member("affectsState", self != .inquire)
            writer.member("code", code)
            writer.member("base", canonical)
            if let resource { writer.strings("resource", [resource]) }
            writer.member("system", resource == nil)
            writer.member("type", resource != nil)
            writer.member("instance", false)
            writer.array("parameter") { writer in
                for parameter in parameters(version) { Self.write(parameter, to: &writer) }
            }
        }
    }

    private var name: String {
        switch self {
        case .submit: "ClaimSubmit"
        case .inquire: "ClaimInquiry"
        case .attach: "SubmitAttachment"
        }
    }

    private var description: String {
        switch self {
        case .submit:
            "Takes a request for authorization in, or an update or cancellation of one, and answers how it stands."
        case .inquire: "Finds authorizations by example and answers how each stands now."
        case .attach:
            "Takes papers in for a request, asked for or not, and decides again what waited for them. It is answered by an OperationOutcome."
        }
    }

    private func parameters(_ version: PASVersion) -> [Parameter] {
        switch self {
        case .submit:
            [
                Parameter(
                    name: "resource", type: "Bundle",
                    documentation:
                        "A PAS request Bundle: the Claim first, and all that it refers to."),
                Parameter(
                    name: "return", use: "out", type: "Bundle",
                    documentation: "A PAS response Bundle: the ClaimResponse first."),
            ]
        case .inquire:
            [
                Parameter(
                    name: "resource", type: "Bundle",
                    documentation: "A PAS inquiry Bundle: the Claim that is the example first."),
                Parameter(
                    name: "return", use: "out", min: version.inquiryAnswersParameters ? 0 : 1,
                    max: version.inquiryAnswersParameters ? "*" : "1", type: "Bundle",
                    documentation: version.inquiryAnswersParameters
                        ? "A PAS inquiry response Bundle for each authorization found."
                        : "One PAS inquiry response Bundle with a ClaimResponse for each authorization found."
                ),
            ]
        case .attach: Self.attachment
        }
    }

    private static let attachment: [Parameter] = [
        Parameter(
            name: "TrackingId", type: "Identifier",
            documentation:
                "What the papers are for: the identifier of the Task or CommunicationRequest that asked, the case reference, the authorization number, or an identifier of the Claim."
        ),
        Parameter(
            name: "AttachTo", type: "code", documentation: "preauthorization is all that is taken."),
        Parameter(
            name: "PayerId", min: 0, type: "Identifier",
            documentation: "The payer; needed where a member's number is of several."),
        Parameter(
            name: "OrganizationId", min: 0, type: "Identifier",
            documentation: "Who sends: the requester or one who treats. This or ProviderId."),
        Parameter(
            name: "ProviderId", min: 0, type: "Identifier",
            documentation: "Who sends: the requester or one who treats. This or OrganizationId."),
        Parameter(name: "MemberId", type: "Identifier", documentation: "The member's number."),
        Parameter(
            name: "ServiceDate", min: 0, type: "date", documentation: "It is not looked at."),
        Parameter(
            name: "Attachment", max: "*", documentation: "The papers.",
            parts: [
                Parameter(
                    name: "LineItem", min: 0, max: "*", type: "string",
                    documentation:
                        "Whose questions are answered, where TrackingId does not say it; a paper is evidence for every line."
                ),
                Parameter(
                    name: "Code", min: 0, type: "CodeableConcept",
                    documentation: "What kind of document, by LOINC."),
                Parameter(
                    name: "Content", type: "Any",
                    documentation:
                        "A DocumentReference with the document in it, a QuestionnaireResponse or any other resource."
                ),
            ]),
        Parameter(
            name: "Final", min: 0, type: "boolean",
            documentation:
                "While it is false, what comes is kept, and decided on together with the rest."),
        Parameter(
            name: "return", use: "out", min: 0, type: "OperationOutcome",
            documentation: "What was taken in, and how the request stands now."),
    ]

    private static func write(_ parameter: Parameter, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", parameter.name)
            writer.member("use", parameter.use)
            writer.member("min", parameter.min)
            writer.member("max", parameter.max)
            writer.member("documentation", parameter.documentation)
            writer.member("type", parameter.type)
            guard !parameter.parts.isEmpty else { return }
            writer.array("part") { writer in
                for part in parameter.parts { write(part, to: &writer) }
            }
        }
    }
}
