import Cases
import FHIR
import JSON
import Plans
import Primitives
import Testing

@testable import PASGateway

/// `assent check`: any PAS Bundle or resource against the guide, taking nothing in.
@Suite struct CheckTests {
    @Test func `a request is held against the guide and read`() throws {
        let check = try Self.check(RequestFile.equipment())
        #expect(check.version == .v221)
        #expect(!check.problems.contains { $0.severity == .error })
    }

    @Test func `what the guide says stands beside what the reader says`() throws {
        let file = try RequestFile.equipment()
            .replacing("\"birthDate\": \"1961-07-09\"", "\"birthDate\": 1961")
            .replacing("\"code\": \"E0601\"", "\"code\": \"E060\"")
        let errors = try Self.check(file).problems.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["fhir-value", "pas-procedure-code"])
    }

    @Test func `a Bundle in Parameters is held as it is alone, with its places in them`() throws {
        let plain = try RequestFile.equipment()
        let broken = try plain.replacing("\"code\": \"E0601\"", "\"code\": \"E060\"")
        let parameters = { (file: RequestFile) in
            #"{"resourceType": "Parameters", "parameter": [{"name": "resource", "resource": "#
                + String(decoding: file.bytes, as: UTF8.self) + "}]}"
        }
        let sound = try PASGateway.check(
            Array(parameters(plain).utf8), version: nil, now: AnswerFixture.received,
            book: { AnswerFixture.book })
        #expect(!sound.problems.contains { $0.severity == .error })
        let check = try PASGateway.check(
            Array(parameters(broken).utf8), version: nil, now: AnswerFixture.received,
            book: { AnswerFixture.book })
        let error = try #require(check.problems.first { $0.severity == .error })
        #expect(error.code == "pas-procedure-code")
        guard case .json(let path, let line, _) = error.place else {
            Issue.record("no place in JSON")
            return
        }
        #expect(path.hasPrefix("$.parameter[0].resource.entry[0].resource.item[0]"))
        #expect(line > 1)
    }

    @Test func `the version is the one that is named, by the caller or by the document`() throws {
        let plain = try RequestFile.equipment()
        let named = try plain.replacing(
            "profile-pas-request-bundle\"", "profile-pas-request-bundle|2.0.1\"")
        #expect(try Self.check(named).version == .v201)
        #expect(try Self.check(named, .v221).version == .v221)
        #expect(PASGateway.versionMeant(by: named.bytes, now: AnswerFixture.received) == .v201)
        #expect(PASGateway.versionMeant(by: plain.bytes, now: AnswerFixture.received) == .v221)
        #expect(PASGateway.versionMeant(by: [0x7B], now: AnswerFixture.received) == .v221)
    }

    @Test(arguments: ["2.0.1-submit-request", "2.2.1-submit-request", "2.2.1-update-initial"])
    func `a public sample that names no version is of the newest that it conforms to`(
        _ name: String
    ) throws {
        guard let sample = try Clinic.sample(name) else { return }
        let check = try Self.check(sample)
        #expect(check.version == Clinic.version(ofSample: name))
        // This book has another insurer.
        let errors = check.problems.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["unknownPayer"])
    }

    /// The profile of 2.0.1 has room for one Claim; the one that is updated may come with it all the same.
    @Test(arguments: [
        #""reference": "Claim/first""#,
        #""identifier": {"system": "http://provider.example/event-trace", "value": "EV-first"}"#,
    ])
    func `an update with the Claim that it updates is checked as it is taken`(
        named: String
    ) throws {
        let plain = try RequestFile.equipment()
        let entry = try #require(try plain.document.root["entry"]?[0])
        let text = String(decoding: entry.sourceBytes, as: UTF8.self)
        let parent = text.replacing("Claim/equipment", with: "Claim/first")
            .replacing("\"id\": \"equipment\"", with: "\"id\": \"first\"")
            .replacing("EV-4471", with: "EV-first")
        let related = #"""
            "related": [{"claim": {\#(named)}, "relationship": {"coding": [{
              "system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship",
              "code": "prior"}]}}], "insurer":
            """#
        let update = text.replacing("\"insurer\":", with: related)
        let file = try plain.replacing(text, "\(update), \(parent)")
        #expect(try Self.check(file, .v201).problems.filter { $0.severity == .error } == [])
        let stray = try plain.replacing(text, "\(text), \(parent)")
        let errors = try Self.check(stray, .v201).problems.filter { $0.severity == .error }
        #expect(errors.map(\.code) == ["fhir-structure", "pas-claim-stray"])
        // The profile of 2.2.1 has room for it. What it asks for would be lost.
        let newer = try Self.check(stray, .v221).problems.filter { $0.severity == .error }
        #expect(newer.map(\.code) == ["pas-claim-stray"])
        let named = try Self.check(file, .v221).problems.map(\.code)
        #expect(!named.contains("pas-claim-stray"))
    }

    @Test func `an update behind the Claim that it updates is refused`() async throws {
        let clinic = try await Clinic.open()
        let first = try Clinic.request("cpap-approve")
        #expect(await clinic.submit(first).authorization?.action == .approved)
        let claim = try #require(try first.document.root["entry"]?[0])
        let text = String(decoding: claim.sourceBytes, as: UTF8.self)
        let update = text.replacing("Claim/cpap-approve", with: "Claim/later")
            .replacing("\"id\": \"cpap-approve\"", with: "\"id\": \"later\"")
        let answer = await clinic.submit(try first.replacing(text, "\(text), \(update)"))
        #expect(answer.kind == .invalid)
        #expect(String(decoding: answer.bytes, as: UTF8.self).contains("comes first"))
    }

    @Test func `a remark about what two items lead to is told once`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"code\": \"SJ\"", "\"code\": \"primary\"")
        let remarks = try Self.check(file).problems.filter { $0.code == "pas-care-team-role" }
        #expect(remarks.count == 1)
    }

    @Test(arguments: ["careTeam", "diagnosis", "insurance"])
    func `two entries of one sequence are told of`(name: String) throws {
        let plain = try RequestFile.equipment()
        let claim = try #require(try plain.document.root["entry"]?[0]?["resource"])
        let entry = try #require(claim[name]?[0])
        let text = String(decoding: entry.sourceBytes, as: UTF8.self)
        let check = try Self.check(try plain.replacing(text, "\(text), \(text)"))
        let told = check.problems.filter { $0.code == "pas-sequence-collides" }
        #expect(told.map(\.severity) == [.warning])
        #expect(told.map(\.message) == ["Two \(name) entries have the sequence 1."])
        #expect(try Self.check(plain).problems.allSatisfy { $0.code != "pas-sequence-collides" })
    }

    @Test func `an answer of ours has no errors`() async throws {
        let clinic = try await Clinic.open()
        for name in ["cpap-approve", "cpap-missing", "four-lines", "exclusion", "unknown-member"] {
            let answer = await clinic.submit(try Clinic.request(name))
            #expect(answer.kind == .ok, "\(name): \(String(decoding: answer.bytes, as: UTF8.self))")
            let check = try Self.check(
                RequestFile(text: String(decoding: answer.bytes, as: UTF8.self)))
            #expect(check.problems.filter { $0.severity == .error } == [], "\(name)")
        }
    }

    @Test func `a resource alone is held against what it claims, without a plan book`() throws {
        let patient = """
            {"resourceType": "Patient", "meta": {"profile": ["\(Self.profiles)profile-beneficiary"]},
             "name": [{"family": "Vane"}], "gender": "both"}
            """
        let check = try PASGateway.check(
            Array(patient.utf8), version: nil, now: AnswerFixture.received,
            book: { throw NoBook() })
        let codes = check.problems.map(\.code)
        #expect(codes.contains("fhir-required"), "identifier")
        #expect(codes.contains("fhir-code-invalid"), "gender")
    }

    @Test func `an inquiry is held against the profile of inquiries`() throws {
        let inquiry = try RequestFile.equipment()
            .replacing("profile-pas-request-bundle", "profile-pas-inquiry-request-bundle")
            .replacing(
                "StructureDefinition/profile-claim\"", "StructureDefinition/profile-claim-inquiry\""
            )
            .replacing("\"use\": \"preauthorization\"", "\"use\": \"claim\"")
        let check = try Self.check(inquiry)
        #expect(check.problems.contains { $0.message.contains("profile-claim-inquiry") })
    }

    @Test func `no JSON is one problem`() throws {
        #expect(try Self.check(RequestFile(text: "{")).problems.map(\.code) == ["json-syntax"])
    }

    // MARK: Support

    private static let profiles = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"

    private struct NoBook: Error {}

    private static func check(
        _ file: RequestFile, _ version: PASVersion? = nil
    ) throws -> PASGateway.Check {
        try PASGateway.check(
            file.bytes, version: version, now: AnswerFixture.received,
            book: { AnswerFixture.book })
    }
}
