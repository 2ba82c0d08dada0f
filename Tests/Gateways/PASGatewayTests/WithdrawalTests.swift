import Cases
import FHIR
import JSON
import Primitives
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// Supporting information that an update withdraws: on record as before, and evidence no more (PAS 2.2.1, spec-69).
@Suite struct WithdrawalTests {
    private static let cancelled = #"""
        "modifierExtension": [{
          "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/modifierextension-infoCancelled",
          "valueBoolean": true}],
        """#

    /// A request that lacks a note, taken in; what comes next is an update that brings it.
    private func pended() async throws -> (clinic: Clinic, study: DocumentDigest) {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("cpap-missing"))
        #expect(answer.authorization?.action == .pended)
        return (clinic, try Self.digest(of: "Observation", in: "cpap-missing"))
    }

    private static func digest(of type: String, in name: String) throws -> DocumentDigest {
        let bundle = FHIRBundle(try JSONDocument.parse(try Clinic.request(name).bytes).root)
        let entry = try #require(bundle.entries(ofType: type).first)
        return EvidenceReader.digests(of: entry.resource)[0]
    }

    /// The note comes, and the measurement is withdrawn.
    private static func update(number: String = "LK-WITHDRAWN") throws -> RequestFile {
        let text = try Clinic.request("cpap-supply")
        let identifier = try #require(
            JSONDocument.parse(text.bytes).root["identifier"]?["value"]?.string)
        return try text.replacing("\"\(identifier)\"", "\"\(number)\"").replacing(
            #""valueReference": {\#n              "reference": "Observation/ahi""#,
            #"\#(cancelled)"valueReference": {"reference": "Observation/ahi""#)
    }

    private static func withoutResource(_ file: RequestFile) throws -> RequestFile {
        let entries = try JSONDocument.parse(file.bytes).root.list("entry")
        let index = try #require(
            entries.firstIndex { $0["resource"]?.resourceType == "Observation" })
        let bytes = try #require(
            try JSONEdit.removing([.member("entry"), .index(index)], from: file.bytes))
        return RequestFile(text: String(decoding: bytes, as: UTF8.self))
    }

    /// What a decision of a case was made from, the latest.
    private func evidence(_ authorization: Case) throws -> [DocumentDigest] {
        let decisions = authorization.events.compactMap { event -> CaseEvent.Determined? in
            guard case .determined(let determined) = event.kind, determined.facts != nil else {
                return nil
            }
            return determined
        }
        return try #require(decisions.last?.facts).evidence.map(\.digest)
    }

    @Test(arguments: [true, false])
    func `what is withdrawn stays on record and decides nothing`(isInBundle: Bool) async throws {
        let (clinic, study) = try await pended()
        let update = try Self.update()
        let answer = await clinic.submit(
            isInBundle ? update : try Self.withoutResource(update),
            now: Clinic.now.adding(hours: 2))
        #expect(answer.kind == .ok, "\(String(decoding: answer.bytes, as: UTF8.self))")
        let changed = try #require(answer.authorization)
        // With it, the request would be approved.
        #expect(changed.action == .pended)
        #expect(try !evidence(changed).contains(study))
        #expect(changed.attachments.contains { $0.digest == study })
        #expect(changed.withdrawn == [study])
        let kept = try await clinic.store.loadCase(changed.id)
        #expect(kept?.withdrawn == [study])
        var documents = clinic.gateway.workflow.documents(of: changed)
        #expect(try await documents.find(study) != nil)
    }

    @Test func `the same update with nothing withdrawn is approved`() async throws {
        let (clinic, study) = try await pended()
        let answer = await clinic.submit(
            try Clinic.request("cpap-supply"), now: Clinic.now.adding(hours: 2))
        let changed = try #require(answer.authorization)
        #expect(changed.action == .approved)
        #expect(try evidence(changed).contains(study))
        #expect(changed.withdrawn.isEmpty)
    }

    @Test func `what comes again is evidence again`() async throws {
        let (clinic, study) = try await pended()
        _ = await clinic.submit(try Self.update(), now: Clinic.now.adding(hours: 2))
        let again = try Clinic.request("cpap-supply")
            .replacingAll("Claim/cpap-supply", "Claim/again")
            .replacing(#""id": "cpap-supply",\#n        "meta""#, #""id": "again", "meta""#)
        let answer = await clinic.submit(again, now: Clinic.now.adding(hours: 3))
        let changed = try #require(answer.authorization)
        #expect(changed.action == .approved)
        #expect(changed.withdrawn.isEmpty)
        #expect(changed.attachments.count { $0.digest == study } == 1)
    }

    @Test func `what another entry still names is not withdrawn`() async throws {
        let (clinic, study) = try await pended()
        let update = try Self.update().replacing(
            "\"reference\": \"DocumentReference/sleep-study\"",
            "\"reference\": \"Observation/ahi\"")
        let answer = await clinic.submit(update, now: Clinic.now.adding(hours: 2))
        let changed = try #require(answer.authorization)
        #expect(changed.withdrawn.isEmpty)
        #expect(try evidence(changed).contains(study))
    }
}
