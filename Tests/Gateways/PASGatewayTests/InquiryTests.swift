import Cases
import CodeSets
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
            try Self.update("third", of: "second", certification: "S").replacing(
                #""url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber""#,
                #"""
                "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-infoChanged",
                "valueCode": "changed"
                }, {
                "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber"
                """#),
            now: Clinic.now.adding(hours: 2))
        #expect(again.authorization?.id == id)
        let new = try #require(again.authorization?.authorizationNumber)
        #expect(new != old)
        // Another case of the member, which the number is to tell apart.
        let other = try Clinic.request("cpap-approve")
            .replacingAll("Claim/cpap-approve", "Claim/other")
            .replacing(#""id": "cpap-approve",\#n        "meta""#, #""id": "other", "meta""#)
            .replacing("LK-CPAP-APPROVE", "LK-OTHER")
        let otherID = try #require((await clinic.submit(other)).authorization?.id)
        #expect(otherID != id)

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

    /// Else an answer would tell that somebody has it.
    @Test func `another member's number is answered as one that nobody has`() async throws {
        let clinic = try await Clinic.open()
        let other = await clinic.submit(try Clinic.request("cpap-missing"))
        let own = await clinic.submit(try Clinic.request("cpap-approve"))
        for number in [try #require(other.authorization?.id).text, "R0000000000X"] {
            let found = await clinic.inquire(try Self.asking("cpap-approve", for: number))
            #expect(found.kind == .ok)
            #expect(found.cases == own.cases)
        }
    }

    /// As a request: who asks by a number knows whose it is.
    @Test func `a birth date that is not the member's finds nothing`() async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try Clinic.request("cpap-approve"))
        let found = await clinic.inquire(
            try Clinic.request("cpap-approve").replacing("1979-04-12", "1979-04-21"))
        #expect(found.cases.isEmpty)
        #expect(found.rejections.map(\.code) == [.birthDateMismatch])
    }

    @Test(
        arguments: [
            (#"{"start": "2026-03-01", "end": "2026-03-31"}"#, 1),
            (#"{"start": "2026-04-01"}"#, 0), (#"{"end": "2026-03-19"}"#, 0),
            (#"{"end": "2026-03-31"}"#, 1),
        ])
    func `the period of the inquiry says the days where nothing else does`(
        period: String, count: Int
    ) async throws {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try Clinic.request("cpap-approve"))
        let root = [JSONEdit.Step.member("entry"), .index(0), .member("resource")]
        let bytes = try #require(
            try JSONEdit.removing(
                root + [.member("item")],
                from: try Clinic.request("cpap-approve").replacing(
                    #""use": "preauthorization","#,
                    #""use": "preauthorization", "billablePeriod": \#(period),"#
                ).bytes))
        let found = await clinic.gateway.inquire(bytes, caller: .local, now: Clinic.now)
        #expect(found.cases.count == count)
    }

    @Test func `what an inquiry says of an item is its example`() throws {
        func part(_ name: String, _ value: String) -> String {
            #"{"url": "\#(FHIRSystems.pasExtension(name))", \#(value)},"#
        }
        let action =
            #""valueCodeableConcept": {"coding": [{"system": "\#(FHIRSystems.x12)306", "code": "A4"}]}"#
        let file = try RequestFile.equipment().replacing(
            "\"item\": [\n          {\n            \"extension\": [",
            "\"item\": [\n          {\n            \"extension\": ["
                + part("reviewActionCode", action)
                + part("itemCertificationIssueDate", #""valueDate": "2026-03-10""#)
                + part(
                    "itemCertificationEffectiveDate",
                    #""valuePeriod": {"start": "2026-03-01", "end": "2026-03-31"}"#)
                + part("itemCertificationExpirationDate", #""valuePeriod": {"end": "2026-06-30"}"#))
        let read = PASReader(book: AnswerFixture.book).readInquiry(
            try file.document, now: AnswerFixture.received)
        guard case .asked(let inquiry, _, _) = read else {
            Issue.record("\(read)")
            return
        }
        let example = inquiry.example
        #expect(example.actions == [.pended])
        #expect(example.issued.map(\.description) == ["2026-03-10 to 2026-03-10"])
        #expect(example.effective.map(\.description) == ["2026-03-01 to 2026-03-31"])
        #expect(example.expires.map(\.description) == ["0001-01-01 to 2026-06-30"])
        #expect(example.traces.map(\.value) == ["L1", "L2"])
        #expect(example.categories.first == .healthServices)
        #expect(example.diagnoses.map(\.description) == ["G47.33"])
    }

    // MARK: Messages

    /// The request of cpap-approve as an update of an earlier version.
    static func update(
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
