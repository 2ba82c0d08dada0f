public import Cases
import FHIR
public import JSON
public import Primitives

/// One document or resource.
public struct EvidenceItem: Sendable {
    public var digest: DocumentDigest
    public var mediaType: String
    /// LOINC document type, or the type of a supporting resource.
    public var kind: String?
    public var title: String?
    /// The resource, where it is one.
    public var resource: JSONValue?
    /// When it was, as its sender or the resource says.
    private enum Told: Sendable {
        case said(EvidenceTime?)
        case ofResource
    }

    private var told: Told

    /// When what the evidence speaks of was so. In a resource it is looked for when it is asked for: policies ask few of them.
    var time: EvidenceTime? {
        switch told {
        case .said(let time): time
        case .ofResource: resource.flatMap { EvidenceTime(of: $0) }
        }
    }

    /// The day of that.
    public var date: CivilDate? { time?.day }

    /// The same with its time found, for who asks for it more than once.
    var dated: EvidenceItem {
        var item = self
        item.told = .said(time)
        return item
    }

    public init(
        digest: DocumentDigest, mediaType: String, kind: String? = nil, title: String? = nil,
        resource: JSONValue? = nil, date: CivilDate? = nil
    ) {
        self.digest = digest
        self.mediaType = mediaType
        self.kind = kind
        self.title = title
        self.resource = resource
        told = .said(date.map { EvidenceTime(day: $0) })
    }

    /// A supporting resource of a message, seen where it stands.
    public init(resource: JSONValue, digest: DocumentDigest) {
        self.init(
            digest: digest, mediaType: "application/fhir+json",
            kind: Self.kind(of: resource), title: resource[.description]?.string,
            resource: resource)
        told = .ofResource
    }

    /// An attachment of a case, from its stored bytes. A file that is no resource is of the day that its sender said; the
    /// day on which it came shows nothing.
    public init(attachment: Attachment, bytes: [UInt8]) {
        if attachment.mediaType == "application/fhir+json",
            let document = try? JSONDocument.parse(bytes)
        {
            self.init(resource: document.root, digest: attachment.digest)
            // A paper is of the kind that its sender says; what any other resource is stands in it.
            if kind == nil || document.root.isPaper { kind = attachment.kind ?? kind }
        } else {
            self.init(
                digest: attachment.digest, mediaType: attachment.mediaType, kind: attachment.kind,
                title: attachment.title, date: attachment.date)
        }
    }

    /// A document's LOINC type; of any other resource its type.
    static func kind(of resource: JSONValue) -> String? {
        let type = resource.resourceType
        guard resource.isPaper else { return type }
        let concept = resource[.type] ?? resource[.code]
        let loinc = concept?[.coding]?.elements.first {
            $0[.system]?.equals(FHIRSystems.loinc) == true
        }
        return loinc?[.code]?.string ?? type
    }

    /// Whether it is a resource around a document, which may be called by what it answers.
    public var isPaper: Bool { resource?.isPaper ?? false }
}
