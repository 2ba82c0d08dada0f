import Primitives
import Testing

/// Problems and places as people read them.
@Suite struct PlaceTests {
    @Test(arguments: [
        (Place.json(path: "$.entry[0]", line: 3, column: 7), "$.entry[0] (line 3, column 7)"),
        (.file(name: "fees.csv", line: 12, column: nil), "fees.csv:12"),
        (.file(name: "book.yaml", line: 1, column: 5), "book.yaml:1:5"),
        (.x12(segment: 14, name: "UM", element: 2, component: nil), "segment 14 UM02"),
        (.x12(segment: 14, name: "SV1", element: 1, component: 2), "segment 14 SV101-2"),
        (.x12(segment: 3, name: "BHT", element: nil, component: nil), "segment 3 BHT"),
        (.argument("--on"), "--on"),
    ])
    func `a place reads as one would say it`(place: Place, text: String) {
        #expect(place.description == text)
    }

    @Test func `a problem says where, how bad and what`() {
        let problem = Problem(
            severity: .warning, code: "book-old", message: "it is old.",
            place: .file(name: "fees.csv", line: 2, column: nil))
        #expect(problem.description == "fees.csv:2: warning: it is old. [book-old]")
        #expect(Problem(code: "c", message: "m").description == "error: m [c]")
        #expect(Problems([problem, problem]).description.split(separator: "\n").count == 2)
    }
}
