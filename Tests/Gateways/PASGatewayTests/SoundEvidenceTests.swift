import Cases
import FHIR
import JSON
import Primitives
import Testing

@testable import PASGateway

/// A machine says yes to results and papers that stand and are about the patient. What does not stays with the case where it is
/// the patient's, and a person looks at it.
@Suite struct SoundEvidenceTests {
    private func answer(_ request: RequestFile) async throws -> Case {
        let clinic = try await Clinic.open()
        return try #require(await clinic.submit(request).authorization)
    }

    @Test(
        arguments: [
            (#""status": "final""#, #""status": "entered-in-error""#, "entered-in-error"),
            (#""status": "final""#, #""status": "cancelled""#, "cancelled"),
            (#""status": "final""#, #""status": "preliminary""#, "preliminary"),
            (#""status": "current""#, #""status": "entered-in-error""#, "entered-in-error"),
            (#""status": "current""#, #""status": "superseded""#, "superseded"),
            (
                #""status": "current","#, #""status": "current", "docStatus": "preliminary","#,
                "preliminary"
            ),
            (#""value": 27,"#, #""value": 27, "comparator": "<","#, "< 27"),
        ])
    func `what does not stand is looked at by a person`(
        said: String, instead: String, why: String
    ) async throws {
        let authorization = try await answer(
            try Clinic.request("cpap-approve").replacingAll(said, instead))
        #expect(authorization.action == .pended)
        let explanation = authorization.decisions.values.map { "\($0.explanation)" }.joined()
        #expect(explanation.contains(why))
        // It is on record all the same.
        #expect(authorization.attachments.count >= 3)
    }

    @Test func `amended and corrected results count`() async throws {
        for status in ["amended", "corrected"] {
            let request = try Clinic.request("cpap-approve")
                .replacing(#""status": "final""#, #""status": "\#(status)""#)
            #expect(try await answer(request).action == .approved)
        }
    }

    @Test(arguments: ["Observation/ahi", "DocumentReference/sleep-study"])
    func `what is about another patient is no evidence, and that is said`(
        entry: String
    ) async throws {
        let authorization = try await answer(try Self.aboutStranger(entry))
        #expect(authorization.action == .pended)
        #expect(authorization.request.deviations.map(\.code) == ["pas-evidence-of-another"])
        let usual = try await answer(try Clinic.request("cpap-approve"))
        #expect(authorization.attachments.count < usual.attachments.count)
    }

    /// The request with a second patient, whom one of its entries is about.
    private static func aboutStranger(_ entry: String) throws -> RequestFile {
        let request = try Clinic.request("cpap-approve")
        let patient = try #require(
            FHIRBundle(try request.document.root).entries.first {
                $0.resource.resourceType == "Patient"
            })
        let stranger = String(decoding: patient.resource.sourceBytes, as: UTF8.self)
            .replacing(#""id": "LKS-1001""#, with: #""id": "stranger""#)
        let parts = request.text.split(separator: #""\#("https://sleep.example/fhir/\(entry)")""#)
        let start = try #require(parts.last)
        let about = start.replacing(
            "Patient/LKS-1001", with: "Patient/stranger", maxReplacements: 1)
        return try RequestFile(
            text: request.text.replacing(start, with: about)
        ).replacing(
            #""fullUrl": "https://sleep.example/fhir/DocumentReference/visit","#,
            #"""
            "fullUrl": "https://sleep.example/fhir/Patient/stranger", "resource": \#(stranger) },
            { "fullUrl": "https://sleep.example/fhir/DocumentReference/visit",
            """#)
    }
}
