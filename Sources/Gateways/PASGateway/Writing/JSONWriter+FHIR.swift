import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// FHIR's data types, written.
extension JSONWriter {
    mutating func profile(_ name: String) {
        let url = "\(FHIRSystems.pas)profile-\(name)"
        object("meta") { writer in writer.array("profile") { $0.string(url) } }
    }

    mutating func entry(_ fullUrl: String, _ resource: (inout JSONWriter) -> Void) {
        object { writer in
            writer.member("fullUrl", fullUrl)
            writer.object("resource", resource)
        }
    }

    mutating func reference(_ name: String, _ url: String?) {
        guard let url else { return }
        object(name) { $0.member("reference", url) }
    }

    /// A value with its references written anew, and everything else as it was.
    ///
    /// - Parameter address: what a Reference is to say; nil where it says what it said.
    mutating func copy(_ value: JSONValue, address: (JSONValue) -> String?) {
        switch value.kind {
        case .object:
            let isReference = value["reference"]?.kind == .string
            let own = isReference ? address(value) : nil
            object { writer in
                for (name, member) in value.members {
                    writer.key(name)
                    if name == "reference", let own {
                        writer.string(own)
                    } else {
                        writer.copy(member, address: address)
                    }
                }
            }
        case .array:
            array { writer in
                for element in value.elements { writer.copy(element, address: address) }
            }
        default: raw(value)
        }
    }

    mutating func period(_ name: String, _ range: DateRange) {
        object(name) { writer in
            writer.member("start", range.start.description)
            writer.member("end", range.end?.description)
        }
    }

    mutating func fhirExtension(_ name: String, _ value: (inout JSONWriter) -> Void) {
        object { writer in
            writer.pasURL(name)
            value(&writer)
        }
    }

    /// The `url` of an extension of PAS, by the last part of its name.
    mutating func pasURL(_ name: String) {
        fixed(
            #""url":"http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-"#, name,
            #"""#)
    }

    mutating func concept(_ name: String, _ code: ProcedureCode) {
        concept(name, system: code.system.uri, code: code.code)
    }

    mutating func pasConcept(_ name: String, _ code: String) {
        concept(name, system: FHIRSystems.pasCodes, code: code)
    }

    mutating func concept(_ name: String, system: String, code: String) {
        object(name) { $0.codings(system, code) }
    }

    /// The same as an element of a list.
    mutating func concept(system: String, code: String) {
        object { $0.codings(system, code) }
    }

    private mutating func codings(_ system: String, _ code: String) {
        // An answer is for the most part codings: what is always the same stands as it is.
        fixed(#""coding":[{"system":""#, system, #"""#)
        fixed(#""code":""#, code, #""}]"#)
    }

    /// The members of an answer's Bundle (profile-pas-response-bundle, profile-pas-inquiry-response-bundle).
    ///
    /// - Parameter id: what the Bundle's identifier follows from.
    mutating func answerBundle(
        _ profile: String?, _ id: String, _ now: Instant, _ entries: (inout JSONWriter) -> Void
    ) {
        member("resourceType", "Bundle")
        if let profile { self.profile(profile) }
        object("identifier") { writer in
            writer.member("system", "urn:ietf:rfc:3986")
            writer.member("value", urnUUID(id))
        }
        member("type", "collection")
        member("timestamp", now.description)
        array("entry", entries)
    }

    /// An Identifier that is a URI by itself.
    mutating func uri(_ uri: String) {
        object { writer in
            writer.member("system", "urn:ietf:rfc:3986")
            writer.member("value", uri)
        }
    }

    /// A part of an extension that has parts.
    mutating func part(_ url: String, _ value: (inout JSONWriter) -> Void) {
        object { writer in
            writer.member("url", url)
            value(&writer)
        }
    }

    mutating func communicatedDiagnosis(_ diagnosis: Diagnosis) {
        fhirExtension("communicatedDiagnosis") {
            $0.concept(
                "valueCodeableConcept", system: FHIRSystems.icd10, code: diagnosis.code.description)
        }
    }

    /// - Parameter asked: what was asked for, in the same unit: it is answered in the words of the question, whatever was read of
    ///   them here. But only the units of X12 may be codes (2.2.1, profile-quantity, prof-3); another code is the unit's word.
    mutating func quantity(_ name: String, _ quantity: Quantity, asked: JSONValue?) {
        object(name) { writer in
            writer.member("value", quantity.amount)
            guard let asked, let word = asked["unit"] ?? asked["code"] else {
                let unit = quantity.unit.name(plural: quantity.amount != Decimal(1))
                return writer.member("unit", unit)
            }
            let isX12 = asked["system"]?.string.map(KnownSystem.x12("673").holds) == true
            guard isX12 else { return writer.member("unit", raw: word) }
            for name in ["unit", "system", "code"] { writer.member(name, raw: asked[name]) }
        }
    }

    /// An adjudication with the review action. The code's display is X12's and not ours to print.
    mutating func reviewAction(_ action: ActionCode, number: AuthorizationNumber?) {
        object { writer in
            writer.array("extension") { writer in
                writer.object { writer in
                    writer.array("extension") { writer in
                        if let number {
                            writer.object { writer in
                                writer.fixed(#""url":"number","valueString":""#, number.text, #"""#)
                            }
                        }
                        writer.fhirExtension("reviewActionCode") { writer in
                            writer.concept(
                                "valueCodeableConcept",
                                system: "\(FHIRSystems.x12)306",
                                code: action.rawValue)
                        }
                    }
                    writer.pasURL("reviewAction")
                }
            }
            writer.concept("category", system: FHIRSystems.adjudication, code: "submitted")
        }
    }
}
