import Cases
import CodeSets
import FHIR
import JSON
import Primitives
import Workflow

/// Reads what a Claim of an inquiry says of the authorizations that are looked for (profile-claim-inquiry).
enum ExampleReader {
    static func read(_ claim: JSONValue, _ request: AuthorizationRequest) -> InquiryExample {
        var example = InquiryExample()
        example.traces = request.lines.flatMap(\.traceNumbers)
        example.serviceTypes = request.lines.compactMap(\.serviceType)
        example.categories = request.lines.compactMap(\.category)
        example.diagnoses = request.event.diagnoses.map(\.code)
        for item in claim.list("item") {
            example.actions += code("reviewActionCode", of: item, list: "306")
            example.certificationTypes += code("certificationType", of: item, list: "1322")
            example.issued += days("itemCertificationIssueDate", of: item)
            example.expires += days("itemCertificationExpirationDate", of: item)
            example.effective += days("itemCertificationEffectiveDate", of: item)
        }
        return example
    }

    /// `billablePeriod`: the days that are meant where no item and no event says any.
    static func billablePeriod(_ claim: JSONValue) -> DateRange? {
        claim["billablePeriod"].flatMap(range)
    }

    private static func code<Code: RawRepresentable<String>>(
        _ name: String, of item: JSONValue, list: String
    ) -> [Code] {
        let concept = item.pasExtension(name)?["valueCodeableConcept"]
        return [concept?.code(of: .x12(list)).flatMap(Code.init(rawValue:))].compactMap(\.self)
    }

    private static func days(_ name: String, of item: JSONValue) -> [DateRange] {
        guard let value = item.pasExtension(name) else { return [] }
        let day = value["valueDate"]?.fhirDate.map { DateRange(start: $0, end: $0) }
        return [day ?? value["valuePeriod"].flatMap(range)].compactMap(\.self)
    }

    /// A Period; without a start, every day up to its end.
    private static func range(_ period: JSONValue) -> DateRange? {
        period.period
            ?? period["end"]?.fhirDate.map { DateRange(start: CivilDate.first, end: $0) }
    }
}
