import Cases
import JSON
import Policies
import Primitives
import Testing

/// Which of two resources that came one after the other are one in two versions.
@Suite struct VersionTests {
    private func item(_ members: String, _ digest: String) throws -> EvidenceItem {
        EvidenceItem(
            resource: try JSONDocument.parse(
                Array(#"{"resourceType":"Observation",\#(members)}"#.utf8)
            ).root, digest: DocumentDigest(digest))
    }

    private static let number = #""identifier":[{"system":"urn:lab","value":"7"}]"#

    @Test(
        arguments: [
            (#""id":"a""#, #""id":"a","status":"entered-in-error""#, true),
            (#""id":"a""#, #""id":"b""#, false),
            (#""status":"final""#, #""status":"final""#, false),
            (#""id":"a",\#(number)"#, #""id":"b",\#(number)"#, true),
            (
                #""identifier":[{"system":"urn:lab","value":"8"}]"#,
                #""identifier":[{"system":"urn:clinic","value":"8"}]"#, false
            ),
            // One order has a number, and several results.
            (
                #"\#(number),"code":{"coding":[{"code":"69990-0"}]}"#,
                #"\#(number),"code":{"coding":[{"code":"2708-6"}]}"#, false
            ),
            (
                #"\#(number),"code":{"coding":[{"code":"69990-0"}]}"#,
                #"\#(number),"code":{"coding":[{"code":"69990-0"},{"code":"x"}]}"#, true
            ),
        ])
    func `an id or a number tells that two are one`(
        earlier: String, later: String, isVersion: Bool
    ) throws {
        let (one, other) = (try item(earlier, "sha256:1"), try item(later, "sha256:2"))
        #expect(other.isVersion(of: one) == isVersion)
        // The same content is no other version.
        #expect(try !item(earlier, "sha256:1").isVersion(of: one))
    }

    @Test func `another type is another resource, and a file is none`() throws {
        let one = try item(#""id":"a""#, "sha256:1")
        let other = EvidenceItem(
            resource: try JSONDocument.parse(Array(#"{"resourceType":"Procedure","id":"a"}"#.utf8))
                .root, digest: DocumentDigest("sha256:2"))
        #expect(!other.isVersion(of: one))
        #expect(!PolicyFixture.document("34117-2").isVersion(of: one))
    }
}

/// A diagnosis of the request, and what came that speaks against it.
@Suite struct DoubtedDiagnosisTests {
    private static func condition(
        _ code: String, _ status: String, on date: String?, subject: String = "M1"
    ) -> EvidenceItem {
        let date = date.map { #""recordedDate":"\#($0)","# } ?? ""
        return PolicyFixture.resource(
            #"{"resourceType":"Condition","subject":{"identifier":{"value":"\#(subject)"}},\#(date)"verificationStatus":{"coding":[{"code":"\#(status)"}]},"code":{"coding":[{"code":"\#(code)"}]}}"#
        )
    }

    private func doubt(_ items: [EvidenceItem], recordedOn: String? = nil) -> String? {
        var request = PolicyFixture.input(diagnoses: ["G47.33", "I10"], pointers: [1]).request
        request.event.diagnoses[0].recordedOn = recordedOn.map { CivilDate($0)! }
        return PolicyInput(
            request: request, line: request.lines[0], memberAge: 40,
            serviceDate: PolicyFixture.service, evidence: Evidence(items: items),
            asOf: PolicyFixture.today
        ).doubtedDiagnosis
    }

    @Test(
        arguments: [
            ("G47.33", "refuted", nil, true), ("G4733", "refuted", nil, true),
            ("G47.33", "provisional", nil, true), ("G47.33", "confirmed", nil, false),
            ("G47.33", "entered-in-error", nil, false), ("G47.31", "refuted", nil, false),
            // The line does not point at it.
            ("I10", "refuted", nil, false), ("G47.33", "refuted", "2025-06-01", true),
            ("G47.33", "refuted", "2026-02-20", false),
        ] as [(String, String, String?, Bool)])
    func `a Condition that came later speaks against a diagnosis`(
        code: String, status: String, recordedOn: String?, isDoubted: Bool
    ) {
        let item = Self.condition(code, status, on: "2026-02-10")
        #expect((doubt([item], recordedOn: recordedOn) != nil) == isDoubted)
    }

    @Test func `one that stands and is newer still says it again`() {
        let refuted = Self.condition("G47.33", "refuted", on: "2026-02-10")
        let older = Self.condition("G47.33", "confirmed", on: "2026-01-10")
        let newer = Self.condition("G47.33", "confirmed", on: "2026-02-20")
        #expect(doubt([refuted, older]) != nil)
        #expect(doubt([refuted, older, newer]) == nil)
        #expect(doubt([Self.condition("G47.33", "refuted", on: nil), newer]) != nil)
    }

    @Test func `what is about somebody else says nothing of the member`() {
        let other = Self.condition("G47.33", "refuted", on: "2026-02-10", subject: "M2")
        #expect(doubt([other]) == nil)
    }
}
