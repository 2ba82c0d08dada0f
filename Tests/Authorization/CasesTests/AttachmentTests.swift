import Cases
import JSON
import Primitives
import Testing

/// When an attachment is one that is there already.
@Suite struct AttachmentTests {
    static func attachment(_ digest: String, _ kind: String?) -> Cases.Attachment {
        Cases.Attachment(
            digest: DocumentDigest("sha256:\(digest)"), mediaType: "text/plain", kind: kind,
            byteCount: 1, receivedAt: Instant("2026-03-10T15:00:00Z")!)
    }

    @Test(
        arguments: [
            ("a", nil, "a", nil, true), ("a", "34117-2", "a", nil, true),
            ("a", "34117-2", "a", "34117-2", true), ("a", nil, "a", "34117-2", false),
            ("a", "11488-4", "a", "34117-2", false), ("a", "34117-2", "b", "34117-2", false),
        ] as [(String, String?, String, String?, Bool)])
    func `the same bytes are there already unless they now say what they are`(
        digest: String, kind: String?, other: String, otherKind: String?, isAlready: Bool
    ) {
        #expect(
            Self.attachment(digest, kind).isAlready(Self.attachment(other, otherKind))
                == isAlready)
    }

    @Test func `a file inside a resource is known as one again, and is news where it comes alone`()
        throws
    {
        var inside = Self.attachment("sha256:1", "K")
        inside.isInside = true
        var writer = JSONWriter()
        inside.record(to: &writer)
        let read = try Cases.Attachment(recorded: JSONDocument.parse(writer.bytes).root)
        #expect(read == inside)
        let alone = Self.attachment("sha256:1", "K")
        #expect(!inside.isAlready(alone) && alone.isAlready(inside) && inside.isAlready(inside))
    }
}
