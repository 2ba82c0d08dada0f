import FHIRPath
import JSON
import Primitives
import Testing

/// What a host may ask of an expression before it uses it, and what it quotes after.
@Suite struct AuditTests {
    private func expression(_ text: String) throws -> PathExpression {
        var host = PathHost()
        host.variables = ["request", "evidence"]
        return try PathExpression(text, host: host)
    }

    @Test func `variables are found wherever they stand`() throws {
        let text = "iif(%request.item.exists(sequence = %evidence.count()), 1, -%context.x[%loinc])"
        #expect(try expression(text).variables == ["request", "evidence", "context", "loinc"])
    }

    @Test func `calls are found with what is written in them`() throws {
        let calls = try expression("a.where(b.matches('x')).matches(c)").calls(of: "matches")
        #expect(calls.map(\.literal) == ["x", nil])
        #expect(calls.map { $0.fault("no").column } == [11, 25])
    }

    @Test(arguments: [
        ("name.given", ["string"]), ("name", ["HumanName"]), ("name.count()", []),
        ("deceased", ["boolean", "dateTime"]), ("%evidence.x", []),
    ])
    func `types of the result are named where they are FHIR's`(text: String, types: [String]) throws
    {
        #expect(try expression(text).resultTypes(PathTypes(focus: ["Patient"])) == types)
    }

    @Test(arguments: [
        ("%evidence.exists()", [11]), ("%evidence.where(x).empty().not()", [20]),
        ("true and (%evidence.a.count() > 1 or b)", [23]), ("%evidence.where(x.exists())", []),
        ("%request.exists()", []), ("%evidence.a.value > 3", []), ("-%evidence.count()", [12]),
        ("iif(%evidence.exists(), 1, 2)", [15]),
    ])
    func `absence that decides is found`(text: String, columns: [Int]) throws {
        #expect(try expression(text).decidedAbsences(of: ["evidence"]).map(\.column) == columns)
    }

    @Test(arguments: [
        ("name.family = 'Alder'", ["Alder"]), ("name.given.exists($this = 'Ina')", ["Ina"]),
        ("name.given.count() > 1", ["Ina", "May"]),
        ("(gender = 'x' or active).not()", ["female", "true"]),
        ("gender.matches('f.*') and active", ["female", "true"]), ("1 > 2", []),
        ("name.family & 'x'", ["Alder"]), ("iif(active, gender, 1)", ["true", "female"]),
    ])
    func `what an expression looked at is quoted`(text: String, quoted: [String]) throws {
        let json =
            #"{"resourceType":"Patient","active":true,"name":[{"family":"Alder","given":["Ina","May"]}],"gender":"female"}"#
        let input = PathInput(
            PathDocument(try JSONDocument.parse(json).root), now: Instant(milliseconds: 0))
        let evaluator = PathEvaluator(input)
        let items = try evaluator.evaluate(PathSources(try expression(text)))
        #expect(evaluator.sources.map(\.text) == quoted)
        #expect(items.map(\.text) == (try expression(text).evaluate(input).map(\.text)))
    }
}
