import FHIR
import JSON
import Primitives
import Testing

/// What went wrong, as FHIR says it.
@Suite struct OperationOutcomeTests {
    static func issue(_ problem: Problem) throws -> JSONValue {
        let outcome = try JSONDocument.parse(OperationOutcome([problem]).bytes)
        return try #require(outcome.root["issue"]?[0])
    }

    @Test func `the form is exactly this`() {
        let outcome = OperationOutcome([
            .init(
                type: .required, text: "The claim has no 'item'.", diagnostics: "at 3",
                expression: "Bundle.entry[0].resource"),
            .init(severity: .warning, type: .businessRule, text: "\"late\""),
        ])
        #expect(
            String(decoding: outcome.bytes, as: UTF8.self)
                == #"{"resourceType":"OperationOutcome","issue":["#
                + #"{"severity":"error","code":"required","details":{"text":"The claim has no 'item'."},"#
                + #""diagnostics":"at 3","expression":["Bundle.entry[0].resource"]},"#
                + #"{"severity":"warning","code":"business-rule","details":{"text":"\"late\""}}]}"#)
    }

    @Test(arguments: [
        ("json-syntax", "invalid"), ("json-tooLarge", "too-long"), ("json-duplicateKey", "invalid"),
        ("pas-item-missing", "required"), ("pas-reference-dangling", "not-found"),
        ("pas-procedure-code", "code-invalid"), ("pas-quantity", "value"),
        ("member-unknown", "processing"),
    ])
    func `a problem's code says which kind of issue it is`(code: String, type: String) throws {
        let issue = try Self.issue(Problem(code: code, message: "m"))
        #expect(issue["code"]?.string == type)
        #expect(issue["severity"]?.string == "error")
        #expect(issue["details"]?["text"]?.string == "m")
        #expect(issue["diagnostics"]?.string == code)
    }

    @Test func `a place in the message becomes a FHIRPath, another does not`() throws {
        let inside = try Self.issue(
            Problem(
                code: "c", message: "m",
                place: .json(path: "$.entry[0].resource", line: 1, column: 2)))
        #expect(inside["expression"]?[0]?.string == "Bundle.entry[0].resource")
        #expect(inside["diagnostics"]?.string == "c at $.entry[0].resource (line 1, column 2)")
        let whole = Place.json(path: "$", line: 1, column: 2)
        let issue = try Self.issue(Problem(code: "c", message: "m", place: whole))
        #expect(issue["expression"]?[0]?.string == "Bundle")
        // Of what is no JSON nothing is known, its type neither.
        for (code, place) in [("json-syntax", whole), ("c", .argument("--on"))] {
            #expect(
                try Self.issue(Problem(code: code, message: "m", place: place))["expression"] == nil
            )
        }
    }

    @Test func `errors come first, and each problem is one issue`() throws {
        let problems = [
            Problem(severity: .information, code: "i", message: "1"),
            Problem(code: "e", message: "2"),
            Problem(severity: .warning, code: "w", message: "3"), Problem(code: "e", message: "4"),
        ]
        let issues = OperationOutcome(problems).issues
        #expect(issues.map(\.text) == ["2", "4", "1", "3"])
        #expect(issues.map(\.severity) == [.error, .error, .information, .warning])
    }

    @Test func `one sentence is enough`() throws {
        let root = try JSONDocument.parse(OperationOutcome(.notFound, "No such page.").bytes).root
        #expect(root["issue"]?.count == 1)
        #expect(root["issue"]?[0]?["code"]?.string == "not-found")
        #expect(root["issue"]?[0]?["details"]?["text"]?.string == "No such page.")
    }

    @Test func `an error of the parser says where`() throws {
        do throws(JSONError) {
            _ = try JSONDocument.parse("{\n  \"a\" 1}")
            Issue.record("it was read")
        } catch {
            let issue = try Self.issue(error.problem)
            #expect(issue["code"]?.string == "invalid")
            #expect(issue["diagnostics"]?.string == "json-syntax at $ (line 2, column 7)")
        }
    }
}
