import Cases
import FHIR
import JSON
import Primitives
import Testing
import Workflow

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

    /// A request whose index is about whom a reference says.
    private static func about(_ subject: String) throws -> RequestFile {
        let request = try Clinic.request("cpap-approve")
        let bundle = FHIRBundle(try request.document.root)
        let index = try #require(bundle.entries.first { $0.resource.resourceType == "Observation" })
        let text = String(decoding: index.resource.sourceBytes, as: UTF8.self)
        let said = try #require(index.resource["subject"])
        let instead = text.replacing(
            String(decoding: said.sourceBytes, as: UTF8.self), with: subject)
        return try request.replacing(text, instead)
    }

    @Test(
        arguments: [
            (#"{"reference": "Patient/LKS-1001"}"#, ActionCode.approved),
            (#"{"identifier": {"value": "LKS-1001"}}"#, .approved),
            (#"{"identifier": {"value": "LKS-1002"}}"#, .pended),
            (#"{"reference": "Patient/LKS-1001", "identifier": {"value": "LKS-1002"}}"#, .pended),
            (#"{"reference": "Group/x"}"#, .pended),
        ])
    func `whom a resource is about is told by numbers, too`(
        subject: String, action: ActionCode
    ) async throws {
        #expect(try await answer(try Self.about(subject)).action == action)
    }

    /// Another Patient with a number of a clinic, who is not whom the Coverage is for.
    private static let other = #"""
        "fullUrl": "https://sleep.example/fhir/Patient/other", "resource": {
          "resourceType": "Patient", "id": "other", "gender": "male",
          "identifier": [{ "system": "https://sleep.example/mrn", "value": "MRN-77" }],
          "name": [{ "family": "Whitfield", "given": ["Aaron"] }] } },
        { "fullUrl": "https://sleep.example/fhir/DocumentReference/visit",
        """#

    @Test func `the numbers of somebody else's Coverage are not the patient's`() async throws {
        let clinic = try await Clinic.open()
        let request = try Clinic.request("cpap-approve")
            .replacing(#""reference": "Patient/LKS-1001""#, #""reference": "Patient/other""#)
            .replacing(
                #""fullUrl": "https://sleep.example/fhir/DocumentReference/visit","#, Self.other)
        let answer = await clinic.submit(request)
        #expect(answer.rejections.map(\.code) == [.unknownMember])
        #expect(answer.authorization == nil)
    }

    @Test(arguments: [
        ("Whitfield", ActionCode.pended), ("DELGADO", .approved), ("Delgado-Ruiz", .approved),
        ("Délgado", .approved),
    ])
    func `a patient of another name than the member's is for a person`(
        family: String, action: ActionCode
    ) async throws {
        let request = try Clinic.request("cpap-approve")
            .replacing(#""family": "Delgado""#, #""family": "\#(family)""#)
        #expect(try await answer(request).action == action)
    }
}
