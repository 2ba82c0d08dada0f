import Cases
import FHIR
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// A Bundle that comes in Parameters.
@Suite struct MessageTests {
    /// R4, "Executing an Operation Synchronously".
    @Test func `a Bundle may come in Parameters, and is the same request`() async throws {
        let clinic = try await Clinic.open()
        let request = try Clinic.request("cpap-approve")
        let wrapped = RequestFile(
            text:
                #"{"resourceType":"Parameters","parameter":[{"name":"resource","resource":\#(request.text)}]}"#
        )
        let first = await clinic.submit(wrapped)
        let id = try #require(first.authorization?.id)
        #expect((await clinic.submit(request)).authorization?.id == id)
        #expect((await clinic.inquire(wrapped)).cases == [id])
    }

    /// What is wrong around the Bundle, and how it is told.
    struct Fault: Sendable, CustomTestStringConvertible {
        /// Beside the list of parameters, and in the one that there is.
        var outside = ""
        var inside = ""
        var type: String
        var expression: String

        var testDescription: String { expression }
    }

    static let faults = [
        Fault(outside: "\"zzz\": 1,", type: "structure", expression: "Parameters.zzz"),
        Fault(outside: "\"meta\": 5,", type: "structure", expression: "Parameters.meta"),
        Fault(
            outside: "\"implicitRules\": \"urn:rules\",", type: "value",
            expression: "Parameters.implicitRules"),
        Fault(inside: "\"zzz\": 1,", type: "structure", expression: "Parameters.parameter[0].zzz"),
        Fault(
            inside: "\"valueString\": \"a\",", type: "invariant",
            expression: "Parameters.parameter[0]"),
        Fault(
            inside: "\"modifierExtension\": [{\"url\": \"urn:a\", \"valueCode\": \"b\"}],",
            type: "extension", expression: "Parameters.parameter[0].modifierExtension[0]"),
    ]

    @Test(arguments: faults, PASVersion.allCases)
    func `what is wrong around a Bundle is refused`(fault: Fault, version: PASVersion) async throws
    {
        let clinic = try await Clinic.open()
        let gateway = clinic.gateway.speaking(version)
        let sent = Self.wrapped(
            try RequestFile.equipment(), outside: fault.outside, inside: fault.inside)
        for answer in [
            await gateway.submit(sent.bytes, caller: .local, now: Clinic.now),
            await gateway.inquire(sent.bytes, caller: .local, now: Clinic.now),
        ] {
            #expect(answer.kind == .invalid)
            let issues = try JSONDocument.parse(answer.bytes).root.list("issue")
            #expect(issues.map { $0["code"]?.string } == [fault.type])
            #expect(issues.map { $0["expression"]?[0]?.string } == [fault.expression])
        }
    }

    /// On the line that the Bundle begins on, and on another.
    @Test(arguments: [
        (
            "\"birthDate\": \"1961-07-09\"", "\"birthDate\": 1961",
            ".entry[1].resource.birthDate"
        ), ("\"entry\": [", "\"total\": 1, \"entry\": [", ""),
    ])
    func `a fault has its place in what was sent`(old: String, new: String, path: String)
        async throws
    {
        let clinic = try await Clinic.open()
        let sent = Self.wrapped(try RequestFile.equipment().replacing(old, new))
        let answer = await clinic.submit(sent)
        let issue = try #require(try JSONDocument.parse(answer.bytes).root["issue"]?[0])
        #expect(issue["expression"]?[0]?.string == "Parameters.parameter[0].resource\(path)")
        let value = try sent.document.root.value(at: "$.parameter[0].resource\(path)")
        let (line, column) = try #require(value).position
        let diagnostics = issue["diagnostics"]?.string ?? ""
        #expect(diagnostics.contains("line \(line), column \(column)"), "\(diagnostics)")
    }

    @Test func `what is no Bundle is called what it is`() async throws {
        let clinic = try await Clinic.open()
        for type in ["Parameters", "Claim"] {
            let answer = await clinic.submit(
                RequestFile(text: "{\"resourceType\": \"\(type)\"}"))
            let issue = try JSONDocument.parse(answer.bytes).root["issue"]?[0]
            #expect(issue?["expression"]?[0]?.string == type)
        }
    }

    private static func wrapped(
        _ bundle: RequestFile, outside: String = "", inside: String = ""
    ) -> RequestFile {
        RequestFile(
            text: """
                {"resourceType": "Parameters", \(outside)
                  "parameter": [{"name": "resource", \(inside) "resource": \(bundle.text)}]}
                """)
    }
}
