public import Primitives

/// A document that came with a request: its digest and what kind it is.
public struct Attachment: Hashable, Sendable {
    public var digest: DocumentDigest
    /// `application/fhir+json` for a supporting resource, otherwise the media type of the file.
    public var mediaType: String
    /// LOINC document type, or the resource type of a supporting resource.
    public var kind: String?
    public var title: String?
    /// The day that a file is of, as its sender says; a resource says it itself. A file without it shows nothing that
    /// has to be recent.
    public var date: CivilDate?
    public var byteCount: Int
    public var receivedAt: Instant
    /// A file inside a resource that came, too: there to be read, and evidence as part of that only, which says whose it is and
    /// whether it stands.
    public var isInside: Bool

    public init(
        digest: DocumentDigest, mediaType: String, kind: String? = nil, title: String? = nil,
        date: CivilDate? = nil, byteCount: Int, receivedAt: Instant, isInside: Bool = false
    ) {
        self.digest = digest
        self.mediaType = mediaType
        self.kind = kind
        self.title = title
        self.date = date
        self.byteCount = byteCount
        self.receivedAt = receivedAt
        self.isInside = isInside
    }

    /// True where another attachment adds nothing to this one. The same bytes under another kind or day do: who attached a note
    /// without saying what it is, and is asked for the note, sends that note again.
    public func isAlready(_ other: Attachment) -> Bool {
        digest == other.digest && (other.kind == nil || kind == other.kind)
            && (other.date == nil || date == other.date) && (!isInside || other.isInside)
    }
}
