import Cases
import FHIR
import Foundation
import JSON
import Primitives
import Testing
import Workflow

@testable import PASGateway

/// A resource that comes again in another version: the earlier one is on record and evidence no more, whatever the later one says.
@Suite struct ReplacedTests {
    /// The update of a request that lacked a note: it brings the note, and would be approved.
    private static let supply = "cpap-supply"

    private func updated(_ changes: [(String, String)]) async throws -> Case {
        let clinic = try await Clinic.open()
        let pended = await clinic.submit(try Clinic.request("cpap-missing"))
        #expect(pended.authorization?.action == .pended)
        var update = try Clinic.request(Self.supply)
        for (said, instead) in changes { update = try update.replacing(said, instead) }
        let answer = await clinic.submit(update, now: Clinic.now.adding(hours: 24))
        return try #require(
            answer.authorization, "\(String(decoding: answer.bytes, as: UTF8.self))")
    }

    @Test(
        arguments: [
            [(#""status": "final""#, #""status": "entered-in-error""#)],
            [(#""status": "final""#, #""status": "cancelled""#)],
            // Corrected, with the same day and with an earlier one.
            [(#""value": 27"#, #""value": 3"#)],
            [
                (#""value": 27"#, #""value": 3"#),
                (#""effectiveDateTime": "2026-01-22""#, #""effectiveDateTime": "2026-01-10""#),
            ],
            // Told by its fullUrl alone.
            [(#""id": "ahi","#, ""), (#""status": "final""#, #""status": "entered-in-error""#)],
        ] as [[(String, String)]])
    func `what was corrected does not approve by what it said before`(
        changes: [(String, String)]
    ) async throws {
        let authorization = try await updated(changes)
        #expect(authorization.action == .pended)
        #expect(authorization.withdrawn.count == 1)
        #expect(authorization.attachments.filter { $0.kind == "Observation" }.count == 2)
    }

    @Test func `what is corrected and still enough is approved by the newer version`() async throws
    {
        let authorization = try await updated([
            (#""status": "final""#, #""status": "corrected""#), (#""value": 27"#, #""value": 21"#),
        ])
        #expect(authorization.action == .approved)
        let explanation = authorization.decisions.values.map { "\($0.explanation)" }.joined()
        #expect(explanation.contains("Measured 21"))
    }

    @Test func `a study that is superseded proves nothing any more`() async throws {
        let request = try Clinic.request(Self.supply).text
        let start = try #require(request.range(of: #""id": "sleep-study""#)).upperBound
        let status = try #require(
            request.range(of: #""status": "current""#, range: start..<request.endIndex))
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try Clinic.request("cpap-missing"))
        let answer = await clinic.submit(
            RequestFile(
                text: request.replacingCharacters(in: status, with: #""status": "superseded""#)),
            now: Clinic.now.adding(hours: 24))
        #expect(answer.authorization?.action == .pended)
    }

    /// A fullUrl is one resource, though its number and id are not told or are others (R4, Bundle.entry.fullUrl).
    @Test func `what is about somebody else now is no evidence of what it said before`()
        async throws
    {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try Clinic.request("cpap-missing"))
        let update = try Clinic.request(Self.supply)
        let start = try #require(update.text.range(of: #""resourceType": "Observation""#))
        let subject = try #require(
            update.text.range(
                of: #""reference": "Patient/LKS-1002""#,
                range: start.upperBound..<update.text.endIndex))
        let text = update.text.replacingCharacters(
            in: subject, with: #""identifier": {"value": "LKS-1003"}"#)
        let answer = await clinic.submit(RequestFile(text: text), now: Clinic.now.adding(hours: 24))
        #expect(answer.authorization?.action == .pended)
    }

    // MARK: What was granted

    private func granted() async throws -> (clinic: Clinic, granted: Case) {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try Clinic.request("cpap-missing"))
        let answer = await clinic.submit(
            try Clinic.request(Self.supply), now: Clinic.now.adding(hours: 24))
        let granted = try #require(answer.authorization)
        #expect(granted.action == .approved)
        return (clinic, granted)
    }

    /// The same update under another name, which follows on it.
    private static func next() throws -> RequestFile {
        try Clinic.request(supply)
            .replacingAll("Claim/cpap-supply", "Claim/next")
            .replacing(#""id": "cpap-supply",\#n        "meta""#, #""id": "next", "meta""#)
            .replacing("LK-CPAP-SUPPLY", "LK-NEXT")
    }

    @Test(arguments: [("entered-in-error", true), ("corrected", false)])
    func `a grant by a proof that is corrected is decided once more, and stands until then`(
        status: String, isOpen: Bool
    ) async throws {
        let (clinic, granted) = try await granted()
        let answer = await clinic.submit(
            try Self.next().replacing(#""status": "final""#, #""status": "\#(status)""#),
            now: Clinic.now.adding(hours: 48))
        let changed = try #require(answer.authorization)
        #expect(changed.id == granted.id)
        #expect((changed.action == .pended) == isOpen)
        #expect(changed.grantInForce(.line(1)) != nil)
        let checks = changed.decisions[.line(1)]?.explanation.checks ?? []
        #expect(checks.first?.id == "request.reopened")
    }

    @Test func `the same by $submit-attachment, whatever comes after it`() async throws {
        let (clinic, granted) = try await granted()
        let request = try JSONDocument.parse(try Clinic.request(Self.supply).bytes).root
        let index = try #require(
            request.list("entry").compactMap { $0["resource"] }.first {
                $0["resourceType"]?.equals("Observation") == true
            })
        let error = String(decoding: index.sourceBytes, as: UTF8.self)
            .replacing(#""status": "final""#, with: #""status": "entered-in-error""#)
        for (hours, paper) in [(48, error), (72, AttachTests.visit)] {
            let answer = await clinic.gateway.attach(
                Self.call(granted.id, paper), caller: AttachTests.sleep,
                now: Clinic.now.adding(hours: hours))
            #expect(answer.kind == .ok, "\(String(decoding: answer.bytes, as: UTF8.self))")
            let changed = try #require(try await clinic.gateway.workflow.loadCase(granted.id))
            #expect(changed.action == .pended)
            #expect(changed.grantInForce(.line(1)) != nil)
        }
    }

    private static func call(_ id: CaseID, _ paper: String) -> [UInt8] {
        Array(
            #"""
            {"resourceType": "Parameters", "parameter": [
              {"name": "TrackingId", "valueIdentifier": {"value": "\#(id.text)"}},
              {"name": "AttachTo", "valueCode": "preauthorization"},
              {"name": "PayerId", "valueIdentifier": {"value": "larkspur"}},
              {"name": "OrganizationId", "valueIdentifier": {"value": "2000101024"}},
              {"name": "MemberId", "valueIdentifier": {"value": "LKS-1002"}},
              {"name": "Attachment", "part": [{"name": "Content", "resource": \#(paper)}]}]}
            """#.utf8)
    }
}
