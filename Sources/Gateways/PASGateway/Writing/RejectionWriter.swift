import FHIR
import JSON
import Primitives
import Workflow

/// A request that can not be taken in: a response Bundle whose ClaimResponse carries the errors (spec-35, 2.2.1).
struct RejectionWriter {
    let rejections: [Rejection]
    let echo: ResponseEcho
    var version = PASVersion.v221

    func bytes(now: Instant) -> [UInt8] {
        let root = "\(echo.claim.fullUrl)/\(now)"
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Bundle")
            writer.profile("pas-response-bundle")
            writer.object("identifier") { writer in
                writer.member("system", "urn:ietf:rfc:3986")
                writer.member("value", urnUUID("\(root)/rejection"))
            }
            writer.member("type", "collection")
            writer.member("timestamp", now.description)
            writer.array("entry") { writer in
                writer.entry(urnUUID("\(root)/ClaimResponse")) { writer in
                    writer.member("resourceType", "ClaimResponse")
                    writer.profile("claimresponse")
                    echo.writeSubject(to: &writer, created: now)
                    writer.member("outcome", "error")
                    notes(&writer)
                    errors(&writer)
                }
                echo.writeEntries(to: &writer)
            }
        }
        return writer.bytes
    }

    private func notes(_ writer: inout JSONWriter) {
        writer.array("processNote") { writer in
            for (index, rejection) in rejections.enumerated() {
                writer.object { writer in
                    writer.member("number", index + 1)
                    writer.member("text", rejection.message)
                }
            }
        }
    }

    private func errors(_ writer: inout JSONWriter) {
        writer.array("error") { writer in
            for (index, rejection) in rejections.enumerated() {
                writer.object { writer in
                    writer.array("extension") { writer in
                        writer.fhirExtension("errorFollowupAction") { writer in
                            writer.concept(
                                "valueCodeableConcept", system: "\(FHIRSystems.x12)889",
                                code: rejection.followUp)
                        }
                        element(index + 1, &writer)
                        if let path = rejection.place.flatMap(fhirPath(of:)) {
                            writer.fhirExtension("errorPath") { $0.member("valueString", path) }
                        }
                    }
                    writer.concept("code", system: "\(FHIRSystems.x12)901", code: rejection.aaa)
                }
            }
        }
    }

    private func element(_ note: Int, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.array("extension") { writer in
                writer.object { writer in
                    writer.member("url", "processNote")
                    writer.member("valuePositiveInt", note)
                }
            }
            writer.member("url", FHIRSystems.pasExtension("errorElement"))
        }
    }
}
