import Cases
import FHIR
import JSON
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

    // MARK: Versions, numbers, names that are given twice

    /// A reference may say which version it means (FHIR R4, 2.3.0.1).
    @Test(arguments: ["Claim/cpap-approve", "https://sleep.example/fhir/Claim/cpap-approve"])
    func `a reference to a version of the Claim finds its case`(reference: String) async throws {
        let cases = try await cases(.v221) { _ in try Self.update("\(reference)/_history/1") }
        #expect(cases.second == cases.first)
    }

    /// An update under the name of the version before it, which came along: two versions of one resource (FHIR R4, bdl-7).
    private static func sameName(_ version: String, parent: String) throws -> RequestFile {
        let id = #""id": "cpap-approve",\#n        "meta": {"#
        let first = try Clinic.request("cpap-approve")
        let claim = try #require(try first.document.root["entry"]?[0]?["resource"])
        let old = try RequestFile(text: String(decoding: claim.sourceBytes, as: UTF8.self))
            .replacing(id, #"\#(id) "versionId": "\#(parent)","#)
        return try InquiryTests.update("cpap-approve", of: "cpap-approve", certification: "S")
            .replacing(
                #""id": "cpap-approve", "meta": {"#,
                #""id": "cpap-approve", "meta": { "versionId": "\#(version)","#
            ).replacing("LK-cpap-approve", "LK-SECOND")
            .replacing(
                #""fullUrl": "https://sleep.example/fhir/Organization/sleep""#,
                #"""
                "fullUrl": "https://sleep.example/fhir/Claim/cpap-approve", "resource": \#(old.text)
                }, {"fullUrl": "https://sleep.example/fhir/Organization/sleep"
                """#)
    }

    @Test(arguments: PASVersion.allCases)
    func `two versions of the Claim may come under one fullUrl`(version: PASVersion) async throws {
        let cases = try await cases(version) { _ in try Self.sameName("2", parent: "1") }
        #expect(cases.second == cases.first)
    }

    @Test func `two entries of one fullUrl and one version may not`() async throws {
        let answer = await (try await Clinic.open()).submit(try Self.sameName("1", parent: "1"))
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("Two entries have"))
    }

    /// The first request once more, as another kind of request, with a number of an answer and no `related`.
    private static func numbered(_ number: String, certification: String) throws -> RequestFile {
        try Clinic.request("cpap-approve")
            .replacing("LK-CPAP-APPROVE", "LK-NUMBERED")
            .replacing(#""code": "I""#, #""code": "\#(certification)""#)
            .replacing(
                #""extension": ["#,
                #"""
                "extension": [{
                  "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-administrationReferenceNumber",
                  "valueString": "\#(number)"},
                """#)
    }

    @Test(arguments: [("3", ActionCode.cancelled), ("S", .approved)])
    func `a number alone names the case of what is no first request`(
        certification: String, action: ActionCode
    ) async throws {
        let clinic = try await Clinic.open()
        let first = try #require(
            (await clinic.submit(try Clinic.request("cpap-approve"))).authorization)
        let number = try #require(first.authorizationNumber).text
        for name in [first.id.text, number] {
            let answer = await clinic.submit(
                try Self.numbered(name, certification: certification)
                    .replacing("LK-NUMBERED", "LK-\(name)"))
            #expect(answer.authorization?.id == first.id)
            #expect(answer.authorization?.action == action)
        }
    }

    @Test func `another requester's number names nothing`() async throws {
        let clinic = try await Clinic.open()
        let first = try #require(
            (await clinic.submit(try Clinic.request("cpap-approve"))).authorization)
        let answer = await clinic.submit(
            try Self.numbered(first.id.text, certification: "3")
                .replacing("\"2000101024\"", "\"2000101040\""))
        #expect(answer.rejections.map(\.code) == [.unknownPrior])
    }

    @Test func `a number of another member's case is refused`() async throws {
        let clinic = try await Clinic.open()
        let first = try #require(
            (await clinic.submit(try Clinic.request("cpap-approve"))).authorization)
        let answer = await clinic.submit(
            try Self.numbered(first.id.text, certification: "3")
                .replacingAll("LKS-1001", "LKS-1002").replacing("1979-04-12", "1985-09-30"))
        #expect(answer.rejections.map(\.code) == [.priorOfAnotherMember])
    }

    /// PAS 2.2.1, spec-17: one name is one instance, in whatever Bundle.
    @Test func `the same Claim in another Bundle is the same request`() async throws {
        let clinic = try await Clinic.open()
        let request = try Clinic.request("cpap-approve")
        let first = try #require((await clinic.submit(request)).authorization)
        let again = await clinic.submit(try request.replacing("LK-CPAP-APPROVE", "LK-AGAIN"))
        #expect(again.authorization == first)
        // So is an update; what was cancelled since does not come back by it.
        let update = try Self.update("Claim/cpap-approve")
        _ = await clinic.submit(update)
        let cancelled = await clinic.submit(
            try InquiryTests.update("gone", of: "second", certification: "3"))
        let later = await clinic.submit(try update.replacing("LK-second", "LK-LATER"))
        #expect(later.authorization == cancelled.authorization)
        #expect(later.authorization?.action == .cancelled)
    }

    /// One name for two requests that are not the same: what stays in force in the other is told.
    @Test func `of two open cases of one name the newest is cancelled, or that of a number`()
        async throws
    {
        let clinic = try await Clinic.open()
        let request = try Clinic.request("cpap-approve")
        let first = try #require((await clinic.submit(request)).authorization)
        let second = try #require(
            (await clinic.submit(
                try request.replacing("LK-CPAP-APPROVE", "LK-AGAIN")
                    .replacing(
                        #""use": "preauthorization","#,
                        #""use": "preauthorization", "created": "2026-03-10T11:00:00-04:00", "#
                    )
                    .replacing(#""created": "2026-03-10T09:30:00-04:00","#, "")
            )).authorization)
        #expect(second.id != first.id)
        let cancel = try InquiryTests.update("gone", of: "cpap-approve", certification: "3")
        let numbered = try cancel.replacing(
            #""extension": ["#,
            #"""
            "extension": [{
              "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-administrationReferenceNumber",
              "valueString": "\#(first.id)"},
            """#)
        let answer = await clinic.submit(numbered)
        #expect(answer.authorization?.id == first.id)
        #expect(answer.authorization?.action == .cancelled)
        #expect(told(answer).contains { $0.contains(second.id.text) })
        // The other is all that the name leads to now.
        let rest = await clinic.submit(try cancel.replacing("LK-gone", "LK-gone-too"))
        #expect(rest.authorization?.id == second.id)
        #expect(rest.authorization?.action == .cancelled)
        #expect(!told(rest).contains { $0.contains(first.id.text) })
    }

    private func told(_ answer: GatewayAnswer) -> [String] {
        let response = try? JSONDocument.parse(answer.bytes).root["entry"]?[0]?["resource"]
        return response?.list("processNote").compactMap { $0["text"]?.string } ?? []
    }

    /// A grant belongs to the service that it was given for (ClaimResponse.preAuthRef, preAuthPeriod).
    @Test(arguments: PASVersion.allCases)
    func `the number of a grant does not stand at another service`(version: PASVersion) async throws
    {
        let clinic = try await Clinic.open()
        let first = try #require(
            (await clinic.submit(try Clinic.request("cpap-approve"), in: version)).authorization)
        let number = try #require(first.authorizationNumber)
        let answer = await clinic.submit(
            try Self.update("Claim/cpap-approve").replacing("\"E0601\"", "\"E0470\""),
            in: version)
        #expect(answer.authorization?.grants.map(\.grant.number) == [number])
        let response = try #require(
            try JSONDocument.parse(answer.bytes).root["entry"]?[0]?["resource"])
        #expect(response["preAuthRef"] == nil && response["preAuthPeriod"] == nil)
        let notes = response.list("processNote").compactMap { $0["text"]?.string }
        let told = try #require(notes.first { $0.contains(number.text) })
        #expect(told.hasPrefix("The earlier approval of HCPCS E0601 stands: "))
        let items = String(decoding: response["item"]?.sourceBytes ?? [], as: UTF8.self)
        #expect(!items.contains(number.text))
    }
}
