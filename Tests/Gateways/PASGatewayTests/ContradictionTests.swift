import Cases
import CodeSets
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// Concepts that say two things at once, or nothing that is known: a person looks.
@Suite struct ContradictionTests {
    private static let hcpcs = DoubtTests.hcpcs
    private static let icd = "http://hl7.org/fhir/sid/icd-10-cm"

    private func coding(_ system: String, _ code: String) -> String {
        #"{"system": "\#(system)", "code": "\#(code)"}"#
    }

    /// Codes of one system do not translate each other; those of others do.
    @Test(arguments: [
        (hcpcs, "GZ", true), (hcpcs, "RR", false), (hcpcs, "rr", false),
        ("http://x.example/modifiers", "GZ", false), ("http://www.ama-assn.org/go/cpt", "26", true),
    ])
    func `a modifier of two codes of one system is doubtful, a translation is not`(
        system: String, code: String, isDoubtful: Bool
    ) throws {
        let concept = "{\"coding\": [\(coding(Self.hcpcs, "RR")), \(coding(system, code))]}"
        let line = try DoubtTests.line {
            try $0.replacing("\"quantity\": {", "\"modifier\": [\(concept)], \"quantity\": {")
        }
        #expect(line.modifiers.map(\.code) == ["RR"])
        #expect(line.doubts == (isDoubtful ? ["A modifier of the item is RR and \(code)."] : []))
    }

    @Test(arguments: [
        (PlaceOfService.systemURI, "22", true), (PlaceOfService.systemURI, "12", false),
        ("http://x.example/places", "22", false),
    ])
    func `a place of two codes of one system is doubtful, a translation is not`(
        system: String, code: String, isDoubtful: Bool
    ) throws {
        let line = try DoubtTests.line {
            try $0.replacing(
                "\"locationCodeableConcept\": {\n              \"coding\": [",
                "\"locationCodeableConcept\": {\"coding\": [\(coding(system, code)),")
        }
        let read = system == PlaceOfService.systemURI ? code : "12"
        #expect(line.placeOfService == PlaceOfService(read))
        #expect(line.doubts == (isDoubtful ? ["The item names two places, 22 and 12."] : []))
    }

    @Test(arguments: [
        (icd, "Z00.00", true), (icd, "G4733", false), ("http://snomed.info/sct", "78275009", false),
        ("http://hl7.org/fhir/sid/icd-10", "G47.3", false),
    ])
    func `a diagnosis of two codes of one system is doubtful for what points at it`(
        system: String, code: String, isDoubtful: Bool
    ) throws {
        let request = try AnswerFixture(
            try RequestFile.equipment().replacing(
                #""code": "G47.33""#, "\"code\": \"G47.33\"}, \(coding(system, code).dropLast())")
        ).submission.request
        #expect(request.event.diagnoses.map(\.code.dotless) == ["G4733"])
        let told = isDoubtful ? ["Diagnosis 1 is G47.33 and \(code)."] : []
        #expect(request.lines[0].doubts == told)
    }

    // MARK: What kind of request it is

    @Test func `a certification type that can not be read is no first request`() throws {
        let coded = "\"code\": \"I\"\n"
        let unknown = "\"code\": \"C\"\n"
        let told = ["What the certification type 'C' means is not known."]
        let event = try AnswerFixture(try RequestFile.equipment().replacing(coded, unknown))
        #expect(event.submission.request.event.doubts == told)
        #expect(event.submission.request.lines[0].doubts == [])
        let all = try AnswerFixture(try RequestFile.equipment().replacingAll(coded, unknown))
        #expect(all.submission.request.lines[0].doubts == told)
        let words = try AnswerFixture(
            try RequestFile.equipment().replacing(
                "\"system\": \"https://codesystem.x12.org/005010/1322\",\n                  \"code\": \"I\"",
                "\"display\": \"Cancel\""
            ))
        #expect(words.submission.request.event.doubts.count == 1)
    }

    @Test func `a level of service that is not known is told`() throws {
        let file = try RequestFile.full().replacingAll(#""code": "E""#, #""code": "URGENT""#)
        let request = try AnswerFixture(file).submission.request
        #expect(request.deviations.map(\.code).contains("pas-level-of-service"))
    }
}
