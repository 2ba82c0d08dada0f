import Cases
import Foundation
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow
import X12

@testable import X12Gateway

/// Papers that come by 275.
@Suite struct AttachmentTests {
    static let later = Instant("2026-03-11T15:00:00Z")!
    static let document =
        "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><code code=\"34117-2\""
        + " codeSystem=\"2.16.840.1.113883.6.1\"/><effectiveTime value=\"20260305\"/>"
        + "<text>A * and a ~ are data here.</text></ClinicalDocument>"

    /// The sample request for equipment, which waits for papers.
    static func pended(_ desk: Desk) async throws -> Case {
        let answer = await desk.submit(try Desk.file("cpap-approve.edi"))
        return try #require(answer.cases.first)
    }

    @Test func `a paper is kept with the case that it names, and the case goes on`() async throws {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        #expect(before.ball == .provider)
        let answer = await desk.submit(
            SetText.attachment(before.id.text, Self.document), now: Self.later)
        #expect(answer.kind == .ok, "\(answer.problems)")
        #expect(answer.all("GS").first?.hasSuffix("*X*005010X231A1") == true)
        #expect(answer.all("AK2") == ["AK2*275*0001*005010X210"])
        #expect(answer.all("IK5") == ["IK5*A"] && answer.all("AK9") == ["AK9*A*1*1*1"])
        let after = try #require(try await desk.workflow.loadCase(before.id))
        #expect(after.ball == .provider)
        #expect(after.asks.count == before.asks.count - 1)
        let kept = try #require(after.attachments.last)
        #expect(kept.mediaType == "application/hl7-cda+xml" && kept.kind == "34117-2")
        #expect(kept.date == CivilDate("2026-03-05"))
        let stored = try await desk.store.document(kept.digest, of: before.id)
        #expect(stored?.bytes == Array(Self.document.utf8))
    }

    @Test(arguments: ["VISIT-1", "STUDY-1"])
    func `the submitter's own control number finds the case, too`(_ number: String) async throws {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        let answer = await desk.submit(
            SetText.attachment(number, Self.document), now: Self.later)
        #expect(answer.all("IK5") == ["IK5*A"], "\(answer.problems)")
        #expect(answer.cases.map(\.id) == [before.id])
    }

    @Test func `the same paper again changes nothing`() async throws {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        let text = SetText.attachment(before.id.text, Self.document)
        let once = await desk.submit(text, now: Self.later)
        let twice = await desk.submit(text, now: Self.later.adding(hours: 1))
        #expect(once.cases == twice.cases)
        #expect(twice.all("IK5") == ["IK5*A"])
    }

    @Test func `what the payer asked for says what the paper is`() async throws {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        let answer = await desk.submit(
            SetText.attachment(
                before.id.text, "%PDF-1.4 ...", format: "IA",
                more: "STC*R4:11506-3::LOI~"), now: Self.later)
        let kept = try #require(answer.cases.first?.attachments.last, "\(answer.problems)")
        #expect(kept.mediaType == "application/pdf" && kept.kind == "11506-3")
    }

    @Test(arguments: [
        SetText.attachment("NO-SUCH-CASE", document),
        SetText.attachment("VISIT-1", document, provider: "2000101073"),
        SetText.attachment("VISIT-1", document, member: "LKS-1002"),
        SetText.attachment("VISIT-1", document, payer: "GREATMEADOW-DME"),
    ])
    func `where there is no such case for this provider the 999 says at which number`(
        _ text: String
    ) async throws {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        let answer = await desk.submit(text, now: Self.later)
        #expect(answer.kind == .invalid)
        #expect(answer.all("IK3") == ["IK3*TRN*9*2000*8"])
        #expect(answer.all("IK4").first?.hasPrefix("IK4*2*127*7") == true)
        #expect(answer.all("IK5") == ["IK5*R*5"])
        #expect(try await desk.workflow.loadCase(before.id) == before)
    }

    /// A note of a visit as a resource around its file, as a PAS Bundle has it.
    private static let note =
        #"{"resourceType": "DocumentReference", "status": "current", "date": "2026-03-05T10:00:00Z","#
        + #" "type": {"coding": [{"system": "http://loinc.org", "code": "34117-2"}]},"#
        + #" "content": [{"attachment": {"contentType": "text/plain", "data": "U2Vlbi4="}}]}"#

    @Test func `a DocumentReference is the document that it says, and so is the file in it`()
        async throws
    {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        let answer = await desk.submit(
            SetText.attachment(before.id.text, Self.note), now: Self.later)
        #expect(answer.all("IK5") == ["IK5*A"], "\(answer.problems)")
        let kept = try #require(answer.cases.first).attachments.suffix(2)
        #expect(kept.map(\.mediaType) == ["application/fhir+json", "text/plain"])
        #expect(kept.map(\.kind) == ["34117-2", "34117-2"])
        #expect(kept.map(\.isInside) == [false, true])
    }

    @Test(arguments: [
        #"{"resourceType": "Observation""#, #"{"resource": "Observation"}"#,
        #"{"resourceType": "Observation", "status": "foo"}"#,
        document.replacing("20260305", by: "20270305"),
    ])
    func `a paper that can show nothing is told of, and what was asked stays open`(
        _ paper: String
    ) async throws {
        let desk = try await Desk.open()
        let before = try await Self.pended(desk)
        let answer = await desk.submit(
            SetText.attachment(before.id.text, paper), now: Self.later)
        #expect(answer.kind == .invalid)
        #expect(answer.all("IK3").first?.hasPrefix("IK3*BIN*") == true)
        #expect(answer.all("IK4").first?.hasPrefix("IK4*2*785*7") == true)
        #expect(answer.all("IK5") == ["IK5*R*5"])
        #expect(try await desk.workflow.loadCase(before.id) == before)
    }

    @Test(arguments: [
        ("%PDF-1.7", "MB", "application/pdf"), ("plain words", "TX", "text/plain"),
        ("<note/>", "HL", "application/xml"), ("bytes", "MB", "application/octet-stream"),
        ("II*\u{0}", "IA", "image/tiff"), ("\u{89}PNG", "IA", "application/octet-stream"),
    ])
    func `the first bytes say what it is`(
        _ content: String, _ format: String, _ mediaType: String
    ) {
        #expect(DocumentKind(Array(content.utf8), format: format).mediaType == mediaType)
    }
}
