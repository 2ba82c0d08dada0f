import Cases
import FHIR
import JSON
import Policies
import Primitives

/// An item of evidence of an example: a short form for what is usual, or a whole resource.
enum CaseEvidence {
    private static let kinds = [
        "document", "observation", "answers", "condition", "procedure", "resource",
    ]

    /// - Parameter name: as the example calls it; in explanations it stands for the document's digest.
    static func item(_ map: YAMLMap, name: String) -> EvidenceItem? {
        let given = kinds.filter { map.has($0) }
        guard let kind = given.first, given.count == 1 else {
            map.log.error(
                "book-bad-value", "evidence is one of \(kinds.joined(separator: ", "))", map.spot)
            return nil
        }
        let digest = DocumentDigest(name)
        if kind == "document" {
            let item = EvidenceItem(
                digest: digest, mediaType: "application/pdf", kind: map.text("document"),
                title: map.text("title"), date: map.date("date"))
            map.finish()
            return item
        }
        var writer = JSONWriter()
        write(kind, map, &writer)
        map.finish()
        guard map.isSound else { return nil }
        do throws(JSONError) {
            return EvidenceItem(
                resource: try JSONDocument.parse(writer.bytes).root, digest: digest)
        } catch {
            map.fail("book-bad-value", "this is no JSON: \(error)", at: kind)
            return nil
        }
    }

    private static func write(_ kind: String, _ map: YAMLMap, _ writer: inout JSONWriter) {
        switch kind {
        case "observation": observation(map, &writer)
        case "answers": answers(map, &writer)
        case "condition":
            coded("Condition", map, kind, FHIRSystems.icd10, "recordedDate", &writer)
        case "procedure":
            coded("Procedure", map, kind, FHIRSystems.snomed, "performedDateTime", &writer)
        default: map.raw(kind).map { YAMLToJSON.write($0, &writer) }
        }
    }

    /// `{ observation: 69990-0, value: 22, unit: "{events}/h", date: 2026-02-01 }`
    private static func observation(_ map: YAMLMap, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("resourceType", "Observation")
            writer.member("status", map.text("status") ?? "final")
            code(map, "observation", FHIRSystems.loinc, &writer)
            writer.member("effectiveDateTime", map.date("date")?.description)
            let unit = map.text("unit")
            if let value = map.value("value", "a number", { Decimal($0) }) {
                writer.object("valueQuantity") { writer in
                    writer.member("value", value)
                    writer.member("unit", unit)
                    if let unit {
                        writer.member("system", FHIRSystems.ucum)
                        writer.member("code", unit)
                    }
                }
            } else if let concept = map.text("concept") {
                writer.object("valueCodeableConcept") { writer in
                    writer.array("coding") { writer in
                        writer.object { $0.member("code", concept) }
                    }
                }
            }
        }
    }

    private static func coded(
        _ type: String, _ map: YAMLMap, _ key: String, _ system: String, _ dateName: String,
        _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("resourceType", type)
            if type == "Procedure" { writer.member("status", map.text("status") ?? "completed") }
            code(map, key, system, &writer)
            writer.member(dateName, map.date("date")?.description)
        }
    }

    private static func code(
        _ map: YAMLMap, _ key: String, _ standard: String, _ writer: inout JSONWriter
    ) {
        let system =
            map.value("system", "icd-10-cm, loinc, snomed, hcpcs, cpt, or a URI") {
                CodeSystemName.uri($0)
            } ?? standard
        writer.object("code") { writer in
            writer.array("coding") { writer in
                writer.object { writer in
                    writer.member("system", system)
                    writer.member("code", map.text(key))
                }
            }
        }
    }

    /// `{ answers: { home-assessed: yes, weeks: 6, level: K3 } }`
    private static func answers(_ map: YAMLMap, _ writer: inout JSONWriter) {
        guard let answers = map.map("answers") else { return }
        writer.object { writer in
            writer.member("resourceType", "QuestionnaireResponse")
            writer.member("status", "completed")
            writer.member("authored", map.date("date")?.description)
            writer.list("item") { writer in
                for linkID in answers.keys {
                    guard let text = answers.text(linkID) else { continue }
                    writer.object { writer in
                        writer.member("linkId", linkID)
                        writer.array("answer") { writer in
                            writer.object { answer(text, &$0) }
                        }
                    }
                }
            }
        }
    }

    private static func answer(_ text: String, _ writer: inout JSONWriter) {
        if let flag = Flag(text) {
            writer.member("valueBoolean", flag.isOn)
        } else if let number = Decimal(text) {
            writer.member("valueDecimal", number)
        } else {
            writer.object("valueCoding") { $0.member("code", text) }
        }
    }
}
