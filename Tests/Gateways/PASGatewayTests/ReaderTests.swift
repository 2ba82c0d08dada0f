import Cases
import CodeSets
import FHIR
import Foundation
import JSON
import Primitives
import Records
import Testing
import Workflow

@testable import PASGateway

/// What is read out of a valid request, and what is answered although it lies outside the profile.
@Suite struct ReaderTests {
    let submission: Submission

    init() throws { submission = try AnswerFixture(try RequestFile.equipment()).submission }

    @Test func `the transaction names submitter, number and trace`() {
        let transaction = submission.request.transaction
        #expect(transaction.door == .pas)
        #expect(transaction.submitter == "1234567893")
        #expect(transaction.identifier == "S-1")
        #expect(
            transaction.traceNumbers
                == [TraceNumber(system: "http://provider.example/event-trace", value: "EV-4471")])
        #expect(transaction.createdAt == Instant("2026-03-02T15:00:00Z"))
    }

    /// FHIR R4, section 2.24.0.1: a leap second may be written.
    @Test func `a message of a leap second is of the second before`() throws {
        let file = try RequestFile.equipment().replacing("T10:00:00-05:00", "T10:00:60-05:00")
        let createdAt = try AnswerFixture(file).submission.request.transaction.createdAt
        #expect(createdAt == Instant("2026-03-02T15:00:59Z"))
    }

    @Test func `the member goes by the number of the coverage first`() {
        let member = submission.request.member
        #expect(member.identifiers == ["LK1001"])
        #expect(member.family == "Quill")
        #expect(member.birthDate == CivilDate("1961-07-09"))
        #expect(submission.request.payer == PayerID("larkspur"))
    }

    @Test func `the event has its dates, diagnosis, level and kind`() {
        let event = submission.request.event
        #expect(event.dates?.end == CivilDate("2026-05-31"))
        #expect(event.diagnoses.map(\.code.description) == ["G47.33"])
        #expect(event.diagnoses.map(\.role) == [.principal])
        #expect(event.levelOfService == .standard)
        #expect(event.certificationType == .initial)
    }

    @Test func `providers stand at the event or at the line, by the scope of the care team`() {
        let request = submission.request
        #expect(request.event.providers.map(\.role) == [.requester, .ordering])
        #expect(request.event.providers[1].identifiers == ["1003000126", "1234567893"])
        #expect(request.event.providers[1].name == "Imre Sallow")
        #expect(request.lines[0].providers.map(\.name) == ["Wheel & Way Equipment"])
        #expect(request.lines[0].providers.map(\.role) == [.rendering])
    }

    @Test func `a line has code, words, quantity, dates, place and trace`() throws {
        let line = submission.request.lines[0]
        #expect(line.code == ProcedureCode(system: .hcpcs, code: "E0601"))
        #expect(line.text == "CPAP device")
        #expect(line.quantity?.amount == Decimal(3))
        #expect(line.dates?.start == CivilDate("2026-03-09"))
        #expect(line.placeOfService == PlaceOfService("12"))
        #expect(line.serviceType == "12")
        #expect(line.category == .healthServices)
        #expect(line.traceNumbers.map(\.value) == ["L1"])
        #expect(line.diagnosisPointers == [1])
        #expect(!line.isCancelled)
    }

    @Test(arguments: [
        "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
    ])
    func `a code of CPT may come as HCPCS, from its first to its last`(_ system: String) throws {
        let file = try RequestFile.equipment().replacing(
            "\"code\": \"E0601\"", "\"code\": \"72148\""
        ).replacing(
            "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", system
        ).replacing(
            "\"url\": \"\(FHIRSystems.pasExtension("serviceItemRequestType"))\"",
            """
            "url": "\(FHIRSystems.pasExtension("productOrServiceCodeEnd"))",
            "valueCodeableConcept": {"coding": [{"system": "\(system)", "code": "72149"}]}
            }, {"url": "\(FHIRSystems.pasExtension("serviceItemRequestType"))"
            """)
        let lines = try AnswerFixture(file).submission.request.lines
        #expect(lines[0].code == ProcedureCode(system: .cpt, code: "72148"))
        #expect(lines[0].codeEnd == ProcedureCode(system: .cpt, code: "72149"))
        #expect(lines[1].code == ProcedureCode(system: .hcpcs, code: "K0823"))

        let read = PASReader(book: AnswerFixture.book).readInquiry(
            try file.document, now: AnswerFixture.received)
        guard case .asked(let inquiry, _, _) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(inquiry.codes == lines.map(\.code))
    }

    @Test func `a document comes as the resource and as the file inside it`() {
        let attachments = submission.request.attachments
        #expect(attachments.map(\.mediaType) == ["application/fhir+json", "text/plain"])
        #expect(attachments[0].kind == "34117-2")
        #expect(attachments[1].title == "Visit of February 20")
        #expect(attachments[1].digest == ContentDigest.of("Visit note."))
        #expect(attachments[1].byteCount == 11)
        #expect(submission.documents.isEmpty, "they are kept in the message")
    }

    @Test func `a valid request has no deviations`() {
        #expect(submission.request.deviations == [])
    }

    @Test func `places point into the message`() throws {
        #expect(try path(.line(2)) == "$.entry[0].resource.item[1]")
        #expect(try path(.lineCode(1)) == "$.entry[0].resource.item[0].productOrService")
        #expect(try path(.member) == "$.entry[1].resource")
        #expect(try path(.requester) == "$.entry[4].resource")
    }

    // MARK: Deviations

    struct Deviation: Sendable, CustomTestStringConvertible {
        var old: String
        var new: String
        var code: String
        var testDescription: String { "\(code): \(new)" }
    }

    @Test(arguments: [
        Deviation(old: "\"code\": \"DK\"", new: "\"code\": \"primary\"", code: "care-team-role"),
        Deviation(old: "\"value\": \"1003000126\"", new: "\"value\": \"1003000127\"", code: "npi"),
        Deviation(
            old: "\"quantity\": {",
            new: "\"revenue\": {\"coding\": [{\"code\": \"0105\"}]}, \"quantity\": {",
            code: "revenue"),
        Deviation(
            old: "\"quantity\": {",
            new: "\"modifier\": [{\"coding\": [{\"code\": \"LONG\"}]}], \"quantity\": {",
            code: "modifier"),
        Deviation(
            old: "\"system\": \"http://hl7.org/fhir/sid/icd-10-cm\"",
            new: "\"system\": \"http://snomed.info/sct\"", code: "diagnosis-code"),
    ])
    func `what lies outside the rules and can be answered is noted`(_ deviation: Deviation) throws {
        let file = try RequestFile.equipment().replacing(deviation.old, deviation.new)
        let noted = try AnswerFixture(file).submission.request.deviations
        #expect(noted.map(\.code) == ["pas-\(deviation.code)"])
        #expect(noted.first?.severity == .warning)
        #expect(noted.first?.place != nil)
    }

    @Test func `a noted deviation is told in the answer`() throws {
        let fixture = try AnswerFixture(
            try RequestFile.equipment().replacing("\"code\": \"DK\"", "\"code\": \"primary\""))
        let bytes = try fixture.answer([1: fixture.approved(1), 2: fixture.approved(2)])
        let response = try #require(FHIRBundle(try JSONDocument.parse(bytes).root).first).resource
        let note = try #require(response.list("processNote").first?["text"]?.string)
        #expect(note.hasPrefix("Noted: The role 'primary' is outside the required binding"))
        #expect(response.list("item")[0]["noteNumber"] == nil)
    }

    // MARK: Levels, quantities, cancelling, updates

    @Test(arguments: [("U", LevelOfService.urgent), ("03", .emergency), ("E", .standard)])
    func `the level of service is the code's`(_ code: String, _ level: LevelOfService) throws {
        let file = try RequestFile.equipment().replacing("\"code\": \"E\"", "\"code\": \"\(code)\"")
        #expect(try AnswerFixture(file).submission.request.event.levelOfService == level)
    }

    @Test(arguments: [
        ("\"unit\": \"visit\"", Quantity.Unit.visits), ("\"unit\": \"days\"", .days),
        ("\"code\": \"DY\", \"system\": \"https://codesystem.x12.org/005010/673\"", .days),
        ("\"unit\": \"each\"", .units),
    ])
    func `a quantity is counted in its unit`(_ unit: String, _ read: Quantity.Unit) throws {
        let file = try RequestFile.equipment().replacing("\"value\": 3", "\"value\": 3, \(unit)")
        #expect(try AnswerFixture(file).submission.request.lines[0].quantity?.unit == read)
    }

    @Test func `an item is cancelled by its modifier`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"diagnosisSequence\": [",
            "\"modifierExtension\": [{\"url\": \"\(LineReader.infoCancelled)\", \"valueBoolean\": true}], \"diagnosisSequence\": ["
        )
        let request = try AnswerFixture(file).submission.request
        #expect(request.lines.map(\.isCancelled) == [true, false])
        #expect(request.activeLines.map(\.sequence) == [2])
    }

    @Test func `certification type 3 on the Claim cancels everything`() throws {
        #expect(!submission.cancelsAll)
        let file = try RequestFile.equipment().replacing("\"code\": \"I\"", "\"code\": \"3\"")
        #expect(try AnswerFixture(file).submission.cancelsAll)
    }

    @Test func `an update points at the version before it`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"careTeam\": [",
            "\"related\": [{\"claim\": {\"reference\": \"Claim/first\"}, \"relationship\": {\"coding\": [{\"code\": \"prior\"}]}}], \"careTeam\": ["
        )
        let update = try AnswerFixture(file).submission
        #expect(update.prior == "http://provider.example/fhir/Claim/first")
        #expect(update.priorNumbers == ["first"])
        #expect(submission.prior == nil)
        #expect(submission.handle == "http://provider.example/fhir/Claim/equipment")
    }

    // MARK: What makes two messages equal

    @Test func `number, time and layout do not make another request`() throws {
        let file = try RequestFile.equipment()
        let again = try file.replacing("\"value\": \"S-1\"", "\"value\": \"S-2\"")
            .replacing("\"timestamp\": \"2026-03-02T10", "\"timestamp\": \"2026-03-02T11")
            .replacing("\n  \"entry\"", "\n\n  \"entry\"")
        #expect(try AnswerFixture(again).submission.contentDigest == submission.contentDigest)
        let other = try file.replacing("\"value\": 3", "\"value\": 2")
        #expect(try AnswerFixture(other).submission.contentDigest != submission.contentDigest)
    }

    // MARK: Inquiries

    @Test func `an inquiry is read by example`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"reference\": \"DocumentReference/visit\"", "\"reference\": \"DocumentReference/x\"")
        let read = PASReader(book: AnswerFixture.book).readInquiry(
            try file.document, now: AnswerFixture.received)
        guard case .asked(let inquiry, _, _) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(inquiry.member == ["LK1001"])
        #expect(inquiry.requester == ["1234567893"])
        #expect(inquiry.codes.map(\.code) == ["E0601", "K0823"])
        #expect(inquiry.providers.contains("1003000134"))
    }

    @Test func `an inquiry for days up to one means all before it`() throws {
        let file = try RequestFile.equipment().replacingAll(
            "\"start\": \"2026-03-09\",", "")
        let read = PASReader(book: AnswerFixture.book).readInquiry(
            try file.document, now: AnswerFixture.received)
        guard case .asked(let inquiry, _, _) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(
            inquiry.serviceDates
                == DateRange(start: CivilDate.first, end: CivilDate("2026-05-31")))
    }

    @Test func `a service that is not applicable is no filter`() throws {
        let file = try RequestFile.equipment().replacingAll(
            "\"code\": \"E0601\"", "\"code\": \"not-applicable\""
        ).replacing(
            "\"system\": \"http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets\"",
            "\"system\": \"http://terminology.hl7.org/CodeSystem/data-absent-reason\"")
        let read = PASReader(book: AnswerFixture.book).readInquiry(
            try file.document, now: AnswerFixture.received)
        guard case .asked(let inquiry, _, _) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(inquiry.codes.map(\.code) == ["K0823"])
    }

    @Test func `a dangling insurer is refused in an inquiry too`() throws {
        let file = try RequestFile.equipment().replacing(
            "\"reference\": \"Organization/larkspur\"", "\"reference\": \"Organization/x\"")
        let read = PASReader(book: AnswerFixture.book).readInquiry(
            try file.document, now: AnswerFixture.received)
        guard case .invalid(let problems) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(problems.map(\.code) == ["pas-reference-dangling"])
    }

    private func path(_ part: RequestPlaces.Part) throws -> String {
        guard case .json(let path, _, _) = try #require(submission.places[part]) else { return "" }
        return path
    }
}
