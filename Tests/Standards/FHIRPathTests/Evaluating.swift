import FHIRPath
import JSON
import Primitives

/// Short ways to evaluate something in a test.
enum Evaluating {
    /// 2026-03-10T15:00:00Z.
    static let now = Instant(milliseconds: 1_773_154_800_000)

    static func items(
        _ expression: String, on json: String = "{}", host: PathHost = .plain,
        variables: [String: [PathItem]] = [:]
    ) throws -> [PathItem] {
        let document = PathDocument(try JSONDocument.parse(json).root)
        var input = PathInput(document, now: now)
        input.variables = PathVariables(variables)
        return try PathExpression(expression, host: host).evaluate(input)
    }

    static func texts(
        _ expression: String, on json: String = "{}", host: PathHost = .plain,
        variables: [String: [PathItem]] = [:]
    ) throws -> [String] {
        try items(expression, on: json, host: host, variables: variables).map(\.text)
    }

    /// An invented patient.
    static let patient = """
        {"resourceType": "Patient", "id": "p1", "active": true, "gender": "female", "birthDate": "1974-12-25",
         "_birthDate": {"id": "b", "extension": [{"url": "urn:time", "valueDateTime": "1974-12-25T14:35:45-05:00"}]},
         "name": [{"use": "official", "family": "Larkspur", "given": ["Ida", null, "Mae"],
                   "_given": [null, {"extension": [{"url": "urn:count", "valueInteger": 2}]}]},
                  {"use": "usual", "given": ["Idy"]}],
         "deceasedBoolean": false, "multipleBirthInteger": 2,
         "contact": [{"period": {"start": "2012", "end": "2013-02"}}],
         "contained": [{"resourceType": "Organization", "id": "o1", "name": "Clinic"}],
         "managingOrganization": {"reference": "#o1"}}
        """

    /// A Bundle with an observation of a patient and a second patient.
    static let bundle = """
        {"resourceType": "Bundle", "type": "collection", "entry": [
          {"fullUrl": "http://example.org/fhir/Observation/w1", "resource": {"resourceType": "Observation",
            "id": "w1", "status": "final", "subject": {"reference": "Patient/p1"},
            "performer": [{"reference": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"}, {"reference": "Patient/no"}],
            "valueQuantity": {"value": 185, "unit": "lbs", "system": "http://unitsofmeasure.org", "code": "[lb_av]"}}},
          {"fullUrl": "http://example.org/fhir/Patient/p1", "resource": {"resourceType": "Patient", "id": "p1",
            "birthDate": "1960-02-29"}},
          {"fullUrl": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", "resource": {"resourceType": "Practitioner",
            "id": "d1", "name": [{"family": "Marsh"}]}}]}
        """
}
