import FHIR
import JSON
import Plans
import Primitives

/// A Coverage as a message tells it, beside the insurer that is asked.
struct StatedCoverage {
    /// Whether it is of the insurer of the Claim; where its payor can not be told, nothing says that it is not.
    let isOfInsurer: Bool
    private let isOfPatient: Bool
    private let status: String?
    private let period: JSONValue?

    /// All that the Claim names. Every `insurance` is focal in PAS (2.2.1, profile-claim), so that alone tells nothing.
    static func all(_ reader: RequestReader, of patient: FHIRBundle.Entry?) -> [StatedCoverage] {
        let insurer = reader.bundle.resolve(
            reader.resource["insurer"], from: reader.claim.fullUrl)
        return reader.resource.list("insurance").compactMap { insurance in
            reader.bundle.resolve(insurance["coverage"], from: reader.claim.fullUrl).map {
                StatedCoverage($0, patient, insurer, reader)
            }
        }
    }

    private init(
        _ entry: FHIRBundle.Entry, _ patient: FHIRBundle.Entry?, _ insurer: FHIRBundle.Entry?,
        _ reader: RequestReader
    ) {
        isOfPatient = patient.map { reader.covers(entry, $0) } ?? true
        status = entry.resource["status"]?.string
        period = entry.resource["period"]
        let payors = entry.resource.list("payor").compactMap {
            reader.bundle.resolve($0, from: entry.fullUrl)
        }
        isOfInsurer =
            payors.isEmpty
            || payors.contains { Self.isSame($0, insurer, reader) }
    }

    private static func isSame(
        _ payor: FHIRBundle.Entry, _ insurer: FHIRBundle.Entry?, _ reader: RequestReader
    ) -> Bool {
        guard let insurer, payor.fullUrl != insurer.fullUrl else { return true }
        let numbers = reader.identifiers(of: payor.resource)
        let asked = reader.identifiers(of: insurer.resource)
        if numbers.isEmpty || numbers.contains(where: asked.contains) { return true }
        let payers = numbers.compactMap { reader.book.payer(identifiedBy: $0)?.id }
        return asked.contains { number in
            reader.book.payer(identifiedBy: number).map { payers.contains($0.id) } ?? false
        }
    }

    /// What speaks against it.
    ///
    /// - Parameter day: the first day of service, where it is known.
    func doubts(on day: CivilDate?) -> [String] {
        var doubts: [String] = []
        if !isOfPatient { doubts.append("The Coverage that came along is another patient's.") }
        if let status, status != "active" {
            doubts.append("The Coverage that came along is '\(status)'.")
        }
        // When it begins says little: a plan that is renewed, or a card, has a new period. From when the member is covered the registry
        // knows.
        if let day, let end = period?["end"]?.fhirLastDay, end < day {
            doubts.append("The Coverage that came along ended on \(end).")
        }
        return doubts
    }
}
