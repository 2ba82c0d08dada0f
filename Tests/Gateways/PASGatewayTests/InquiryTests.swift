import Cases
import FHIR
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// What an inquiry still finds: after months, and under a number that another has taken the place of.
@Suite struct InquiryTests {
    /// PAS 2.2.1, spec-73: what was pended stays available for query for at least 6 months after the services.
    @Test(
        arguments: [("cpap-missing", "A4"), ("cpap-approve", "A1"), ("exclusion", "A3")],
        [6, 7, 24])
    func `a case answers an inquiry months after its services, pended or decided`(
        _ sample: (name: String, action: String), months: Int
    ) async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request(sample.name))
        let id = try #require(answer.authorization?.id)
        let later = Clinic.now.adding(hours: 24 * (31 * months + 90))
        let found = await clinic.inquire(try Clinic.request(sample.name), now: later)
        #expect(found.cases == [id])
        #expect(try Self.actions(found) == [sample.action])
    }

    @Test func `a pended case whose clock ran out still answers, with what the law made of it`()
        async throws
    {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("cpap-missing"))
        let id = try #require(answer.authorization?.id)
        let later = Clinic.now.adding(hours: 24 * 400)
        _ = try await clinic.gateway.workflow.lapseOverdue(now: later)
        let asked = try Self.asking("cpap-missing", for: id.text)
        let found = await clinic.inquire(asked, now: later)
        #expect(found.cases == [id])
        let now = try #require(try await clinic.gateway.workflow.loadCase(id))
        #expect(try Self.actions(found) == [now.action.rawValue])
    }

    /// PAS 2.2.1, spec-48: who asks for a replaced authorization gets the one that replaced it.
    @Test func `a replaced number finds the authorization that took its place`() async throws {
        let clinic = try await Clinic.open()
        let first = await clinic.submit(try Clinic.request("cpap-approve"))
        let id = try #require(first.authorization?.id)
        let old = try #require(first.authorization?.authorizationNumber)
        let cancelled = await clinic.submit(
            try Self.update("second", of: "cpap-approve", certification: "3"),
            now: Clinic.now.adding(hours: 1))
        #expect(cancelled.authorization?.action == .cancelled)
        let again = await clinic.submit(
            try Self.update("third", of: "second", certification: "S"),
            now: Clinic.now.adding(hours: 2))
        #expect(again.authorization?.id == id)
        let new = try #require(again.authorization?.authorizationNumber)
        #expect(new != old)
        // Another case of the member, which the number is to tell apart.
        let other = try Clinic.request("cpap-approve")
            .replacingAll("Claim/cpap-approve", "Claim/other")
            .replacing("LK-CPAP-APPROVE", "LK-OTHER")
        #expect((await clinic.submit(other)).authorization?.id != id)

        for number in [old.text, new.text, id.text] {
            let found = await clinic.inquire(try Self.asking("cpap-approve", for: number))
            #expect(found.cases == [id], "\(number)")
            #expect(try Self.actions(found) == ["A1"])
            let text = String(decoding: found.bytes, as: UTF8.self)
            #expect(text.contains(new.text))
            // The old one is at most an echo of the question, never what is authorized.
            #expect(try !Self.numbers(found).contains(old.text))
        }
    }

    @Test(arguments: [("2026-03-20", 1), ("2026-08-20", 0)])
    func `an inquiry about other days finds nothing, unless it names a number`(
        day: String, count: Int
    ) async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("cpap-approve"))
        let id = try #require(answer.authorization?.id)
        let asked = #""servicedDate": "\#(day)""#
        let found = await clinic.inquire(
            try Clinic.request("cpap-approve").replacing(#""servicedDate": "2026-03-20""#, asked))
        #expect(found.cases.count == count)
        let numbered = await clinic.inquire(
            try Self.asking("cpap-approve", for: id.text)
                .replacing(#""servicedDate": "2026-03-20""#, asked))
        #expect(numbered.cases == [id])
    }

    /// In 2.2.1 an inquiry need not name a service (profile-claim-inquiry, item 0..*).
    @Test func `an inquiry without items finds all of the member's`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("cpap-approve"))
        let id = try #require(answer.authorization?.id)
        let root = [JSONEdit.Step.member("entry"), .index(0), .member("resource")]
        let bytes = try #require(
            try JSONEdit.removing(
                root + [.member("item")],
                from: try Clinic.request("cpap-approve")
                    .replacing("/profile-claim\"", "/profile-claim-inquiry\"").bytes))
        let found = await clinic.gateway.inquire(bytes, caller: .local, now: Clinic.now)
        #expect(found.cases == [id])
        // What is asked for is still to be said.
        let submitted = await clinic.gateway.submit(bytes, caller: .local, now: Clinic.now)
        #expect(submitted.kind == .invalid)
    }

    @Test func `another member's number finds nothing`() async throws {
        let clinic = try await Clinic.open()
        let other = await clinic.submit(try Clinic.request("cpap-missing"))
        _ = await clinic.submit(try Clinic.request("cpap-approve"))
        let id = try #require(other.authorization?.id)
        let found = await clinic.inquire(try Self.asking("cpap-approve", for: id.text))
        #expect(found.kind == .ok)
        #expect(found.cases.isEmpty)
    }

    // MARK: Messages

    /// The request of cpap-approve as an update of an earlier version.
    private static func update(
        _ name: String, of prior: String, certification: String
    ) throws -> RequestFile {
        try Clinic.request("cpap-approve")
            .replacingAll("Claim/cpap-approve", "Claim/\(name)")
            .replacing(#""id": "cpap-approve",\#n        "meta""#, #""id": "\#(name)", "meta""#)
            .replacing("LK-CPAP-APPROVE", "LK-\(name)")
            .replacing("/profile-claim\"", "/profile-claim-update\"")
            .replacing(#""code": "I""#, #""code": "\#(certification)""#)
            .replacing(
                #""use": "preauthorization","#,
                #"""
                "use": "preauthorization",
                "related": [{"claim": {"reference": "https://sleep.example/fhir/Claim/\#(prior)"},
                  "relationship": {"coding": [{
                    "system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship",
                    "code": "prior"}]}}],
                """#)
    }

    /// A request as an inquiry about a number.
    private static func asking(_ name: String, for number: String) throws -> RequestFile {
        try Clinic.request(name).replacing(
            #""extension": [\#n          {\#n            "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType""#,
            #"""
            "extension": [
              {"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-authorizationNumber",
               "valueString": "\#(number)"},
              {"url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType"
            """#)
    }

    // MARK: Answers

    private static func responses(_ answer: GatewayAnswer) throws -> [JSONValue] {
        try JSONDocument.parse(answer.bytes).root.list("parameter").compactMap {
            $0["resource"].flatMap { FHIRBundle($0).first?.resource }
        }
    }

    private static func review(_ adjudication: JSONValue?) -> JSONValue? {
        adjudication?.fhirExtension(FHIRSystems.pasExtension("reviewAction"))
    }

    private static func actions(_ answer: GatewayAnswer) throws -> [String?] {
        try responses(answer).map { response in
            review(response["adjudication"]?[0])?
                .fhirExtension(FHIRSystems.pasExtension("reviewActionCode"))?[
                    "valueCodeableConcept"]?.codings.first?.code
        }
    }

    /// The numbers under which something is authorized.
    private static func numbers(_ answer: GatewayAnswer) throws -> [String] {
        try responses(answer).flatMap { response in
            let all =
                response.list("adjudication")
                + response.list("item").flatMap { $0.list("adjudication") }
            return [response["preAuthRef"]?.string].compactMap(\.self)
                + all.compactMap { review($0)?.fhirExtension("number")?["valueString"]?.string }
        }
    }
}
