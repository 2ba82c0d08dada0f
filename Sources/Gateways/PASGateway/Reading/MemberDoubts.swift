import FHIR
import JSON
import Primitives

/// What the Patient, the Coverage and the Encounter of a message say that speaks against a service on a day.
struct MemberDoubts {
    private let died: JSONValue?
    private let coverages: [StatedCoverage]
    private let others: [String]

    init(_ reader: RequestReader) {
        let patient = reader.patient
        died = patient?.resource["deceasedBoolean"] ?? patient?.resource["deceasedDateTime"]
        coverages = reader.coverages.filter(\.isOfInsurer)
        var others: [String] = []
        if coverages.isEmpty, !reader.coverages.isEmpty {
            others.append("No Coverage that came along is of the insurer that is asked.")
        }
        if let patient {
            others += Self.record(patient.resource)
            if let encounter = reader.encounter {
                others += Self.encounter(encounter, patient, in: reader.bundle)
            }
        }
        self.others = others
    }

    /// - Parameter day: the first day of service, where it is known.
    func on(_ day: CivilDate?) -> [String] {
        var doubts = others
        if hasDied(before: day) { doubts.append("The patient is said to have died.") }
        // Of several Coverages of one insurer one that covers is enough.
        doubts += coverages.map { $0.doubts(on: day) }.min { $0.count < $1.count } ?? []
        return doubts
    }

    /// `active` and a link to the record that is used instead are modifier elements (R4, Patient).
    private static func record(_ patient: JSONValue) -> [String] {
        var doubts: [String] = []
        if patient["active"]?.bool == false {
            doubts.append("The record of the patient is not in use any more.")
        }
        if patient.list("link").contains(where: { $0["type"]?.equals("replaced-by") == true }) {
            doubts.append("The record of the patient was replaced by another.")
        }
        return doubts
    }

    /// Expired, wherever it was (NUBC, patient discharge status).
    private static let expired: Set<String> = ["20", "40", "41", "42"]

    /// What the Claim's own Encounter says of the patient. One that did not come along, as in the public example of 2.0.1, says
    /// nothing: nothing is granted for what an Encounter says.
    private static func encounter(
        _ entry: FHIRBundle.Entry, _ patient: FHIRBundle.Entry, in bundle: FHIRBundle
    ) -> [String] {
        var doubts: [String] = []
        if let subject = entry.resource["subject"],
            NamedPatient(subject, from: entry.fullUrl, patient: patient, in: bundle) == .another
        {
            doubts.append("The Encounter of the Claim is another patient's.")
        }
        let status = entry.resource.pasExtension("patientStatus")?["valueCodeableConcept"]
        if status?.codings.contains(where: { $0.code.map(expired.contains) ?? false }) == true {
            doubts.append("The Encounter of the Claim says that the patient has died.")
        }
        return doubts
    }

    private func hasDied(before day: CivilDate?) -> Bool {
        guard let died else { return false }
        if let isDead = died.bool { return isDead }
        guard let day, let date = died.fhirDate else { return true }
        return date < day
    }
}
