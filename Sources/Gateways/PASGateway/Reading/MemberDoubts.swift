import FHIR
import JSON
import Primitives

/// What the Patient and the Coverage of a message say that speaks against a service on a day.
struct MemberDoubts {
    private let died: JSONValue?
    private let status: String?
    private let end: CivilDate?

    init(_ reader: RequestReader) {
        let claim = reader.claim
        let patient = reader.bundle.resolve(claim.resource["patient"], from: claim.fullUrl)
        died = patient?.resource["deceasedBoolean"] ?? patient?.resource["deceasedDateTime"]
        let all = claim.resource.list("insurance")
        let focal = all.first { $0["focal"]?.bool == true } ?? all.first
        let coverage = reader.bundle.resolve(focal?["coverage"], from: claim.fullUrl)?.resource
        status = coverage?["status"]?.string
        end = coverage?["period"]?["end"]?.fhirDate
    }

    /// - Parameter day: the first day of service, where it is known.
    func on(_ day: CivilDate?) -> [String] {
        var doubts: [String] = []
        if hasDied(before: day) { doubts.append("The patient is said to have died.") }
        if let status, status != "active" {
            doubts.append("The Coverage that came along is '\(status)'.")
        }
        if let day, let end, end < day {
            doubts.append("The Coverage that came along ended on \(end).")
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
