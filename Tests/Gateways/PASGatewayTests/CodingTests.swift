import Cases
import CodeSets
import FHIR
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// A concept may have codings of several systems: each code is read by the system that is known where it stands.
@Suite struct CodingTests {
    struct Place: Sendable, CustomTestStringConvertible {
        var system: String
        /// What is said there, so that it is told from what is taken where nothing is read.
        var said: [(old: String, new: String)] = []

        var testDescription: String { system }
    }

    private static let list = FHIRSystems.x12

    @Test(arguments: [
        Place(system: "\(list)1322", said: [(#""code": "I""#, #""code": "3""#)]),
        Place(system: "\(list)1338", said: [(#""code": "E""#, #""code": "U""#)]),
        Place(
            system: "http://terminology.hl7.org/CodeSystem/processpriority",
            said: [(#""code": "normal""#, #""code": "stat""#), (#""code": "E""#, #""code": "_""#)]),
        Place(system: FHIRSystems.pasCodes), Place(system: "\(list)98"),
        Place(system: "\(list)1365"), Place(system: "\(list)1525"),
        Place(system: "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"),
        Place(system: FHIRSystems.revenue), Place(system: PlaceOfService.systemURI),
    ])
    func `a code is read wherever it stands among the codings of its concept`(
        _ place: Place
    ) throws {
        var file = try RequestFile.full()
        for (old, new) in place.said { file = try file.replacing(old, new) }
        let alone = try AnswerFixture(file).submission.request
        let system = #""system": "\#(place.system)""#
        let beside = try AnswerFixture(
            try file.replacingAll(
                system,
                #""system": "http://provider.example/codes", "code": "77", "display": "ours"}, {\#(system)"#
            )
        ).submission.request
        #expect(beside.event == alone.event)
        #expect(beside.lines == alone.lines)
        #expect(beside.deviations == [])
    }

    @Test func `an answer tells the type of a provider whose role has a further coding`() throws {
        let file = try RequestFile.equipment()
        let system = #""system": "https://codesystem.x12.org/005010/98""#
        let other = #""system": "http://terminology.hl7.org/CodeSystem/claimcareteamrole""#
        let alone = try AnswerFixture(file)
        let beside = try AnswerFixture(
            try file.replacingAll(system, #"\#(other), "code": "primary"}, {\#(system)"#))
        #expect(try Self.response(beside) == Self.response(alone))
    }

    /// The ClaimResponse of an approval.
    private static func response(_ fixture: AnswerFixture) throws -> [UInt8] {
        let root = try JSONDocument.parse(try fixture.answer([1: fixture.approved(1)])).root
        return try Array(#require(FHIRBundle(root).first).resource.sourceBytes)
    }

    // MARK: Place of service

    private static let bill = "https://www.nubc.org/CodeSystem/TypeOfBill"

    @Test(
        arguments: [
            ([(PlaceOfService.systemURI, "21")], "21"),
            ([("http://terminology.hl7.org/CodeSystem/ex-serviceplace", "21")], "21"),
            ([(bill, "11"), (PlaceOfService.systemURI, "21")], "21"),
            ([(bill, "11")], nil), ([(bill, "21")], nil), ([(bill, "013")], nil),
        ] as [([(String, String)], String?)])
    func `a type of bill is no place of service`(
        codings: [(system: String, code: String)], place: String?
    ) throws {
        let written = codings.map { #"{"system": "\#($0.system)", "code": "\#($0.code)"}"# }
        let file = try RequestFile.equipment().replacing(
            #""locationCodeableConcept": {"#,
            #"""
            "locationCodeableConcept": {"coding": [\#(written.joined(separator: ", "))]},
            "programCode": {
            """#)
        let request = try AnswerFixture(file).submission.request
        #expect(request.lines[0].placeOfService?.code == place)
        let kept = request.lines[0].kept.map { [$0[element: 4], $0[element: 4, component: 2]] }
        #expect(kept == (place == nil ? [[codings[0].code, "A"]] : []))
        #expect(request.deviations == [])
    }

    @Test func `a place of another system is not read, and said`() throws {
        let file = try RequestFile.equipment().replacing(
            PlaceOfService.systemURI, "http://provider.example/places")
        let request = try AnswerFixture(file).submission.request
        #expect(request.lines[0].placeOfService == nil)
        #expect(request.deviations.map(\.code) == ["pas-place-of-service"])
    }

    // MARK: Roles

    @Test func `who has no role renders, and nothing is to be said of it`() throws {
        let request = try AnswerFixture(
            try RequestFile.equipment().replacing(#""role": {"#, #""role_": {"#)
        ).submission.request
        #expect(request.event.providers[1].role == .rendering)
        #expect(request.deviations == [])
    }

    @Test func `a role that is not known is said once, however many lines point at it`() throws {
        let request = try AnswerFixture(
            try RequestFile.equipment().replacing(#""code": "SJ""#, #""code": "primary""#)
        ).submission.request
        #expect(request.lines.map(\.providers.count) == [1, 1])
        #expect(request.deviations.map(\.code) == ["pas-care-team-role"])
    }
}
