public import Cases
public import JSON
import Primitives

/// An item of evidence as the journal names it, and as it is looked at again.
extension EvidenceItem {
    /// What is recorded of an item with a decision.
    public var reference: EvidenceReference {
        guard let resource else {
            return EvidenceReference(
                digest: digest, mediaType: mediaType, kind: kind, title: title, date: date)
        }
        let path = resource.path
        guard path == "$" else { return EvidenceReference(digest: digest, path: path) }
        return EvidenceReference(digest: digest, mediaType: mediaType, kind: kind)
    }

    /// The item as it was looked at.
    ///
    /// - Parameters:
    ///   - message: the message that it came in, where the reference has a path.
    ///   - bytes: its own content, where it has none. Only that of a resource is looked at.
    /// - Returns: nil where what it needs is not there any more.
    public init?(
        _ reference: EvidenceReference, in message: JSONValue?, bytes: [UInt8]?
    ) {
        if let path = reference.path {
            guard let resource = message?.value(at: path) else { return nil }
            self.init(resource: resource, digest: reference.digest)
            return
        }
        guard let mediaType = reference.mediaType, bytes != nil || !reference.needsContent else {
            return nil
        }
        let attachment = Attachment(
            digest: reference.digest, mediaType: mediaType, kind: reference.kind,
            title: reference.title, date: reference.date, byteCount: bytes?.count ?? 0,
            receivedAt: Instant(milliseconds: 0))
        self.init(attachment: attachment, bytes: bytes ?? [])
    }
}

extension EvidenceReference {
    /// Whether its own content is looked at: that of a resource which did not stand in a message.
    public var needsContent: Bool { path == nil && mediaType == "application/fhir+json" }
}
