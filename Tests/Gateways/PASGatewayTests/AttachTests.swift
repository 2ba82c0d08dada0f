import Cases
import FHIR
import Foundation
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// Papers that come on their own (CDex `$submit-attachment`): for whom, for what, and what is refused.
@Suite struct AttachTests {
    static let sleep = Caller(name: "sleep", organizations: ["2000101024"])

    /// The note of a visit that the sample request lacks.
    static let visit = """
        {"resourceType": "DocumentReference", "status": "current",
         "type": {"coding": [{"system": "http://loinc.org", "code": "34117-2"}]},
         "date": "2026-02-12T14:00:00Z", "description": "Visit",
         "content": [{"attachment": {"contentType": "text/plain", "title": "Note",
           "data": "\(Data("Sleeps badly.".utf8).base64EncodedString())"}}]}
        """

    /// A call, of which one part is changed or left out.
    private func call(
        _ trackingID: String, changing name: String = "", to value: String? = nil,
        contents: [String] = [visit]
    ) -> [UInt8] {
        var parts = [
            ("TrackingId", #""valueIdentifier": {"value": "\#(trackingID)"}"#),
            ("AttachTo", #""valueCode": "preauthorization""#),
            ("PayerId", #""valueIdentifier": {"value": "larkspur"}"#),
            ("OrganizationId", #""valueIdentifier": {"value": "2000101024"}"#),
            ("MemberId", #""valueIdentifier": {"value": "LKS-1002"}"#),
        ]
        for content in contents {
            parts.append(
                (
                    "Attachment",
                    #""part": [{"name": "LineItem", "valueString": "1"}, {"name": "Code", "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "34117-2"}]}}, {"name": "Content", "resource": \#(content)}]"#
                ))
        }
        let text = parts.compactMap { part, body -> String? in
            guard part == name else { return #"{"name": "\#(part)", \#(body)}"# }
            return value.map { #"{"name": "\#(part)", \#($0)}"# }
        }
        return Array(
            #"{"resourceType": "Parameters", "parameter": [\#(text.joined(separator: ","))]}"#.utf8)
    }

    private struct Asked {
        let clinic: Clinic
        let id: CaseID
        let answer: JSONValue

        func attach(_ bytes: [UInt8], caller: Caller = AttachTests.sleep) async -> GatewayAnswer {
            await clinic.gateway.attach(
                bytes, caller: caller, now: Clinic.now.adding(hours: 24))
        }

        /// How many papers came with the request.
        func before() async throws -> Int {
            guard case .received(let received) = try await authorization()?.events.first?.kind
            else { return 0 }
            return received.request.attachments.count
        }

        func authorization() async throws -> Case? {
            try await clinic.gateway.workflow.loadCase(id)
        }
    }

    private func ask() async throws -> Asked {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("cpap-missing"))
        return Asked(
            clinic: clinic, id: try #require(answer.authorization).id,
            answer: try JSONDocument.parse(answer.bytes).root)
    }

    private func name(of type: String, _ asked: Asked) throws -> String {
        let resources = asked.answer.list("entry").compactMap { $0["resource"] }
        return try #require(
            resources.first { $0.resourceType == type }?["identifier"]?[0]?["value"]?.string)
    }

    @Test(arguments: ["case", "Task", "CommunicationRequest", "Claim"])
    func `papers find their case by each name that it was given`(kind: String) async throws {
        let asked = try await ask()
        let trackingID =
            switch kind {
            case "case": asked.id.text
            case "Claim": "cpap-missing"
            default: try name(of: kind, asked)
            }
        let answer = await asked.attach(call(trackingID))
        #expect(answer.kind == .ok)
        #expect(answer.cases == [asked.id])
        let root = try JSONDocument.parse(answer.bytes).root
        #expect(root.resourceType == "OperationOutcome")
        #expect(root["issue"]?[0]?["severity"]?.string == "information")
        let authorization = try #require(try await asked.authorization())
        #expect(authorization.action == .approved)
        // The resource and the file in it, which is what its sender says it is.
        let new = authorization.attachments.suffix(2)
        #expect(new.map(\.mediaType) == ["application/fhir+json", "text/plain"])
        #expect(new.map(\.kind) == ["34117-2", "34117-2"])
        #expect(new.map(\.title) == ["Visit", "Note"])
    }

    @Test(
        arguments: [
            (#""status": "current""#, #""status": "entered-in-error""#),
            (#""status": "current""#, #""status": "superseded""#),
            (#""status": "current""#, #""status": "current", "docStatus": "preliminary""#),
            (
                #""status": "current""#,
                #""status": "current", "subject": {"reference": "Patient/LKS-1003", "identifier": {"value": "LKS-1003"}}"#
            ),
            (
                #""status": "current""#,
                ##""status": "current", "subject": {"reference": "#p"}, "contained": [{"resourceType": "Patient", "id": "p", "identifier": [{"value": "LKS-1003"}]}]"##
            ),
        ])
    func
        `a paper that does not stand, or is another's, is kept and proves nothing, nor does the file in it`(
            said: String, instead: String
        ) async throws
    {
        let asked = try await ask()
        let paper = Self.visit.replacing(said, with: instead)
        #expect(await asked.attach(call(asked.id.text, contents: [paper])).kind == .ok)
        let authorization = try #require(try await asked.authorization())
        #expect(authorization.action == .pended)
        #expect(authorization.attachments.suffix(2).map(\.isInside) == [false, true])
    }

    @Test func `a paper that contains its patient is taken`() async throws {
        let asked = try await ask()
        let paper = Self.visit.replacing(
            #""status": "current""#,
            with:
                ##""status": "current", "subject": {"reference": "#p"}, "contained": [{"resourceType": "Patient", "id": "p", "identifier": [{"value": "LKS-1002"}]}]"##
        )
        #expect(await asked.attach(call(asked.id.text, contents: [paper])).kind == .ok)
        #expect(try await asked.authorization()?.action == .approved)
    }

    @Test func `the name of a question holds after the case has moved on`() async throws {
        let asked = try await ask()
        let task = try name(of: "Task", asked)
        let other = #"{"resourceType": "Observation", "status": "final", "code": {"text": "x"}}"#
        #expect(await asked.attach(call(task, contents: [other])).kind == .ok)
        #expect(await asked.attach(call(task)).kind == .ok)
        #expect(try #require(try await asked.authorization()).attachments.count >= 4)
    }

    @Test func `the same papers again change nothing`() async throws {
        let asked = try await ask()
        #expect(await asked.attach(call(asked.id.text)).kind == .ok)
        let before = try await asked.authorization()?.version
        #expect(await asked.attach(call(asked.id.text)).kind == .ok)
        #expect(try await asked.authorization()?.version == before)
    }

    @Test(arguments: [
        ("MemberId", #""valueIdentifier": {"value": "LKS-1001"}"#),
        ("OrganizationId", #""valueIdentifier": {"value": "2000101040"}"#),
        ("PayerId", #""valueIdentifier": {"value": "nobody"}"#),
        ("TrackingId", #""valueIdentifier": {"value": "nothing"}"#),
    ])
    func `papers of another member, provider or payer find nothing`(name: String, value: String)
        async throws
    {
        let asked = try await ask()
        let before = try await asked.authorization()?.version
        let answer = await asked.attach(call(asked.id.text, changing: name, to: value))
        #expect(answer.kind == .notFound)
        #expect(answer.cases.isEmpty)
        #expect(try await asked.authorization()?.version == before)
    }

    /// The question is the requester's, and a paper may be the last that is waited for.
    @Test func `who delivers brings papers to no case of another's`() async throws {
        let asked = try await ask()
        let before = try await asked.authorization()?.version
        let own = call(
            asked.id.text, changing: "OrganizationId",
            to: #""valueIdentifier": {"value": "2000101032"}"#)
        let buckeye = Caller(name: "buckeye", organizations: ["2000101032"])
        #expect(await asked.attach(own, caller: buckeye).kind == .notFound)
        #expect(try await asked.authorization()?.version == before)
        // Where nobody proves who it is, who treats is heard.
        #expect(await asked.attach(own, caller: .local).kind == .ok)
    }

    @Test func `nobody is heard in another's name`() async throws {
        let asked = try await ask()
        let stranger = Caller(name: "stranger", organizations: ["2000101040"])
        #expect(await asked.attach(call(asked.id.text), caller: stranger).kind == .notFound)
    }

    @Test(
        arguments: [
            ("TrackingId", nil), ("MemberId", nil), ("OrganizationId", nil), ("Attachment", nil),
            ("AttachTo", #""valueCode": "claim""#), ("AttachTo", nil),
            ("TrackingId", #""valueString": "1""#),
            ("Attachment", #""part": [{"name": "Content"}]"#),
            ("Attachment", #""part": [{"name": "Content", "resource": {"id": "x"}}]"#),
        ] as [(String, String?)])
    func `what is incomplete is refused, and the part is named`(name: String, value: String?)
        async throws
    {
        let asked = try await ask()
        let before = try await asked.authorization()?.version
        let answer = await asked.attach(call(asked.id.text, changing: name, to: value))
        #expect(answer.kind == .invalid)
        let text = String(decoding: answer.bytes, as: UTF8.self)
        #expect(text.contains(name))
        #expect(text.contains("\"resourceType\":\"OperationOutcome\""))
        #expect(try await asked.authorization()?.version == before)
    }

    @Test(
        arguments: [
            ("ServiceDate", #""valueString": "today""#), ("Final", #""valueString": "yes""#),
            ("MemberId", #""valueIdentifier": {"value": "LKS-1002"}"#),
            ("Remark", #""valueString": "x""#),
        ])
    func `another parameter, one of another type and one that comes twice are refused`(
        name: String, value: String
    ) async throws {
        let more = String(decoding: call("x"), as: UTF8.self).replacing(
            #""parameter": ["#, with: #""parameter": [{"name": "\#(name)", \#(value)},"#)
        let answer = await (try await ask()).attach(Array(more.utf8))
        #expect(answer.kind == .invalid)
        let issues = try JSONDocument.parse(answer.bytes).root.list("issue")
        #expect(issues.count == 1)
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains(name))
    }

    private func call(_ trackingID: String, isLast: Bool, contents: [String] = [visit]) -> [UInt8] {
        let text = String(decoding: call(trackingID, contents: contents), as: UTF8.self)
        return Array(
            text.replacing(
                #""parameter": ["#,
                with: #""parameter": [{"name": "Final", "valueBoolean": \#(isLast)},"#
            ).utf8)
    }

    /// CDex: Final is false while more is to come.
    @Test(arguments: ["case", "Task", "CommunicationRequest"])
    func `what is not the last is kept, and decided on with the last`(kind: String) async throws {
        let asked = try await ask()
        let trackingID = kind == "case" ? asked.id.text : try name(of: kind, asked)
        let answer = await asked.attach(call(trackingID, isLast: false))
        #expect(answer.kind == .ok)
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("More is to come."))
        let kept = try #require(try await asked.authorization())
        #expect(kept.action == .pended)
        #expect(kept.ball == .provider)
        // By its name, or by the line that the paper names.
        #expect(kept.asks.isEmpty)
        #expect(kept.attachments.count == 2 + (try await asked.before()))
        // The last may bring what is there already.
        #expect(await asked.attach(call(try name(of: "Task", asked), isLast: true)).kind == .ok)
        #expect(try await asked.authorization()?.action == .approved)
    }

    /// The sample request without any of its papers: five are asked for.
    private func askForAll() async throws -> Asked {
        let file = try Clinic.request("cpap-missing")
        let parsed = try JSONSerialization.jsonObject(with: Data(file.bytes))
        var root = try #require(parsed as? [String: Any])
        var entries = try #require(root["entry"] as? [[String: Any]])
        var claim = try #require(entries[0]["resource"] as? [String: Any])
        claim["supportingInfo"] = nil
        claim["item"] = (claim["item"] as? [[String: Any]])?.map { item in
            item.filter { $0.key != "informationSequence" }
        }
        entries[0]["resource"] = claim
        root["entry"] = entries.filter { entry in
            let type = (entry["resource"] as? [String: Any])?["resourceType"] as? String
            return !["DocumentReference", "Observation"].contains(type)
        }
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(
            RequestFile(
                text: String(
                    decoding: try JSONSerialization.data(withJSONObject: root), as: UTF8.self)))
        return Asked(
            clinic: clinic, id: try #require(answer.authorization).id,
            answer: try JSONDocument.parse(answer.bytes).root)
    }

    /// Who sends piece by piece sees what is still missing.
    @Test(arguments: ["case", "Task"])
    func `while more is to come, of several items those of a paper's kind are answered`(
        kind: String
    ) async throws {
        let asked = try await askForAll()
        let before = try #require(try await asked.authorization()).asks
        #expect(before.count == 5)
        let trackingID = kind == "case" ? asked.id.text : try name(of: kind, asked)
        #expect(await asked.attach(call(trackingID, isLast: false)).kind == .ok)
        let after = try #require(try await asked.authorization())
        #expect(after.ball == .provider)
        let open = before.filter { $0.ask.loinc != "34117-2" }.map(\.ask.id)
        #expect(!open.isEmpty && open.count < before.count)
        #expect(after.asks.map(\.ask.id) == open)
    }

    @Test func `a line that the request has not is refused, and nothing is kept`() async throws {
        let asked = try await ask()
        let text = String(decoding: call(asked.id.text), as: UTF8.self)
            .replacing(#""valueString": "1""#, with: #""valueString": "9""#)
        let answer = await asked.attach(Array(text.utf8))
        #expect(answer.kind == .invalid)
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("has no line 9"))
        #expect(try await asked.authorization()?.attachments.count == (try await asked.before()))
    }

    @Test func `a file inside a resource is no paper of its own`() async throws {
        let asked = try await ask()
        let answer = await asked.attach(call(asked.id.text))
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("A document was taken in"))
    }

    @Test func `the day of the service and the last call are taken`() async throws {
        let asked = try await ask()
        let more = String(decoding: call(asked.id.text), as: UTF8.self).replacing(
            #""parameter": ["#,
            with: #"""
                "parameter": [{"name": "ServiceDate", "valueDate": "2026-03-20"},
                  {"name": "Final", "valueBoolean": true},
                """#)
        #expect(await asked.attach(Array(more.utf8)).kind == .ok)
    }

    @Test
    func `all that is no FHIR is told at once, with what the call lacks, and nothing is kept`()
        async throws
    {
        let asked = try await ask()
        let before = try #require(try await asked.authorization())
        let wrong = Self.visit.replacing(#""current""#, with: #""now""#)
            .replacing(#""2026-02-12T14:00:00Z""#, with: #""February""#)
        let answer = await asked.attach(
            call(
                asked.id.text, changing: "MemberId", to: nil,
                contents: [#"{"resourceType": "Observation", "status": "final"}"#, wrong]))
        #expect(answer.kind == .invalid)
        let outcome = try JSONDocument.parse(answer.bytes).root
        #expect(outcome.resourceType == "OperationOutcome")
        let issues = outcome.list("issue").map { issue in
            "\(issue["code"]?.string ?? "") \(issue["expression"]?[0]?.string ?? "")"
        }
        let content = ".part[2].resource"
        #expect(
            Set(issues) == [
                "required Parameters", "required Parameters.parameter[4]\(content).code",
                "code-invalid Parameters.parameter[5]\(content).status",
                "value Parameters.parameter[5]\(content).date",
            ])
        let after = try #require(try await asked.authorization())
        #expect(after.version == before.version)
        #expect(after.attachments == before.attachments)
    }

    @Test(arguments: [
        "", "{", "[]", #"{"resourceType": "Bundle"}"#, #"{"resourceType": "Parameters"}"#,
    ])
    func `what is no such call is refused`(text: String) async throws {
        #expect(try await ask().attach(Array(text.utf8)).kind == .invalid)
    }

    @Test func `more papers than one call holds are refused`() async throws {
        let asked = try await ask()
        let many = Array(repeating: Self.visit, count: AttachmentReader.papersMax + 1)
        #expect(await asked.attach(call(asked.id.text, contents: many)).kind == .invalid)
    }
}
