import FHIRPath
import JSON
import Primitives
import Testing

@testable import Commands

/// What `assent fhirpath` prints.
@Suite struct FHIRPathReportTests {
    private func items(_ expression: String, _ json: String) throws -> [PathItem] {
        let document = PathDocument(try JSONDocument.parse(json).root)
        return try PathExpression(expression).evaluate(
            PathInput(document, now: Instant(milliseconds: 0)))
    }

    private let patient = """
        {"resourceType": "Patient", "gender": "female", "name": [{"family": "Larkspur",
         "text": "two\\nlines"}], "birthDate": "1974-12-25"}
        """

    @Test func `text is one value a line`() throws {
        let found = try items("gender | name.text | name | 1.50", patient)
        #expect(
            FHIRPathReport.text(found) == """
                female
                two\\nlines
                {"family":"Larkspur","text":"two\\nlines"}
                1.50
                """)
    }

    @Test func `JSON names the type of every value`() throws {
        let found = try items(
            "gender | birthDate | name.count() | 2 'mg' | (birthDate = @1974-12-25)", patient)
        let printed = try JSONDocument.parse(FHIRPathReport.json(found)).root
        #expect(
            printed.elements.map { $0["type"]?.string }
                == ["code", "date", "integer", "Quantity", "boolean"])
        #expect(printed[0]?["value"]?.string == "female")
        #expect(printed[2]?["value"]?.int == 1)
        #expect(printed[3]?["value"]?["unit"]?.string == "mg")
        #expect(printed[4]?["value"]?.bool == true)
    }

    @Test func `a fault is shown under its column`() {
        let error = #expect(throws: PathError.self) { try PathExpression("name.nonsense()") }
        let text = error.map { FHIRPathReport.text($0, in: "name.nonsense()") }
        #expect(
            text == """
                column 6: there is no function 'nonsense'
                  name.nonsense()
                       ^
                """)
    }
}
