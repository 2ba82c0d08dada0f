import Cases
import FHIR
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// What keeps a message from being a request: each with its code and the place where it stands.
@Suite struct ReaderRefusalTests {
    /// One fault put into the valid request.
    struct Fault: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var code: String
        var path: String

        init(_ old: String, _ new: String, _ code: String, at path: String) {
            self.old = old
            self.new = new
            self.code = code
            self.path = path
        }

        var testDescription: String { "\(code) at \(path)" }
    }

    static let claim = "$.entry[0].resource"

    static let bundleFaults = [
        Fault(
            "\"resourceType\": \"Bundle\"", "\"resourceType\": \"Claim\"", "not-a-bundle", at: "$"),
        Fault("\"type\": \"collection\"", "\"type\": \"batch\"", "bundle-type", at: "$.type"),
        Fault("\"value\": \"S-1\"", "\"use\": \"usual\"", "identifier-missing", at: "$.identifier"),
        Fault("\"value\": \"S-1\"", "\"value\": \"\"", "identifier-missing", at: "$.identifier"),
        Fault("\"timestamp\":", "\"timestamp_\":", "timestamp-missing", at: "$"),
        Fault(
            "\"timestamp\": \"2026-03-02T10:00:00-05:00\"", "\"timestamp\": \"yesterday\"",
            "timestamp-missing", at: "$.timestamp"),
        Fault("\"entry\": [", "\"entry\": [], \"link\": [", "entry-missing", at: "$.entry"),
        Fault(
            "\"resourceType\": \"Claim\"", "\"resourceType\": \"Task\"", "claim-missing",
            at: "$.entry[0]"),
        Fault(
            "\"resourceType\": \"Patient\",", "", "entry-resource-missing", at: "$.entry[1]"),
        Fault(
            "\"fullUrl\": \"http://provider.example/fhir/Patient/odette\",", "", "fullUrl-missing",
            at: "$.entry[1]"),
        Fault(
            "\"fullUrl\": \"http://provider.example/fhir/Coverage/choice\"",
            "\"fullUrl\": \"http://provider.example/fhir/Patient/odette\"", "fullUrl-twice",
            at: "$.entry[2]"),
        Fault(
            "\"fullUrl\": \"http://provider.example/fhir/Patient/odette\"",
            "\"fullUrl\": \"Patient/odette\"", "fullUrl-relative", at: "$.entry[1].fullUrl"),
        Fault(
            "\"id\": \"odette\"", "\"id\": \"dette\"", "fullUrl-id", at: "$.entry[1].fullUrl"),
        Fault(
            "\"id\": \"odette\"", "\"id\": \"odette\", \"implicitRules\": \"urn:x\"",
            "implicit-rules", at: "$.entry[1].resource.implicitRules"),
        Fault(
            "\"id\": \"request\"", "\"id\": \"request\", \"implicitRules\": \"urn:x\"",
            "implicit-rules", at: "$.implicitRules"),
    ]

    static let claimFaults = [
        Fault(
            "\"use\": \"preauthorization\"", "\"use\": \"claim\"", "claim-use", at: "\(claim).use"),
        Fault(
            "\"status\": \"active\"", "\"status\": \"cancelled\"", "claim-status",
            at: "\(claim).status"),
        Fault("\"insurer\": {", "\"enterer\": {", "insurer-missing", at: claim),
        Fault("\"patient\": {", "\"enterer\": {", "patient-missing", at: claim),
        Fault("\"provider\": {", "\"enterer\": {", "provider-missing", at: claim),
        Fault("\"insurance\": [", "\"accident_\": [", "insurance-missing", at: claim),
        Fault("\"item\": [", "\"detail\": [", "item-missing", at: claim),
        Fault(
            "\"item\": [\n          {\n            \"extension\": [",
            "\"item\": [{\"extension\": [{\"url\": \"\(LineReader.infoCancelled)\", \"valueBoolean\": true},",
            "modifier-extension", at: "\(claim).item[0].extension[0]"),
        Fault(
            "\"item\": [", "\"item\": [" + String(repeating: "{}, ", count: 200), "items-too-many",
            at: "\(claim).item"),
        Fault("\"item\": [", "\"item\": [], \"detail\": [", "item-missing", at: "\(claim).item"),
        Fault(
            "\"reference\": \"Organization/larkspur\"", "\"reference\": \"Organization/nobody\"",
            "reference-dangling", at: "\(claim).insurer"),
        Fault(
            "\"reference\": \"Patient/odette\"", "\"reference\": \"Patient/nobody\"",
            "reference-dangling", at: "\(claim).patient"),
        Fault(
            "\"reference\": \"Organization/riverbend\"", "\"display\": \"Riverbend\"",
            "reference-dangling", at: "\(claim).provider"),
        Fault(
            "\"reference\": \"PractitionerRole/sallow-riverbend\"",
            "\"reference\": \"PractitionerRole/nobody\"", "reference-dangling",
            at: "\(claim).careTeam[0].provider"),
        Fault(
            "\"reference\": \"DocumentReference/visit\"",
            "\"reference\": \"DocumentReference/gone\"", "reference-dangling",
            at: "\(claim).supportingInfo[1].valueReference"),
        Fault(
            "\"reference\": \"Coverage/choice\"", "\"reference\": \"Coverage/gone\"",
            "reference-dangling", at: "\(claim).insurance[0].coverage"),
        Fault(
            "\"identifier\": [\n          {\n            \"system\": \"http://provider.example/event",
            "\"modifierExtension\": [{\"url\": \"urn:x\"}], "
                + "\"identifier\": [\n          {\n            \"system\": \"http://provider.example/event",
            "modifier-extension", at: "\(claim).modifierExtension[0]"),
        Fault(
            "\"birthDate\": \"1961-07-09\"", "\"birthDate\": \"1961\"", "birthDate",
            at: "$.entry[1].resource.birthDate"),
    ]

    static let item = "\(claim).item[0]"

    static let itemFaults = [
        Fault(
            "\"sequence\": 1,\n            \"careTeamSequence\"",
            "\"sequence\": 0,\n            \"careTeamSequence\"", "sequence-missing", at: item),
        Fault(
            "\"sequence\": 2,\n            \"careTeamSequence\"",
            "\"sequence\": 1,\n            \"careTeamSequence\"", "sequence-twice",
            at: "\(claim).item[1]"),
        Fault(
            "\"productOrService\": {", "\"programCode\": {", "productOrService-missing", at: item),
        Fault(
            "\"code\": \"E0601\"", "\"display\": \"CPAP\"", "procedure-code",
            at: "\(item).productOrService"),
        Fault(
            "\"code\": \"E0601\"", "\"code\": \"E060\"", "procedure-code",
            at: "\(item).productOrService"),
        Fault(
            "\"servicedPeriod\": {\n              \"start\": \"2026-03-09\",",
            "\"servicedPeriod\": {\n              \"start\": \"2026-06-09\",", "serviced-period",
            at: "\(item).servicedPeriod"),
        Fault(
            "\"timingPeriod\": {\n              \"start\": \"2026-03-09\",\n              \"end\": \"2026-05-31\"\n            }",
            "\"timingDate\": \"2026-05\"", "timing-date",
            at: "\(claim).supportingInfo[0].timingDate"),
        Fault(
            "\"servicedPeriod\": {\n              \"start\"",
            "\"servicedDate\": \"2026-03\", \"detail\": {\n              \"start\"",
            "serviced-date", at: "\(item).servicedDate"),
        Fault("\"value\": 3", "\"unit\": \"month\"", "quantity-missing", at: "\(item).quantity"),
        Fault("\"value\": 3", "\"value\": 0", "quantity", at: "\(item).quantity"),
        Fault("\"value\": 3", "\"value\": -3", "quantity", at: "\(item).quantity"),
    ]

    static let otherFaults = [
        Fault(
            "\"sequence\": 1,\n            \"diagnosisCodeableConcept\"",
            "\"diagnosisCodeableConcept\"", "sequence-missing", at: "\(claim).diagnosis[0]"),
        Fault(
            "\"code\": \"G47.33\"", "\"code\": \"4G7\"", "diagnosis-code",
            at: "\(claim).diagnosis[0]"),
        Fault(
            "\"sequence\": 2,\n            \"category\"",
            "\"sequence\": 1,\n            \"category\"", "sequence-twice",
            at: "\(claim).supportingInfo[1]"),
    ]

    @Test(arguments: bundleFaults + claimFaults + itemFaults + otherFaults)
    func `a fault is refused with its code and place`(_ fault: Fault) throws {
        let file = try RequestFile.equipment().replacing(fault.old, fault.new)
        let problem = try #require(try Self.problems(file).first)
        #expect(problem.code == "pas-\(fault.code)")
        #expect(problem.severity == .error)
        guard case .json(let path, let line, _) = problem.place else {
            Issue.record("no place: \(problem)")
            return
        }
        #expect(path == fault.path)
        #expect(line > 0)
    }

    /// PAS 2.2.1, conf-14: what the profiles let be left out is no fault.
    @Test(arguments: ["servicedPeriod", "timingPeriod"])
    func `a period without a start is a person's to find out`(name: String) throws {
        let file = try RequestFile.equipment().replacing(
            "\"\(name)\": {\n              \"start\": \"2026-03-09\",", "\"\(name)\": {")
        let read = PASReader(book: AnswerFixture.book).readRequest(
            try file.document, now: AnswerFixture.received)
        guard case .asked(let submission, _, _) = read else {
            Issue.record("\(read)")
            return
        }
        let doubts = submission.request.event.doubts
        #expect(
            doubts == ["\(name) has no start: from which day on until 2026-05-31 is not known."])
    }

    @Test func `a member without any number is refused at the patient`() throws {
        let file = try RequestFile.equipment()
            .replacingAll("\"value\": \"LK1001\"", "\"use\": \"usual\"")
            .replacing("\"subscriberId\": \"LK1001\",", "")
        #expect(try Self.problems(file).map(\.code) == ["pas-member-missing"])
    }

    @Test func `a modifier extension of an item that is not understood is refused`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"diagnosisSequence\": [",
            "\"modifierExtension\": [{\"url\": \"urn:not\", \"valueBoolean\": true}], \"diagnosisSequence\": ["
        )
        let problem = try #require(try Self.problems(file).first)
        #expect(problem.code == "pas-modifier-extension")
        #expect(problem.message.contains("urn:not"))
    }

    @Test func `problems are collected, not only the first`() throws {
        let file = try RequestFile.equipment()
            .replacing("\"code\": \"E0601\"", "\"code\": \"E060\"")
            .replacing("\"code\": \"K0823\"", "\"code\": \"K08\"")
            .replacing("\"value\": \"S-1\"", "\"use\": \"usual\"")
        #expect(
            try Self.problems(file).map(\.code) == [
                "pas-identifier-missing", "pas-procedure-code", "pas-procedure-code",
            ])
    }

    @Test(arguments: ["null", "[]", "{}", "\"Bundle\"", "{\"resourceType\":\"Patient\"}"])
    func `other JSON is no Bundle`(_ text: String) throws {
        #expect(try Self.problems(RequestFile(text: text)).map(\.code) == ["pas-not-a-bundle"])
    }

    @Test func `a payer that nobody knows is a rejection, not a fault of the format`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"value\": \"LARKSPUR\"", "\"value\": \"X\"")
        let reader = PASReader(book: AnswerFixture.book)
        guard
            case .rejected(let rejections, _, _) = reader.readRequest(
                try file.document, now: AnswerFixture.received)
        else {
            Issue.record("not rejected")
            return
        }
        #expect(rejections.map(\.code) == [.unknownPayer])
        #expect(rejections[0].message.contains("X"))
    }

    @Test func `who is named by an identifier alone is to come along, and that is said`() throws {
        let file = try Clinic.request("cpap-approve").replacing(
            "\"reference\": \"Organization/larkspur\"",
            "\"identifier\": {\"system\": \"urn:payers\", \"value\": \"1\"}")
        let told = try #require(Self.problems(file).first)
        #expect(told.code == "pas-reference-dangling")
        #expect(told.message.contains("the resource itself has to come along"))
    }

    private static func problems(_ file: RequestFile) throws -> [Problem] {
        let reader = PASReader(book: AnswerFixture.book)
        guard
            case .invalid(let problems) = reader.readRequest(
                try file.document, now: AnswerFixture.received)
        else { return [] }
        return problems
    }
}
