public import Cases
import FHIR
public import JSON
public import Primitives

/// What came attached, ready to be looked at.
public struct Evidence: Sendable {
    public var items: [EvidenceItem]

    public init(items: [EvidenceItem] = []) { self.items = items }
}

/// One document or resource.
public struct EvidenceItem: Sendable {
    public var digest: DocumentDigest
    public var mediaType: String
    /// LOINC document type, or the type of a supporting resource.
    public var kind: String?
    public var title: String?
    /// The resource, where it is one.
    public var resource: JSONValue?
    /// Which day the evidence speaks of.
    private enum Day: Sendable {
        case said(CivilDate?)
        case ofResource
    }

    private var day: Day

    /// The day the evidence speaks of. In a resource it is looked for when it is asked for: policies ask few of them.
    public var date: CivilDate? {
        switch day {
        case .said(let date): date
        case .ofResource: resource.flatMap(Self.date)
        }
    }

    /// The same with its day found, for who asks for it more than once.
    var dated: EvidenceItem {
        var item = self
        item.day = .said(date)
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
        day = .said(date)
    }

    /// A supporting resource of a message, seen where it stands.
    public init(resource: JSONValue, digest: DocumentDigest) {
        self.init(
            digest: digest, mediaType: "application/fhir+json",
            kind: Self.kind(of: resource), title: resource[.description]?.string,
            resource: resource)
        day = .ofResource
    }

    /// An attachment of a case, from its stored bytes. A file that is no resource is of the day that its sender said; the
    /// day on which it came shows nothing.
    public init(attachment: Attachment, bytes: [UInt8]) {
        if attachment.mediaType == "application/fhir+json",
            let document = try? JSONDocument.parse(bytes)
        {
            self.init(resource: document.root, digest: attachment.digest)
            if kind == nil { kind = attachment.kind }
        } else {
            self.init(
                digest: attachment.digest, mediaType: attachment.mediaType, kind: attachment.kind,
                title: attachment.title, date: attachment.date)
        }
    }

    /// A document's LOINC type; of any other resource its type.
    static func kind(of resource: JSONValue) -> String? {
        let type = resource.resourceType
        guard type == "DocumentReference" || type == "DiagnosticReport" else { return type }
        let concept = resource[.type] ?? resource[.code]
        let loinc = concept?[.coding]?.elements.first {
            $0[.system]?.equals(FHIRSystems.loinc) == true
        }
        return loinc?[.code]?.string ?? type
    }

    /// The first date that the resource itself gives; a date without a day is taken as none.
    static func date(of resource: JSONValue) -> CivilDate? {
        for name in dateNames {
            if let text = resource[name]?.string, let date = CivilDate(text.prefix(10)) {
                return date
            }
        }
        for name in periodNames {
            if let text = resource[name]?[end]?.string, let date = CivilDate(text.prefix(10)) {
                return date
            }
        }
        return nil
    }

    private static let dateNames: [JSONKey] = [
        "effectiveDateTime", "performedDateTime", "onsetDateTime", "recordedDate", "date",
        "authored", "issued", "authoredOn",
    ]
    private static let periodNames: [JSONKey] = ["effectivePeriod", "performedPeriod"]
    private static let end: JSONKey = "end"
}
