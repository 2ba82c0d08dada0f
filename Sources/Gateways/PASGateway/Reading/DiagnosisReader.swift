import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// Reads the diagnoses of a Claim.
enum DiagnosisReader {
    static func read(_ reader: inout RequestReader) -> [Diagnosis] {
        var diagnoses: [Diagnosis] = []
        for entry in reader.resource.list("diagnosis") {
            guard let sequence = entry["sequence"]?.int else {
                reader.reading.refuse(
                    "sequence-missing", "A diagnosis has no sequence.", at: entry)
                continue
            }
            let texts = (entry["diagnosisCodeableConcept"]?.codings ?? []).compactMap {
                $0.system == FHIRSystems.icd10 ? $0.code : nil
            }
            guard let text = texts.first else {
                // A diagnosis by reference or in another system says nothing that a row or a policy reads.
                reader.reading.note(
                    "diagnosis-code", "A diagnosis without an ICD-10-CM code is not read.",
                    at: entry)
                continue
            }
            guard let code = DiagnosisCode(text) else {
                reader.reading.refuse(
                    "diagnosis-code", "'\(text)' is not the shape of an ICD-10-CM code.", at: entry)
                continue
            }
            if let other = texts.first(where: { $0 != text && DiagnosisCode($0) != code }) {
                reader.doubtfulDiagnoses[sequence] =
                    "Diagnosis \(sequence) is \(text) and \(other)."
            }
            reader.places[.diagnosis(sequence)] = entry.place
            diagnoses.append(
                Diagnosis(
                    sequence: sequence, code: code, role: role(entry),
                    recordedOn: entry.pasExtension("diagnosisRecordedDate")?["valueDate"]?.fhirDate)
            )
        }
        return diagnoses
    }

    private static func role(_ entry: JSONValue) -> Diagnosis.Role {
        switch entry["type"]?[0]?.code(of: .guide) {
        case "principal": .principal
        case "admitting": .admitting
        case "patientreasonforvisit": .reasonForVisit
        default: .other
        }
    }
}
