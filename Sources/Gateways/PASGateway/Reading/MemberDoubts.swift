import FHIR
import JSON
import Primitives

/// What the Patient and the Coverage of a message say that speaks against a service on a day.
struct MemberDoubts {
    private let died: JSONValue?
    private let status: String?
    private let end: CivilDate?
    private let others: [String]

    init(_ reader: RequestReader) {
        let claim = reader.claim
        let patient = reader.bundle.resolve(claim.resource["patient"], from: claim.fullUrl)
        died = patient?.resource["deceasedBoolean"] ?? patient?.resource["deceasedDateTime"]
        let all = claim.resource.list("insurance")
        let focal = all.first { $0["focal"]?.bool == true } ?? all.first
        let entry = reader.bundle.resolve(focal?["coverage"], from: claim.fullUrl)
        let coverage = entry?.resource
        var others: [String] = []
        if let entry, let patient, !reader.covers(entry, patient) {
            others.append("The Coverage that came along is another patient's.")
        }
        if let patient { others += Self.encounter(of: claim, patient, in: reader.bundle) }
        self.others = others
        status = coverage?["status"]?.string
        end = coverage?["period"]?["end"]?.fhirDate
    }

    /// - Parameter day: the first day of service, where it is known.
    func on(_ day: CivilDate?) -> [String] {
        var doubts = others
        if hasDied(before: day) { doubts.append("The patient is said to have died.") }
        if let status, status != "active" {
            doubts.append("The Coverage that came along is '\(status)'.")
        }
        if let day, let end, end < day {
            doubts.append("The Coverage that came along ended on \(end).")
        }
        return doubts
    }

    /// Expired, wherever it was (NUBC, patient discharge status).
    private static let expired: Set<String> = ["20", "40", "41", "42"]

    /// What the Claim's own Encounter says of the patient.
    private static func encounter(
        of claim: FHIRBundle.Entry, _ patient: FHIRBundle.Entry, in bundle: FHIRBundle
    ) -> [String] {
        let reference = claim.resource.list("extension").first {
            $0["url"]?.string?.hasSuffix("extension-Claim.encounter") == true
        }?["valueReference"]
        guard let reference, let entry = bundle.resolve(reference, from: claim.fullUrl) else {
            return []
        }
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
