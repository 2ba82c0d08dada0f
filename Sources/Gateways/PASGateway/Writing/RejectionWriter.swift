import FHIR
import JSON
import Primitives
import Workflow

/// A request that can not be taken in: a response Bundle whose ClaimResponse carries the errors (spec-35, 2.2.1).
struct RejectionWriter {
    let rejections: [Rejection]
    let echo: ResponseEcho
    var version = PASVersion.v221
    var purpose = ResponseWriter.Purpose.submission

    func bytes(now: Instant) -> [UInt8] {
        var writer = JSONWriter()
        write(to: &writer, now: now)
        return writer.bytes
    }

    func write(to writer: inout JSONWriter, now: Instant) {
        let root = "\(echo.claim.fullUrl)/\(now)"
        writer.object { writer in
            writer.answerBundle(purpose.bundleProfile, "\(root)/rejection", now) { writer in
                writer.entry(urnUUID("\(root)/ClaimResponse")) { writer in
                    writer.member("resourceType", "ClaimResponse")
                    writer.profile(purpose.profile)
                    echo.writeSubject(to: &writer, created: now, version)
                    writer.member("outcome", "error")
                    notes(&writer)
                    errors(&writer)
                }
                var known: Set<String> = []
                echo.writeEntries(in: version, known: &known, to: &writer)
            }
        }
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
                        if let path = rejection.place.flatMap({ ElementPath.fhirPath(of: $0) }) {
                            writer.fhirExtension("errorPath") { $0.member("valueString", path) }
                        }
                    }
                    writer.concept("code", system: "\(FHIRSystems.x12)901", code: rejection.aaa)
                }
            }
        }
    }

    /// Which note says it. In the guides whose extension has no parts, it names the element that is at fault.
    private func element(_ note: Int, _ writer: inout JSONWriter) {
        guard version.namesErrorInParts else {
            writer.fhirExtension("errorElement") {
                $0.member("valueString", rejections[note - 1].code.rawValue)
            }
            return
        }
        writer.object { writer in
            writer.array("extension") { writer in
                writer.object { writer in
                    writer.member("url", "processNote")
                    writer.member("valuePositiveInt", note)
                }
            }
            writer.pasURL("errorElement")
        }
    }
}
