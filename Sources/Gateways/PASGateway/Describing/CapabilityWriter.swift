import FHIR
import JSON

/// The CapabilityStatement of one version's endpoint (FHIR R4).
struct CapabilityWriter {
    /// When what is said here last changed.
    static let date = "2026-11-30"

    let version: PASVersion
    let bookName: String
    let base: String?
    let tokenURL: String?

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("resourceType", "CapabilityStatement")
            writer.member("status", "active")
            writer.member("date", Self.date)
            writer.member("kind", "instance")
            if let guide = version.instantiates { writer.strings("instantiates", [guide]) }
            writer.object("software") { writer in
                writer.member("name", "Assent")
                writer.member("version", "0.1.0")
            }
            writer.object("implementation") { writer in
                writer.member("description", "Prior authorization for \(bookName)")
                writer.member("url", base)
            }
            writer.member("fhirVersion", "4.0.1")
            writer.strings("format", ["application/fhir+json", "application/json"])
            writer.strings(
                "implementationGuide",
                [
                    "http://hl7.org/fhir/us/davinci-pas/ImplementationGuide/hl7.fhir.us.davinci-pas|\(version.number)"
                ])
            writer.array("rest") { writer in writer.object { rest(&$0) } }
        }
    }

    private func rest(_ writer: inout JSONWriter) {
        writer.member("mode", "server")
        writer.member(
            "documentation",
            "Bodies may be packed with gzip. A client sees what its own organizations asked for.")
        if let tokenURL { security(tokenURL, &writer) }
        writer.array("resource") { writer in
            writer.object { claim(&$0) }
            writer.object { claimResponse(&$0) }
            writer.object { subscription(&$0) }
            writer.object { operationDefinition(&$0) }
        }
        writer.array("operation") { operations(of: nil, &$0) }
    }

    // MARK: Resources

    private func claim(_ writer: inout JSONWriter) {
        writer.member("type", "Claim")
        profiles(["profile-claim", "profile-claim-update", "profile-claim-inquiry"], &writer)
        writer.member("documentation", "A request, as it was last sent to $submit.")
        found(.claim, &writer)
        writer.array("operation") { operations(of: "Claim", &$0) }
    }

    private func claimResponse(_ writer: inout JSONWriter) {
        writer.member("type", "ClaimResponse")
        profiles(["profile-claimresponse", "profile-claiminquiryresponse"], &writer)
        writer.member(
            "documentation",
            "The answer to a request, as it stands now; its id is the case reference.")
        found(.claimResponse, &writer)
    }

    /// Reads and searches, which are the same for both.
    private func found(_ type: PASGateway.ResourceType, _ writer: inout JSONWriter) {
        interactions(["read", "search-type"], &writer)
        writer.member("versioning", "versioned")
        writer.member("conditionalRead", "full-support")
        writer.array("searchParam") { writer in
            for parameter in CaseSearch.Parameter.allCases where parameter.isKnown(of: type) {
                writer.object { writer in
                    writer.member("name", parameter.rawValue)
                    writer.member("type", parameter.type)
                    writer.member("documentation", parameter.documentation)
                }
            }
        }
    }

    /// As the guide's own statement declares its topic (PAS 2.2.1, spec-55). The backport wants its own profile named, whatever
    /// else is (Subscriptions R5 Backport, "Conformance", FHIR R4).
    private func subscription(_ writer: inout JSONWriter) {
        writer.array("extension") { writer in
            writer.object { writer in
                writer.member(
                    "url",
                    "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/capabilitystatement-subscriptiontopic-canonical"
                )
                writer.member(
                    "valueCanonical",
                    "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic")
            }
        }
        writer.member("type", "Subscription")
        writer.strings("supportedProfile", version.subscriptionProfiles)
        writer.member("documentation", "Who made it reads, changes and deletes it.")
        interactions(["create", "read", "update", "delete", "search-type"], &writer)
        writer.member("versioning", "versioned")
        writer.member("conditionalRead", "not-match")
        writer.array("searchParam") { writer in
            for parameter in SubscriptionSearch.Parameter.allCases {
                writer.object { writer in
                    writer.member("name", parameter.rawValue)
                    writer.member("type", parameter.type)
                }
            }
        }
        writer.array("operation") { writer in
            for name in ["status", "events"] {
                writer.object { writer in
                    writer.member("name", name)
                    writer.member(
                        "definition",
                        "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-\(name)"
                    )
                }
            }
        }
    }

    private func operationDefinition(_ writer: inout JSONWriter) {
        writer.member("type", "OperationDefinition")
        writer.member("documentation", "The operations of this server, as it does them.")
        interactions(["read"], &writer)
    }

    private func profiles(_ names: [String], _ writer: inout JSONWriter) {
        writer.strings("supportedProfile", names.map { FHIRSystems.pas + $0 })
    }

    private func interactions(_ codes: [String], _ writer: inout JSONWriter) {
        writer.array("interaction") { writer in
            for code in codes { writer.object { $0.member("code", code) } }
        }
    }

    private func operations(of type: String?, _ writer: inout JSONWriter) {
        for operation in PASOperation.allCases where operation.resource == type {
            writer.object { writer in
                writer.member("name", operation.code)
                writer.member("definition", operation.canonical)
            }
        }
    }

    // MARK: Security

    /// SMART App Launch 2.2, "Conformance": the service. The token endpoint is told by `.well-known/smart-configuration`; the extension
    /// that once named it here wants an `authorize` endpoint, too (R4, oauth-uris), which there is none of.
    private func security(_ tokenURL: String, _ writer: inout JSONWriter) {
        writer.object("security") { writer in
            writer.array("service") { writer in
                writer.object { writer in
                    writer.array("coding") { writer in
                        writer.object { writer in
                            writer.member(
                                "system",
                                "http://terminology.hl7.org/CodeSystem/restful-security-service")
                            writer.member("code", "SMART-on-FHIR")
                        }
                    }
                }
            }
            writer.member(
                "description",
                "SMART Backend Services: an access token for an assertion signed with ES384 or RS384, from \(tokenURL)."
            )
        }
    }
}

extension JSONWriter {
    mutating func strings(_ name: String, _ values: [String]) {
        array(name) { writer in
            for value in values { writer.string(value) }
        }
    }
}

extension CaseSearch.Parameter {
    /// What a person should know of it.
    var documentation: String {
        switch self {
        case .id: "The id: the case reference."
        case .lastUpdated: "When it last changed."
        case .created: "When it was created; of an answer when it was last decided."
        case .identifier: "An identifier of the Claim."
        case .patient:
            "By the member's number (patient.identifier or patient:identifier), or as the request refers to its patient. There is no Patient here."
        case .request: "The Claim that is answered, by its address here."
        case .status: "active is all there is."
        case .use: "preauthorization is all there is."
        }
    }
}
