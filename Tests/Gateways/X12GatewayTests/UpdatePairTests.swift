import Cases
import Foundation
import PASGateway
import Primitives
import Testing
import Workflow

@testable import X12Gateway

/// A request that is changed, extended or withdrawn in both languages: one case each, and the same afterwards.
@Suite struct UpdatePairTests {
    /// The two lines again as another type of certification, which point back at the case, with fewer of the second.
    private func bundle(_ type: CertificationType, of id: CaseID) throws -> [UInt8] {
        let text = try Desk.file("two-lines.json")
            .replacing("/profile-claim\"", by: "/profile-claim-update\"")
            .replacing("\"code\": \"I\"", by: "\"code\": \"\(type.rawValue)\"")
            .replacing("LK-TWO-LINES", by: "LK-TWO-LINES-2")
            .replacing("\"value\": 10", by: "\"value\": 8")
        var root = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        var entries = try #require(root["entry"] as? [[String: Any]])
        var claim = try #require(entries[0]["resource"] as? [String: Any])
        claim["related"] = [
            [
                "claim": ["reference": entries[0]["fullUrl"]],
                "relationship": [
                    "coding": [
                        [
                            "system":
                                "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship",
                            "code": "prior",
                        ]
                    ]
                ],
            ]
        ]
        var extensions = try #require(claim["extension"] as? [[String: Any]])
        extensions.append([
            "url":
                "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-administrationReferenceNumber",
            "valueString": id.text,
        ])
        claim["extension"] = extensions
        entries[0]["resource"] = claim
        root["entry"] = entries
        return Array(try JSONSerialization.data(withJSONObject: root))
    }

    private func set(_ type: CertificationType, of id: CaseID) throws -> String {
        try Desk.file("two-lines.edi")
            .replacing("UM*HS*I**12:B~\n", by: "UM*HS*\(type.rawValue)**12:B~\nREF*NT*\(id)~\n")
            .replacing("UM*HS*I", by: "UM*HS*\(type.rawValue)")
            .replacing("LK-TWO-LINES", by: "LK-TWO-LINES-2")
            .replacing("UN*10", by: "UN*8").replacing("SE*26", by: "SE*27")
    }

    @Test(arguments: [CertificationType.revised, .extended, .renewal, .cancel])
    func `both lead to the same case again`(_ type: CertificationType) async throws {
        let one = try await Desk.open()
        let other = try await Desk.open()
        let first = await one.pas.submit(
            Array(try Desk.file("two-lines.json").utf8), caller: .local, now: Desk.now)
        let second = await other.submit(try Desk.file("two-lines.edi"))
        let id = try #require(first.authorization?.id)
        #expect(second.cases.map(\.id) == [id])

        let later = Desk.now.adding(hours: 2)
        let pas = await one.pas.submit(try bundle(type, of: id), caller: .local, now: later)
        let x12 = await other.submit(try set(type, of: id), now: later)
        let bundle = try #require(pas.authorization)
        let set = try #require(x12.cases.first)
        #expect(bundle.id == id)
        #expect(set.id == id)
        #expect(PairTests.canonical(bundle.request) == PairTests.canonical(set.request))
        #expect(bundle.request.event.previousNumbers == [id.text])
        for subject in bundle.subjects {
            #expect(bundle.determination(subject) == set.determination(subject))
        }
        #expect(bundle.action == set.action)
        #expect(set.action == (type == .cancel ? .cancelled : .pended))
    }

    /// UM02 and BHT02 say it alike.
    @Test func `a set that is a cancellation as a whole cancels the case`() async throws {
        let desk = try await Desk.open()
        let id = try #require(await desk.submit(try Desk.file("two-lines.edi")).cases.first?.id)
        let whole = try set(.initial, of: id).replacing("BHT*0007*13", by: "BHT*0007*01")
        let answer = await desk.submit(whole, now: Desk.now.adding(hours: 1))
        #expect(answer.cases.map(\.id) == [id])
        #expect(answer.cases.first?.action == .cancelled)
    }
}
