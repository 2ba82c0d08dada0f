import Cases
import CodeSets
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// Whose card it is: the numbers of a Coverage beside those of a clinic.
@Suite struct CardTests {
    static let own = "http://larkspur.example/members"
    static let identifier =
        "\"identifier\": [\n          {\n            \"system\": \"\(own)\",\n            \"value\": \"LKS-1001\""

    /// The sample's first request with another card, and with another identifier of the patient.
    static func request(
        card: String? = "LKS-1001", patient: String = mrn, born: Bool = true
    ) throws -> RequestFile {
        var file = try Clinic.request("cpap-approve").replacing(
            identifier, "\"identifier\": [\(patient)")
        if let card {
            file = try file.replacing(
                "\"system\": \"\(own)\",\n            \"value\": \"LKS-1001\"",
                "\"system\": \"\(own)\",\n            \"value\": \"\(card)\""
            ).replacing("\"subscriberId\": \"LKS-1001\"", "\"subscriberId\": \"\(card)\"")
        }
        return born ? file : try file.replacing("\"birthDate\": \"1979-04-12\",", "")
    }

    static let mrn = #"{"system": "http://clinic.example/mrn", "value": "LKS-1001""#
    static let typed =
        #"{"type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MB"}]}, "system": "http://clinic.example/mrn", "value": "LKS-1001""#

    @Test(
        arguments: [
            ("LKS-1001", mrn, true, nil),
            ("LKS-1001-01", #"{"system": "http://clinic.example/mrn", "value": "7""#, true, nil),
            ("ZZZ-999", mrn, true, "No number of the Coverage is known"),
            ("ZZZ-999", mrn, false, "No number of the Coverage is known"),
            // A member's number of the Patient is as good as the card.
            ("ZZZ-999", typed, true, nil), ("LKS-1001", typed, false, nil),
        ] as [(String, String, Bool, String?)])
    func `a card that nobody has is looked at by a person, whatever the patient's other numbers`(
        card: String, patient: String, born: Bool, told: String?
    ) async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(
            try Self.request(card: card, patient: patient, born: born))
        let decided = try #require(answer.authorization)
        #expect(decided.action == (told == nil ? .approved : .pended))
        #expect(decided.ball == (told == nil ? .nobody : .staff))
        let finding = decided.decisions[.line(1)]?.explanation.checks.last?.finding
        if let told { #expect(finding?.hasPrefix(told) == true) }
    }

    /// What needs no authorization, and what is excluded: neither is said of somebody who is not known to be the member.
    @Test(arguments: ["not-required", "exclusion"])
    func `neither NA nor a no is told by a card that nobody has`(name: String) async throws {
        let clinic = try await Clinic.open()
        let request = try Clinic.request(name)
        #expect(await clinic.submit(request).authorization?.action != .pended)
        let number = try #require(request.text.firstMatch(of: /"subscriberId": "([^"]+)"/)?.1)
        let strange =
            try request
            .replacing("\"subscriberId\": \"\(number)\"", "\"subscriberId\": \"ZZZ-999\"")
            .replacing("\"value\": \"\(number)\"", "\"value\": \"ZZZ-999\"")
            .replacing("\"value\": \"\(name)\"", "\"value\": \"\(name)-2\"")
        let answer = await clinic.submit(strange)
        #expect(answer.authorization?.action == .pended)
        #expect(answer.authorization?.ball == .staff)
    }

    @Test func `numbers of the card come first, and are counted where there are others`() throws {
        func member(_ file: RequestFile) throws -> RequestedMember {
            try AnswerFixture(file).submission.request.member
        }
        let same = try member(try RequestFile.equipment())
        #expect(same.identifiers == ["LK1001"])
        #expect(same.cardNumbers == nil)
        let other = try member(
            try RequestFile.equipment().replacing(
                "\"system\": \"http://larkspur.example/member\",\n            \"value\": \"LK1001\"\n          }",
                "\"system\": \"http://larkspur.example/member\", \"value\": \"LK1001\"}, {\"value\": \"7\"}"
            ))
        #expect(other.identifiers == ["LK1001", "7"])
        #expect(other.cardNumbers == 1)
    }
}
