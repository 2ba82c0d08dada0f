import Cases
import FHIR
import Foundation
import JSON
import Primitives
import Testing

@testable import PASGateway

/// A policy in FHIRPath (CGM-01) whose evidence did not come: exactly what is missing is asked for, once.
@Suite struct AskedTests {
    private static let answers = """
        {"fullUrl": "https://sleep.example/fhir/QuestionnaireResponse/answers", "resource": {
          "resourceType": "QuestionnaireResponse", "id": "answers", "status": "completed",
          "authored": "2026-03-11",
          "item": [{"linkId": "insulin-treated", "answer": [{"valueBoolean": true}]}]}}
        """

    /// A sample request for a breathing device, asking for a glucose monitor instead.
    private func monitor(
        _ name: String, units: Int = 3, diagnosis: String = "E10.9", adding entry: String? = nil
    ) throws -> RequestFile {
        let file = try Clinic.request(name).replacingAll("E0601", "E2103")
            .replacingAll("G47.33", diagnosis)
            .replacingAll("\"value\": 3,", "\"value\": \(units),")
        guard let entry else { return file }
        let end = try #require(file.text.range(of: "]", options: .backwards))
        return RequestFile(text: file.text.replacingCharacters(in: end, with: ",\(entry)]"))
    }

    private func resources(_ answer: GatewayAnswer, _ type: String) throws -> [JSONValue] {
        try JSONDocument.parse(answer.bytes).root.list("entry").compactMap { $0["resource"] }
            .filter { $0.resourceType == type }
    }

    private func line(_ value: JSONValue) -> Int? {
        value.fhirExtension(FHIRSystems.pasExtension("serviceLineNumber"))?["valuePositiveInt"]?
            .int
    }

    private static let visit =
        "Is there a note of a visit about the diabetes within the 6 months before? (the treating practitioner's note of the visit)"
    private static let insulin =
        "Is the patient treated with insulin? (the answer to `insulin-treated` of the questionnaire)"
    private static let level2 =
        "Was glucose below 54 mg/dL more than once? (the measurements, each as a value in mg/dL)"
    private static let level3 =
        "Did the patient once need the help of others for low glucose? (the answer to `hypoglycemia-assistance` of the questionnaire)"

    @Test func `each missing leaf is a CommunicationRequest and an input of the Task`() async throws
    {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try monitor("cpap-missing"))
        let response = try #require(try resources(answer, "ClaimResponse").first)
        #expect(response["disposition"]?.string == "Pended")
        let asked = try resources(answer, "CommunicationRequest")
        #expect(response.list("communicationRequest").count == 4)
        #expect(asked.map(line) == [1, 1, 1, 1])
        #expect(
            asked.map { $0["payload"]?[0]?["contentString"]?.string }
                == ["34117-2", nil, "2345-7", nil])
        #expect(
            asked.map { $0["note"]?[0]?["text"]?.string }
                == [Self.visit, Self.insulin, Self.level2, Self.level3])
        let task = try #require(try resources(answer, "Task").first)
        let inputs = task.list("input").dropFirst()
        #expect(inputs.map(line) == [1, 1, 1, 1])
        #expect(
            inputs.map { $0["valueCodeableConcept"]?.codings.first?.code }
                == ["34117-2", nil, "2345-7", nil])
        #expect(
            inputs.map {
                $0["valueCodeableConcept"]?["text"]?.string ?? $0["valueString"]?.string
            } == [Self.visit, Self.insulin, Self.level2, Self.level3])
    }

    @Test func `an update with the evidence is approved as requested`() async throws {
        let clinic = try await Clinic.open()
        let asked = await clinic.submit(try monitor("cpap-missing"))
        #expect(asked.authorization?.ball == .provider)
        let supplied = await clinic.submit(
            try monitor("cpap-supply", adding: Self.answers), now: Clinic.now.adding(hours: 24))
        let authorization = try #require(supplied.authorization)
        #expect(authorization.id == asked.authorization?.id)
        #expect(authorization.action == .approved)
        #expect(authorization.grants.first?.grant.quantity == Quantity(Decimal(3), .units))
        #expect(try resources(supplied, "CommunicationRequest").isEmpty)
    }

    @Test func `an answer to a part of it goes to a clinician, and nothing is asked again`()
        async throws
    {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try monitor("cpap-missing"))
        let supplied = await clinic.submit(
            try monitor("cpap-supply"), now: Clinic.now.adding(hours: 24))
        let authorization = try #require(supplied.authorization)
        #expect(authorization.action == .pended)
        #expect(authorization.ball == .clinician)
        #expect(try resources(supplied, "CommunicationRequest").isEmpty)
        #expect(try resources(supplied, "Task").isEmpty)
    }

    @Test func `met, but asked for more than the policy grants: a clinician`() async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try monitor("cpap-missing", units: 7))
        let supplied = await clinic.submit(
            try monitor("cpap-supply", units: 7, adding: Self.answers),
            now: Clinic.now.adding(hours: 24))
        let authorization = try #require(supplied.authorization)
        #expect(authorization.ball == .clinician)
        #expect(authorization.grants.isEmpty)
        let reason = authorization.determination(.line(1))?.notes.first
        #expect(reason?.contains("grants 6 units at most and 7 are asked for") == true)
    }

    @Test func `not met: a clinician at once, and nothing is asked`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try monitor("cpap-missing", diagnosis: "R73.03"))
        #expect(answer.authorization?.ball == .clinician)
        #expect(try resources(answer, "CommunicationRequest").isEmpty)
    }
}
