import Cases
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// How an update names the version that it updates, where that is not in its Bundle: in 2.0.1 there is no room for it.
@Suite struct PriorTests {
    /// The first version is `https://sleep.example/fhir/Claim/cpap-approve`.
    private static func update(_ reference: String, number: String? = nil) throws -> RequestFile {
        let file = try InquiryTests.update("second", of: "cpap-approve", certification: "S")
            .replacing("https://sleep.example/fhir/Claim/cpap-approve\"", "\(reference)\"")
        guard let number else { return file }
        return try file.replacing(
            #""extension": ["#,
            #"""
            "extension": [{
              "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-administrationReferenceNumber",
              "valueString": "\#(number)"},
            """#)
    }

    /// The case of the first version, and that of the second.
    private func cases(
        _ version: PASVersion, _ update: (CaseID) throws -> RequestFile
    ) async throws -> (first: CaseID, second: CaseID) {
        let clinic = try await Clinic.open()
        let first = await clinic.submit(try Clinic.request("cpap-approve"), in: version)
        let id = try #require(first.authorization?.id)
        let second = await clinic.submit(
            try update(id), now: Clinic.now.adding(hours: 1), in: version)
        return (
            id,
            try #require(
                second.authorization?.id, "\(String(decoding: second.bytes, as: UTF8.self))")
        )
    }

    /// FHIR R4, "Resolving references in Bundles": a relative reference is behind the base of its entry's fullUrl.
    @Test(
        arguments: ["Claim/cpap-approve", "https://sleep.example/fhir/Claim/cpap-approve"],
        PASVersion.allCases)
    func `a reference to the Claim finds its case, relative or not`(
        reference: String, version: PASVersion
    ) async throws {
        let cases = try await cases(version) { _ in try Self.update(reference) }
        #expect(cases.second == cases.first)
    }

    @Test(arguments: PASVersion.allCases)
    func `the Claim that is read here is the case's`(version: PASVersion) async throws {
        let cases = try await cases(version) {
            try Self.update("https://payer.example/fhir/pas-\(version)/Claim/\($0)")
        }
        #expect(cases.second == cases.first)
    }

    @Test(arguments: PASVersion.allCases)
    func `the number of an answer finds its case`(version: PASVersion) async throws {
        let cases = try await cases(version) {
            try Self.update("urn:uuid:5b1d7d3e-0f9c-4f5e-9a36-0d6c1b0c7a11", number: $0.text)
        }
        #expect(cases.second == cases.first)
    }

    @Test(arguments: PASVersion.allCases)
    func `the identifier of the Claim finds its case`(version: PASVersion) async throws {
        let cases = try await cases(version) { _ in
            try Self.update("").replacing(
                #""claim": {"reference": ""}"#,
                #"""
                "claim": {"identifier": {
                  "system": "https://sleep.example/fhir/requests", "value": "cpap-approve"}}
                """#)
        }
        #expect(cases.second == cases.first)
    }

    @Test(arguments: ["Claim/other", "https://other.example/fhir/Claim/cpap-approve"])
    func `a reference that leads nowhere opens a case`(reference: String) async throws {
        let cases = try await cases(.v221) { _ in try Self.update(reference) }
        #expect(cases.second != cases.first)
    }

    /// A reference that has words only names nothing: the case is new, and that is told.
    @Test func `a version that is named by words only is told not to be known`() async throws {
        let clinic = try await Clinic.open()
        let update = try Self.update("").replacing(
            #""claim": {"reference": ""}"#, #""claim": {"display": "the one of Monday"}"#)
        let answer = await clinic.submit(update)
        let known = try #require(answer.authorization)
        #expect(known.request.deviations.contains { $0.code == "prior-unknown" })
    }
}
