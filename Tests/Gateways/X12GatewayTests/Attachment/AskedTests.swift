import Cases
import Primitives
import Records
import Testing
import Workflow

@testable import X12Gateway

/// A policy in FHIRPath (CGM-01) whose evidence did not come, by 278 and 275: exactly what is missing is asked for, once.
@Suite struct AskedTests {
    private static let answers =
        "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"completed\", \"authored\": \"2026-03-11\","
        + " \"item\": [{\"linkId\": \"insulin-treated\", \"answer\": [{\"valueBoolean\": true}]}]}"

    /// The sample request for a breathing device, asking for a glucose monitor instead.
    private func asked(_ desk: Desk) async throws -> (X12Answer, Case) {
        let text = try Desk.file("cpap-approve.edi").replacing("HC:E0601:RR", by: "HC:E2103")
            .replacing("ABF:G4733", by: "ABF:E109")
        let answer = await desk.submit(text)
        return (answer, try #require(answer.cases.first))
    }

    @Test func `each missing leaf is a PWK with its question, its LOINC code in HI`() async throws {
        let desk = try await Desk.open()
        let (answer, authorization) = try await asked(desk)
        #expect(answer.all("HCR") == ["HCR*A4", "HCR*A4"])
        #expect(answer.all("HI").last == "HI*LOI:34117-2*LOI:2345-7")
        let questions = [
            "Is there a note of a visit about the diabetes within the 6 months before?",
            "Is the patient treated with insulin?", "Was glucose below 54 mg/dL more than once?",
            "Did the patient once need the help of others for low glucose?",
        ]
        #expect(
            answer.all("PWK") == questions.map { "PWK*77*EL***AC*\(authorization.id)*\($0)" })
        #expect(
            answer.all("MSG") == [
                "MSG*Policy CGM-01 needs 4 more items. PWK says what is missing."
            ])
    }

    @Test func `a 275 with the note and the answers is enough for a yes`() async throws {
        let desk = try await Desk.open()
        let (_, before) = try await asked(desk)
        let answer = await desk.submit(
            SetText.attachments(before.id.text, [AttachmentTests.document, Self.answers]),
            now: AttachmentTests.later)
        #expect(answer.all("IK5") == ["IK5*A"], "\(answer.problems)")
        let after = try #require(answer.cases.first)
        #expect(after.action == .approved)
        let kept = try #require(after.attachments.last)
        #expect(kept.mediaType == "application/fhir+json" && kept.kind == "QuestionnaireResponse")
    }

    @Test func `a 275 with a part of it leaves the rest asked, and the next is looked at with it`()
        async throws
    {
        let desk = try await Desk.open()
        let (_, before) = try await asked(desk)
        let answer = await desk.submit(
            SetText.attachments(before.id.text, [AttachmentTests.document]),
            now: AttachmentTests.later)
        #expect(answer.cases.first?.ball == .provider)
        #expect(answer.cases.first?.asks.count == before.asks.count - 1)
        let second = await desk.submit(
            SetText.attachments(before.id.text, [Self.answers]), now: AttachmentTests.later)
        #expect(second.cases.first?.action == .approved)
    }

    @Test func `two sets in one file for one case are looked at together`() async throws {
        let desk = try await Desk.open()
        let (_, before) = try await asked(desk)
        let first = SetText.attachments(before.id.text, [AttachmentTests.document])
        let second = SetText.attachments(before.id.text, [Self.answers])
        let answer = await desk.submit(
            SetText.together(first, second), now: AttachmentTests.later)
        #expect(answer.all("IK5") == ["IK5*A", "IK5*A"], "\(answer.problems)")
        #expect(answer.cases.last?.action == .approved)
    }

    @Test(arguments: [
        (#"{"resourceType": "Observation"}"#, "application/fhir+json", false),
        (#"{"resource": "Observation"}"#, "application/octet-stream", true),
        (#"{"resourceType": "Observation""#, "application/octet-stream", true),
        ("plain bytes", "application/octet-stream", false),
    ])
    func `only a whole resource counts as one`(
        _ content: String, _ mediaType: String, _ isBroken: Bool
    ) {
        let kind = DocumentKind(Array(content.utf8), format: "MB")
        #expect(kind.mediaType == mediaType)
        #expect(kind.isBroken == isBroken)
    }

    @Test func `a text may begin with a brace`() {
        let kind = DocumentKind(Array("{dictated} Seen today.".utf8), format: "TX")
        #expect(kind.mediaType == "text/plain" && !kind.isBroken)
    }
}
