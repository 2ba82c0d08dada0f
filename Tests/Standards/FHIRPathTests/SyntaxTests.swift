import Testing

@testable import FHIRPath

/// Reading an expression, and writing it again.
@Suite struct SyntaxTests {
    @Test(arguments: [
        ("", 1, "a value is expected"), ("1 +", 4, "a value is expected"),
        ("name.", 6, "a name is expected"),
        ("(1 + 2", 1, "')' is missing"), ("name.where(use = 'x'", 11, "')' is missing"),
        ("name[0", 5, "']' is missing"),
        ("'abc", 1, "quote"), ("`abc", 1, "backtick"), ("1 /* x", 3, "comment"),
        ("a # b", 3, "means nothing"),
        ("'a\\q'", 3, "escape"), ("'\\ud800'", 2, "surrogate"), ("@2014-13", 1, "no date"),
        ("@T25", 1, "no date"),
        ("$that", 1, "$this"), ("% x", 1, "variable"), ("1 2", 3, "operator"),
        ("a and", 6, "value"),
        ("x is 'y'", 6, "type's name"), ("true.and.x", 6, "a name is expected"),
        ("2147483648", 1, "Integer"),
        ("name.nonsense()", 6, "no function 'nonsense'"), ("%nonsense", 1, "no variable"),
        ("a is Nonsense", 6, "no type"),
        ("name.first(1)", 6, "takes 0"), ("iif(true)", 1, "takes 2 to 3"),
        ("'é' + §", 7, "means nothing"),
        ("'x'.matches('(')", 13, "pattern"), ("'x'.matches('(?=a)')", 13, "looking ahead"),
        ("a.ofType(1)", 10, "type's name"),
    ])
    func `a bad expression is refused at its column`(text: String, column: Int, words: String) {
        let error = #expect(throws: PathError.self) { try PathExpression(text) }
        #expect(error?.column == column, "\(text): \(error?.description ?? "")")
        #expect(error?.message.contains(words) == true, "\(text): \(error?.message ?? "")")
    }

    @Test func `lines are counted as well`() {
        let error = #expect(throws: PathError.self) { try PathExpression("name\n  .given +\n  )") }
        #expect(error?.line == 3)
        #expect(error?.column == 3)
    }

    @Test(arguments: [
        ("1+2*3", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("a or b and c", "a or b and c"),
        ("(a or b) and c", "(a or b) and c"), ("a - (b - c)", "a - (b - c)"),
        ("(a - b) - c", "(a - b) - c"),
        ("-(1).x", "-1.x"), ("(-1).x", "(-1).x"), ("- - 1", "--1"), ("(a.b).c[ 0 ]", "a.b.c[0]"),
        ("(a is X) = true", "a is X = true"), ("`a`.`b c`", "a.`b c`"),
        ("`and` . `div`", "`and`.`div`"), ("%`a b` & %'c'", "%`a b` & %c"), ("4 days", "4 days"),
        ("4 'mg'", "4 'mg'"), ("'it\\'s'", "'it\\'s'"), ("@2014T", "@2014T"),
        ("@T10:30:00.50", "@T10:30:00.50"),
        ("@2014-01-01T10:00:00.000-05:00", "@2014-01-01T10:00:00.000-05:00"), ("{ }", "{}"),
        ("x.contains( 'a' ) in contains", "x.contains('a') in contains"),
        ("a as FHIR.Patient", "a as FHIR.Patient"),
    ])
    func `what is read is written with the fewest parentheses`(text: String, written: String) throws
    {
        #expect(SyntaxPrinter.text(try SyntaxParser.parse(text)) == written)
    }

    @Test func `what is made at random, written and read, is the same tree`() throws {
        var random = Randomness(seed: 20_260_310)
        for _ in 0..<5_000 {
            let syntax = random.syntax(depth: 4)
            let text = SyntaxPrinter.text(syntax)
            #expect(try SyntaxParser.parse(text) == syntax, "\(text)")
        }
    }

    @Test func `an expression of a megabyte is refused at once`() {
        let error = #expect(throws: PathError.self) {
            try PathExpression(String(repeating: "a or ", count: 200_000) + "a")
        }
        #expect(error?.kind == .limit)
    }

    @Test func `nesting ends at 64 levels`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(1 + ", count: depth) + "1" + String(repeating: ")", count: depth)
        }
        _ = try PathExpression(nested(64))
        let error = #expect(throws: PathError.self) { try PathExpression(nested(65)) }
        #expect(error?.kind == .limit)
    }

    @Test func `long chains are no deep ones`() throws {
        let sum = "1" + String(repeating: "+1", count: 20_000)
        #expect(try Evaluating.texts(sum) == ["20001"])
        let types = "true" + String(repeating: " is Boolean", count: 400)
        #expect(try Evaluating.texts(types) == ["true"])
    }

    @Test func `a path of very many calls is refused`() throws {
        let path = "$this" + String(repeating: ".first()", count: 400) + ".id"
        #expect(try Evaluating.texts(path, on: Evaluating.patient) == ["p1"])
        let error = #expect(throws: PathError.self) {
            try PathExpression("$this" + String(repeating: "[0]", count: 20_000))
        }
        #expect(error?.kind == .limit)
    }
}
