import Cases
import JSON
import Policies
import Primitives
import Testing

/// What a document or resource is, and of which day.
@Suite struct EvidenceTests {
    @Test(
        arguments: [
            (
                #""DocumentReference","type":{"coding":[{"system":"http://loinc.org","code":"18748-4"}]}"#,
                "18748-4"
            ),
            (
                #""DocumentReference","type":{"coding":[{"system":"urn:x","code":"1"},{"system":"http://loinc.org","code":"2"}]}"#,
                "2"
            ),
            (
                #""DiagnosticReport","code":{"coding":[{"system":"http://loinc.org","code":"24604-1"}]}"#,
                "24604-1"
            ),
            (
                #""DocumentReference","type":{"coding":[{"system":"urn:x","code":"1"}]}"#,
                "DocumentReference"
            ),
            (
                #""Observation","code":{"coding":[{"system":"http://loinc.org","code":"59408-5"}]}"#,
                "Observation"
            ),
            ("1", nil),
        ] as [(String, String?)])
    func `the kind of a document is its LOINC code, of another resource its type`(
        rest: String, kind: String?
    ) {
        #expect(PolicyFixture.resource(#"{"resourceType":\#(rest)}"#).kind == kind)
    }

    @Test(
        arguments: [
            (#""effectiveDateTime":"2026-02-01""#, "2026-02-01"),
            (#""performedDateTime":"2026-02-01T10:00:00Z""#, "2026-02-01"),
            (#""issued":"2026-02-05T00:00:00Z""#, "2026-02-05"),
            (#""effectiveDateTime":"2026-02","issued":"2026-02-05T00:00:00Z""#, nil),
            (
                #""effectiveInstant":"2019-01-02T10:00:00Z","issued":"2026-02-05T00:00:00Z""#,
                "2019-01-02"
            ),
            (#""effectivePeriod":{"end":"2019"},"issued":"2026-02-05T00:00:00Z""#, nil),
            (#""effectivePeriod":{},"issued":"2026-02-05T00:00:00Z""#, nil),
            (#""effectiveTiming":{},"issued":"2026-02-05T00:00:00Z""#, nil),
            (#""onsetAge":{"value":40},"recordedDate":"2026-02-05""#, nil),
            (
                #""context":{"period":{"start":"2018-01-01"}},"date":"2026-02-05T00:00:00Z""#,
                "2018-01-01"
            ),
            (#""effectivePeriod":{"start":"2026-01-01","end":"2026-01-31"}"#, "2026-01-31"),
            (#""performedPeriod":{"start":"2026-01-01"}"#, "2026-01-01"), (#""date":"2026""#, nil),
            (#""id":"2026-01-01""#, nil),
            (#""authored":"2026-03-01","effectiveDateTime":"2026-02-01""#, "2026-02-01"),
        ] as [(String, String?)])
    func `the day is that of the clinical time, or else the one on which it was written down`(
        members: String, date: String?
    ) {
        let item = PolicyFixture.resource(#"{"resourceType":"Observation",\#(members)}"#)
        #expect(item.date?.description == date)
    }

    static func attachment(_ mediaType: String, kind: String?) -> Cases.Attachment {
        Cases.Attachment(
            digest: DocumentDigest("sha256:1"), mediaType: mediaType, kind: kind, title: "scan",
            date: CivilDate("2026-02-20"), byteCount: 1,
            receivedAt: Instant("2026-03-02T17:00:00Z")!)
    }

    @Test func `a file is of the day that its sender says, not of the day it came`() {
        let item = EvidenceItem(
            attachment: Self.attachment("application/pdf", kind: "18748-4"), bytes: [1, 2])
        #expect(item.date?.description == "2026-02-20")
        #expect(item.kind == "18748-4")
        #expect(item.title == "scan")
        #expect(item.resource == nil)
    }

    @Test func `an attached resource is dated by itself, not by its receipt`() {
        let bytes = Array(#"{"resourceType":"Observation","effectiveDateTime":"2020-01-01"}"#.utf8)
        let item = EvidenceItem(
            attachment: Self.attachment("application/fhir+json", kind: nil), bytes: bytes)
        #expect(item.date?.description == "2020-01-01")
        #expect(item.kind == "Observation")
    }

    @Test func `an attached resource that cannot be read stays a file`() {
        let item = EvidenceItem(
            attachment: Self.attachment("application/fhir+json", kind: "k"), bytes: [0x7B])
        #expect(item.resource == nil)
        #expect(item.kind == "k")
    }
}
