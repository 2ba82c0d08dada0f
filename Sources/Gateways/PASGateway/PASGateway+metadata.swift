import FHIR
import JSON
import Plans
import Primitives
import Workflow

extension PASGateway {
    /// The CapabilityStatement: what this endpoint does, and nothing that it does not.
    ///
    /// - Parameter tokenURL: where an access token is had (SMART Backend Services); nil where none is asked for.
    public func metadata(tokenURL: String? = nil) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "CapabilityStatement")
            writer.member("status", "active")
            writer.member("date", "2026-11-23")
            writer.member("kind", "instance")
            writer.object("software") { writer in
                writer.member("name", "Assent")
                writer.member("version", "0.1.0")
            }
            writer.object("implementation") {
                $0.member("description", "Prior authorization for \(workflow.book.name)")
            }
            writer.member("fhirVersion", "4.0.1")
            writer.array("format") { $0.string("application/fhir+json") }
            writer.array("implementationGuide") {
                $0.string(
                    "http://hl7.org/fhir/us/davinci-pas/ImplementationGuide/hl7.fhir.us.davinci-pas|\(version.number)"
                )
            }
            writer.array("rest") { writer in
                writer.object { writer in
                    writer.member("mode", "server")
                    if let tokenURL { security(tokenURL, &writer) }
                    writer.array("resource") { writer in
                        writer.object { writer in
                            writer.member("type", "Claim")
                            writer.array("operation") { writer in
                                operation("submit", "Claim-submit", &writer)
                                operation("inquire", "Claim-inquiry", &writer)
                            }
                        }
                    }
                }
            }
        }
        return writer.bytes
    }

    /// SMART App Launch 2.2, "Conformance": the service, and the token endpoint for clients that still look here for it.
    private func security(_ tokenURL: String, _ writer: inout JSONWriter) {
        writer.object("security") { writer in
            writer.array("extension") { writer in
                writer.object { writer in
                    writer.member(
                        "url",
                        "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris")
                    writer.array("extension") { writer in
                        writer.object { writer in
                            writer.member("url", "token")
                            writer.member("valueUri", tokenURL)
                        }
                    }
                }
            }
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
                "SMART Backend Services: an access token for an assertion signed with ES384 or RS384."
            )
        }
    }

    private func operation(_ name: String, _ definition: String, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", name)
            writer.member(
                "definition",
                "http://hl7.org/fhir/us/davinci-pas/OperationDefinition/\(definition)")
        }
    }
}
