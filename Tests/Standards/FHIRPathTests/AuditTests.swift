import JSON
import Primitives
import Testing

@testable import FHIRPath

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
        ("iif(%evidence.exists(), 1, 2)", [15]), ("'x' in %evidence.a", [5]),
        ("%evidence.a contains 'x'", [13]), ("(%evidence.a | false).first()", [14]),
        ("%evidence.aggregate($total + 1, 0) > 0", [11]),
        ("%evidence.a.combine('x').distinct() contains 'x'", [13]),
        ("%evidence.a ~ 'x'", [13]), ("'a' & %evidence.a", [5]), ("%evidence.a.join(',')", [13]),
        ("coalesce(%evidence.a, 'x')", [1]), ("iif(%evidence.a, true, false)", [1]),
        ("%evidence.where(%evidence.b.empty())", [29]),
        ("%request.item.where(%evidence.exists().not())", [31]),
        ("%request.item.exists(sequence = %evidence.a)", [15]),
        ("%evidence.defineVariable('n', $this.exists()).select(%n)", [54]),
        ("(%request.diagnosis | %evidence.a).code = 'x'", [41]),
        ("(%request.item.exists() | %evidence.a)", [25]), ("%evidence.a.today()", [13]),
        ("%request.item.code in %evidence.a", [20]),
    ])
    func `absence that decides is found`(text: String, columns: [Int]) throws {
        let absence = try expression(text).absence(of: ["evidence": .nothing])
        #expect(absence.decisive.map(\.error.column) == columns)
    }

    @Test(arguments: [
        ("%request.item.a = 'x'", PathAbsence.independent), ("%evidence.a > 3", .nothing),
        ("%evidence.a in ('x' | 'y')", .nothing), ("'x' | 'y' contains %evidence.a", .nothing),
        ("%evidence.where(a.exists()).not()", .nothing), ("%evidence.a | %evidence.b", .nothing),
        ("(%request.diagnosis | %evidence.a).where(code = 'x')", .less),
        ("%request.item.where(a = %evidence.a)", .less),
        ("%request.item.exists() and %evidence.a > 3", .open),
        ("(%request.item.exists() or %evidence.a > 3).not()", .open),
        ("iif(%request.item.exists(), %evidence.a > 3, true)", .open),
        ("%evidence.exists()", .decided),
    ])
    func `what becomes of an expression where nothing came`(text: String, outcome: PathAbsence)
        throws
    {
        let found = try expression(text).absence(of: ["evidence": .nothing])
        #expect(found.outcome == outcome)
        #expect(found.decisive.isEmpty == (outcome != .decided))
    }

    /// What is held for a function that makes nothing of nothing does so.
    @Test(arguments: AbsenceCheck.emptying.sorted() + AbsenceCheck.narrowing.sorted())
    func `nothing stays nothing`(name: String) throws {
        let arguments = ["", "1", "'x'", "'x', 'y'", "string", "$this", "1, 2"]
        let made = arguments.compactMap { try? PathExpression("{}.\(name)(\($0))") }
        #expect(!made.isEmpty)
        for expression in made {
            // What fails has no value either.
            let value = try? expression.evaluate(PathInput(now: Instant(milliseconds: 0)))
            #expect(value?.isEmpty != false, "\(expression)")
        }
    }

    @Test(arguments: [
        ("%evidence.ofType(Condition).where(code.exists())", ["Condition"]),
        (
            "%evidence.ofType(Condition).code | %evidence.ofType(Observation).code",
            ["Condition", "Observation"]
        ),
        ("%request.item", []), ("%evidence.where(a = 1)", nil), ("%evidence", nil),
        ("%evidence.ofType(DomainResource).code", nil),
        ("%evidence.ofType(DiagnosticReport).result.resolve()", nil),
        ("%evidence.ofType(Condition).where(%evidence.exists())", nil),
    ])
    func `types that are looked at are told where there are no others`(
        text: String, types: [String]?
    ) throws {
        #expect(try expression(text).typesKept(of: "evidence")?.sorted() == types)
    }

    @Test func `conditions are taken apart`() throws {
        let parts = try expression("(a or b.not()).not() and %evidence.x").conditions
        #expect(parts.map(\.condition.description) == ["a", "b", "%evidence.x"])
        #expect(parts.map(\.isNegated) == [true, false, false])
    }

    @Test func `codes are found with their systems`() throws {
        let text =
            "code.coding.exists(system = %loinc and (code = 'a' or code in ('b' | 'c'))) and code = 'd'"
        let codes = try expression(text).codesOfSystems
        #expect(codes.map(\.call.literal) == ["a", "b", "c"])
        #expect(Set(codes.map(\.system)) == ["http://loinc.org"])
        #expect(codes.first?.call.fault("no").column == 48)
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
