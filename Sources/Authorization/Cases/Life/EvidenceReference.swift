public import Primitives

/// A document or resource that was looked at, by digest; its content lies beside the journal.
public struct EvidenceReference: Hashable, Sendable {
    public var digest: DocumentDigest
    /// Where a resource stood in the message that it came in: `$.entry[3].resource`. Looked at there, its references lead
    /// to its neighbours. nil: it was looked at alone.
    public var path: String?
    /// Of what was looked at alone, what was known beside its content.
    public var mediaType: String?
    public var kind: String?
    public var title: String?
    public var date: CivilDate?

    public init(
        digest: DocumentDigest, path: String? = nil, mediaType: String? = nil, kind: String? = nil,
        title: String? = nil, date: CivilDate? = nil
    ) {
        self.digest = digest
        self.path = path
        self.mediaType = mediaType
        self.kind = kind
        self.title = title
        self.date = date
    }
}
