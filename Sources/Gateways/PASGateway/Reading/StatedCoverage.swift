import Cases
import FHIR
import JSON
import Plans
import Primitives

/// A Coverage as a message tells it, beside the insurer that is asked.
struct StatedCoverage {
    /// Whether it is of the insurer of the Claim; where its payor can not be told, nothing says that it is not.
    let isOfInsurer: Bool
    let beneficiary: NamedPatient
    private let status: String?
    private let period: JSONValue?

    init(_ entry: FHIRBundle.Entry, of patient: FHIRBundle.Entry, _ reader: RequestReader) {
        beneficiary = Self.beneficiary(of: entry, patient, reader)
        status = entry.resource["status"]?.string
        period = entry.resource["period"]
        let payors = entry.resource.list("payor").compactMap {
            reader.bundle.resolve($0, from: entry.fullUrl)
        }
        isOfInsurer = payors.isEmpty || payors.contains { Self.isInsurer($0, reader) }
    }

    private static func isInsurer(_ payor: FHIRBundle.Entry, _ reader: RequestReader) -> Bool {
        if payor.fullUrl == reader.insurer?.fullUrl { return true }
        let numbers = reader.identifiers(of: payor.resource)
        return numbers.isEmpty || reader.book.isOnePayer(numbers, reader.insurerNames)
    }

    /// Another Patient is the same person where they share a number, and neither birth date nor given name tells them apart.
    private static func beneficiary(
        of coverage: FHIRBundle.Entry, _ patient: FHIRBundle.Entry, _ reader: RequestReader
    ) -> NamedPatient {
        let reference = coverage.resource["beneficiary"]
        guard let other = reader.bundle.resolve(reference, from: coverage.fullUrl) else {
            return NamedPatient.mayBe(patient, reference) ? .thePatient : .unknown
        }
        if other.fullUrl == patient.fullUrl { return .thePatient }
        let numbers = reader.identifiers(of: other.resource)
        guard reader.identifiers(of: patient.resource).contains(where: numbers.contains) else {
            return .another
        }
        let born = [patient, other].compactMap { $0.resource["birthDate"]?.string }
        let given = [patient, other].compactMap { $0.resource["name"]?[0]?["given"]?[0]?.string }
        let isSame =
            Set(born).count < 2 && (given.count < 2 || PersonName.isSame(given[0], given[1]))
        return isSame ? .thePatient : .another
    }

    /// What speaks against it.
    ///
    /// - Parameter day: the first day of service, where it is known.
    func doubts(on day: CivilDate?) -> [String] {
        var doubts: [String] = []
        switch beneficiary {
        case .thePatient: break
        case .another: doubts.append("The Coverage that came along is another patient's.")
        case .unknown: doubts.append("Whom the Coverage that came along covers did not come along.")
        }
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
