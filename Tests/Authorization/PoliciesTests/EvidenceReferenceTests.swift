import Cases
import JSON
import Policies
import Primitives
import Testing

/// Evidence as the journal names it is looked at again as it was.
@Suite struct EvidenceReferenceTests {
    static let digest = DocumentDigest("sha256:0")
    static let message = #"""
        {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient"}},
        {"resource":{"resourceType":"Observation","description":"Index",
        "effectiveDateTime":"2026-02-01","subject":{"reference":"Patient/1"}}}]}
        """#

    @Test func `a resource of a message is found in it again, beside its neighbours`() throws {
        let root = try JSONDocument.parse(Self.message).root
        let resource = try #require(root["entry"]?[1]?["resource"])
        let item = EvidenceItem(resource: resource, digest: Self.digest)
        let reference = item.reference
        #expect(reference == EvidenceReference(digest: Self.digest, path: "$.entry[1].resource"))
        #expect(!reference.needsContent)
        let again = try JSONDocument.parse(Self.message).root
        let found = try #require(EvidenceItem(reference, in: again, bytes: nil))
        #expect(found.resource?.path == "$.entry[1].resource")
        #expect(found.kind == "Observation" && found.title == "Index")
        #expect(found.date == CivilDate("2026-02-01"))
    }

    static func attachment(_ mediaType: String, kind: String?) -> Cases.Attachment {
        Cases.Attachment(
            digest: digest, mediaType: mediaType, kind: kind, title: "Study",
            date: CivilDate("2026-02-10"), byteCount: 4, receivedAt: Instant(milliseconds: 0))
    }

    @Test func `a resource that came alone is read from its own bytes`() throws {
        let bytes = Array(#"{"resourceType":"Condition","recordedDate":"2026-01-01"}"#.utf8)
        let item = EvidenceItem(
            attachment: Self.attachment("application/fhir+json", kind: "C1"), bytes: bytes)
        let reference = item.reference
        #expect(reference.path == nil && reference.needsContent)
        let again = try #require(EvidenceItem(reference, in: nil, bytes: bytes))
        #expect(again.resource?.path == "$" && again.kind == item.kind && again.date == item.date)
        #expect(EvidenceItem(reference, in: nil, bytes: nil) == nil)
    }

    @Test func `of a file what is known beside it is enough`() throws {
        let item = EvidenceItem(
            attachment: Self.attachment("application/pdf", kind: "28633-6"), bytes: [1, 2, 3, 4])
        let again = try #require(EvidenceItem(item.reference, in: nil, bytes: nil))
        #expect(again.mediaType == "application/pdf" && again.kind == "28633-6")
        #expect(again.title == "Study" && again.date == CivilDate("2026-02-10"))
        #expect(!item.reference.needsContent)
    }

    @Test func `bytes that are no resource are a file again`() throws {
        let item = EvidenceItem(
            attachment: Self.attachment("application/fhir+json", kind: "K"), bytes: Array("{".utf8))
        let again = try #require(EvidenceItem(item.reference, in: nil, bytes: Array("{".utf8)))
        #expect(again.resource == nil && again.kind == "K" && again.title == "Study")
    }

    @Test(arguments: ["$.entry[7].resource", "$.nothing", "entry[1]", "$.entry[x]"])
    func `what is not in the message is not there`(path: String) throws {
        let root = try JSONDocument.parse(Self.message).root
        let reference = EvidenceReference(digest: Self.digest, path: path)
        #expect(EvidenceItem(reference, in: root, bytes: [1]) == nil)
        #expect(EvidenceItem(reference, in: nil, bytes: [1]) == nil)
    }
}
